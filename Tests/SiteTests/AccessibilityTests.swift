import Markup
import Testing

@testable import Site

/// The statement on accessibility says what the browser tests found.
@Suite struct AccessibilityTests {
  @Test func `the statement names every check that was run, and all passed`() throws {
    let report = try AccessibilityReport.builtIn()
    let ran = report.results.checks.map(\.id)
    #expect(Set(ran) == Set(report.texts.checks.map(\.id)))
    #expect(report.results.kinds.count > 10)
    #expect(report.results.rules > 50)
    #expect(report.isSound)
  }

  @Test func `a failed check is said on the page`() throws {
    let report = AccessibilityReport(
      results: .init(
        date: "2024-07-11", engine: "axe", browser: "Chromium", tags: [], rules: 1, violations: 0,
        kinds: ["/"], checks: [.init(id: "keyboard", pages: 4, failed: 1)]),
      texts: try AccessibilityReport.builtIn().texts)
    let text = AccessibilityPage(report: report).html(.english).plainText
    #expect(text.contains("some failed") && !text.contains("all passed"))
  }
}
