import Analysis
import Markup
import Policies

/// The findings of one severity, folded by rule: a rule that finds much does not hide the others.
struct FindingGroups {
  let model: EvaluationModel
  let rules: [CheckRule]
  let findings: [CheckFinding]
  /// A rule with more findings is folded, and so are all notes.
  private static let shown = 5

  func html(_ language: Language) -> HTML {
    .group(
      rules.compactMap { rule in
        let found = findings.filter { $0.rule == rule.id }
        return found.isEmpty ? nil : group(rule, found, language)
      })
  }

  private func group(
    _ rule: CheckRule, _ found: [CheckFinding], _ language: Language
  ) -> HTML {
    let content: [HTML] = [
      element("summary") {
        element("h3") {
          language(rule.sentence)
          language("（\(found.count)件）", " (\(found.count))")
        }
      },
      element("p", .class("meta")) {
        language("規則：", "Rule: ")
        FindingTable.link(rule.id)
      },
      FindingTable(model: model).html(
        found, caption: language("\(rule.id)の指摘", "Found by \(rule.id)"), language),
    ]
    let isOpen = rule.severity != .note && found.count <= Self.shown
    return isOpen
      ? element("details", .class("findings-of"), Attribute("open", nil)) { content }
      : element("details", .class("findings-of")) { content }
  }
}
