import Policies

/// What the browser tests found at their last run, and what is known not to conform.
struct AccessibilityReport: Sendable {
  /// `Texts/accessibility-results.json`, which `Tests/Browser/run --record` writes.
  struct Results: Decodable, Sendable {
    /// What became of one check: on how many pages it ran, and on how many it failed.
    struct Check: Decodable, Sendable {
      let id: String
      let pages, failed: Int
    }

    let date, engine, browser: String
    /// The sets of rules that the engine ran, by their names in it.
    let tags: [String]
    let rules, violations: Int
    /// The kinds of page that were tested, as shapes of addresses.
    let kinds: [String]
    let checks: [Check]
  }

  let results: Results
  let texts: AccessibilityTexts

  /// The report that comes with this build.
  static func builtIn() throws(Problem) -> AccessibilityReport {
    AccessibilityReport(
      results: try TextFile.read(
        Results.self, PackageResources.accessibility_results_json,
        name: "accessibility-results.json"),
      texts: try TextFile.read(
        AccessibilityTexts.self, PackageResources.accessibility_json, name: "accessibility.json"))
  }

  /// Whether every check passed on every page.
  var isSound: Bool { results.violations == 0 && results.checks.allSatisfy { $0.failed == 0 } }
}

/// `Texts/accessibility.json`.
struct AccessibilityTexts: Decodable, Sendable {
  struct Check: Decodable, Sendable {
    let id, ja, en: String
    var title: Bilingual { Bilingual(ja: ja, en: en) }
  }

  let checks: [Check]
  let limits: [TextFile.Words]
}
