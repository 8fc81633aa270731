import Analysis
import Markup
import Policies
import Publishing
import Store

/// What the rules of checking find in a program, what was set aside, and the rules themselves.
struct ChecksPage: ListingPage {
  let model: EvaluationModel
  let report: CheckReport
  var licences: [Bilingual] = []

  var route: Route { .checks(model.id) }

  var query: [(name: String, value: String)] {
    model.namesCycle ? [("cycle", model.revision.cycle)] : []
  }

  func title(_ language: Language) -> String {
    let years = model.namesCycle ? " \(model.revision.cycle)" : ""
    return language("点検", "Checks") + "\(years) – \(model.title)"
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (model.title, model.program)]
  }

  func data(_ language: Language) -> DataTable {
    DataTable(title(language), CheckEntry.columns, entries, licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("点検", "Checks") }
    element("p") {
      language(
        "文書、事業、予算を規則で点検した結果です。指摘は人が見るための候補であり、誤りと決めるものではありません。",
        "What rules find in the document, its projects and its budget. A finding is for a person to look"
          + " at; it is no verdict.")
    }
    CycleChoice(route: route, model: model).html(language)
    counts(language)
    if !entries.isEmpty {
      Downloads(
        route: route, query: Query.write(query),
        label: Bilingual(ja: "すべての指摘（対象外のものも）", en: "All findings, also those set aside")
      ).html(language)
    }
    for severity in Severity.allCases { section(severity, language) }
    suppressed(language)
    notRun(language)
    element("h2", .id("rules")) { language("規則", "Rules") }
    for rule in rules { CheckRuleView(rule: rule).html(language) }
  }

  /// All rules, run or not, in the order of the catalogue for each severity.
  private var rules: [CheckRule] {
    let all = report.rulesRun + report.notRun.map(\.rule)
    return Severity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
  }

  /// The findings in the order of the page, then those set aside.
  private var entries: [CheckEntry] {
    Severity.allCases.flatMap(findings).map { CheckEntry(finding: $0) }
      + report.suppressed.map { CheckEntry(finding: $0.finding, suppression: $0.suppression) }
  }

  private func findings(_ severity: Severity) -> [CheckFinding] {
    report.findings.filter { $0.severity == severity }
  }

  private func counts(_ language: Language) -> HTML {
    let found = Severity.allCases.map { severity in
      (severity.rawValue, "\(language(severity.title)) \(findings(severity).count)")
    }
    let rest = [
      ("suppressed", language("対象外 ", "Set aside ") + "\(report.suppressed.count)"),
      ("not-run", language("実行しなかった規則 ", "Rules not run ") + "\(report.notRun.count)"),
      ("rules", language("規則 ", "Rules ") + "\(rules.count)"),
    ]
    return element("nav", .class("judgement"), Attribute("aria-label", language("件数", "Counts"))) {
      element("ul") {
        for (id, text) in found + rest {
          element("li") { element("a", .href("#\(id)")) { text } }
        }
      }
    }
  }

  @HTMLBuilder private func section(_ severity: Severity, _ language: Language) -> [HTML] {
    let findings = findings(severity)
    element("h2", .id(severity.rawValue)) {
      language(
        "\(language(severity.title))（\(findings.count)件）", "\(severity.plural) (\(findings.count))")
    }
    if findings.isEmpty {
      element("p") { language("ありません。", "There is nothing.") }
    } else {
      FindingGroups(model: model, rules: rules, findings: findings).html(language)
    }
  }

  @HTMLBuilder private func suppressed(_ language: Language) -> [HTML] {
    element("h2", .id("suppressed")) {
      language(
        "対象外とした指摘（\(report.suppressed.count)件）", "Set aside (\(report.suppressed.count))")
    }
    if report.suppressed.isEmpty {
      element("p") {
        language("対象外とした指摘はありません。", "Nobody set a finding aside.")
      }
    } else {
      FindingTable(model: model).html(report.suppressed, language)
    }
    element("p", .class("meta")) {
      language("理由を付けて対象外にする：", "To set one aside with a reason: ")
      element("code") { "hyoka check suppress \(model.id) RULE@L29 --reason …" }
    }
  }

  @HTMLBuilder private func notRun(_ language: Language) -> [HTML] {
    element("h2", .id("not-run")) { language("実行しなかった規則", "Rules not run") }
    if report.notRun.isEmpty {
      element("p") { language("すべて実行しました。", "All were run.") }
    } else {
      element("ul") {
        for skipped in report.notRun {
          element("li") {
            FindingTable.link(skipped.rule.id)
            language("：", ": ")
            language(skipped.reason)
          }
        }
      }
    }
  }
}

extension Severity {
  /// What several findings of the severity are called in English.
  fileprivate var plural: String {
    switch self {
    case .error: "Errors"
    case .warning: "Warnings"
    case .note: "Notes"
    }
  }
}
