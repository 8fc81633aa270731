import Policies
import TestSupport
import Testing

@testable import Analysis

/// What the rules say about the published evaluation: fields and lines, none of its sentences.
@Suite(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct CheckRealTests {
  private let report: CheckReport

  init() async throws {
    let evaluation = try await CheckReading.evaluation(TestFiles.published)
    report = try Checks(CheckCatalogue.builtIn()).report(CheckInputs(evaluation))
  }

  private func fields(_ rule: String) -> [Int] {
    report.findings.filter { $0.rule == rule }.compactMap(\.place.field)
  }

  private func lines(_ rule: String) -> [Int] {
    report.findings.filter { $0.rule == rule }.compactMap(\.place.lines?.lowerBound)
  }

  @Test func `four fields have no opinion`() {
    #expect(fields("field-without-opinion") == [4, 5, 7, 11])
  }

  @Test func `two next goals repeat their goals`() {
    #expect(fields("next-goal-unchanged") == [4, 11])
  }

  @Test func `goals that only promote cannot be measured`() {
    #expect(Set(fields("unmeasurable-goal")) == [1, 4, 7, 8, 11])
  }

  @Test func `claims of change stand without numbers`() {
    #expect(lines("claim-without-number") == [23, 25, 26, 28, 34])
  }

  @Test func `a doubled character and a variant are found`() {
    #expect(lines("repeated-character") == [29])
    #expect(lines("variant-character") == [70])
  }

  @Test func `the opinion on OSA has left its trace, that on peacekeepers has not`() {
    let untraced = lines("opinion-without-trace")
    #expect(!untraced.contains(79))
    #expect(untraced.contains(82))
  }

  @Test func `three abbreviations are not explained`() {
    #expect(lines("undefined-abbreviation") == [35, 81, 86])
  }

  @Test func `nothing in it is an error, and money and numbers give no false alarm`() {
    #expect(!report.hasErrors)
    let quiet: Set = [
      "execution-above-budget", "budget-sum-mismatch", "executed-missing", "numbers-disagree",
      "era-mismatch", "impossible-date", "year-after-cycle", "duplicate-sentence",
      "sentence-too-long", "unbalanced-bracket", "goal-without-result",
    ]
    #expect(report.findings.filter { quiet.contains($0.rule) }.isEmpty)
    #expect(quiet.isSubset(of: Set(report.rulesRun.map(\.id))))
  }
}
