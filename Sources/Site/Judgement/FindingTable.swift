import Analysis
import Markup
import Policies

/// Findings of rules as a table, each with its place, which heads the row.
struct FindingTable {
  let model: EvaluationModel

  /// Findings of one rule.
  func html(_ findings: [CheckFinding], caption: String, _ language: Language) -> HTML {
    Text.wideTable(
      caption: caption, head([], language),
      element("tbody") {
        for (finding, place) in RowPlaces.placed(findings, by: heads) {
          element("tr") { cells(finding, place, language) }
        }
      })
  }

  func html(_ suppressed: [SuppressedFinding], _ language: Language) -> HTML {
    Text.wideTable(
      caption: language("対象外とした指摘と理由", "Findings set aside, and why"),
      head([language("規則", "Rule"), language("理由", "Reason")], language),
      element("tbody") {
        for (entry, place) in RowPlaces.placed(suppressed, by: { heads($0.finding) }) {
          element("tr") {
            cells(entry.finding, place, language)
            element("td") { Self.link(entry.finding.rule) }
            element("td") { reason(entry.suppression, language) }
          }
        }
      })
  }

  /// A link to a rule, further down the page.
  static func link(_ rule: String) -> HTML {
    element("a", .class("rule"), .href("#rule-\(rule)")) { rule }
  }

  private func head(_ more: [String], _ language: Language) -> HTML {
    element("thead") {
      element("tr") {
        Text.head(language("箇所", "Place"))
        Text.head(language(model.evaluation.program.fieldLabel))
        Text.head(language("指摘", "Finding"))
        for title in more { Text.head(title) }
      }
    }
  }

  /// What the heads of a row say.
  private func heads(_ finding: CheckFinding) -> [String?] {
    [finding.place.lines.map { "\($0)" }, finding.place.project]
  }

  @HTMLBuilder private func cells(
    _ finding: CheckFinding, _ number: Int, _ language: Language
  ) -> [HTML] {
    element("th", .scope("row")) {
      place(finding.place, language)
      RowPlaces.text(number, language)
    }
    element("td") { field(finding.place.field, language) }
    element("td", .class("prose")) { Text.imported(language(finding.text), language) }
  }

  private func field(_ number: Int?, _ language: Language) -> HTML {
    guard let number else { return .text("–") }
    let title = model.fieldTitle(number, language)
    guard model.evaluation.field(number) != nil else { return Text.imported(title, language) }
    return element("a", .href(model.field(number).path(language))) {
      "\(number)"
      element("span", .class("hidden")) { Text.imported(" \(title)", language) }
    }
  }

  @HTMLBuilder private func place(_ place: CheckPlace, _ language: Language) -> [HTML] {
    if let lines = place.lines { model.place(lines, language).html }
    if let project = place.project {
      " "
      element("a", .class("place"), .href(Route.project(project).path(language))) {
        language("事業\(project)", "project \(project)")
      }
    }
    if place.lines == nil, place.project == nil { language("文書全体", "the whole document") }
  }

  @HTMLBuilder private func reason(
    _ suppression: CheckSuppression, _ language: Language
  ) -> [HTML] {
    Text.imported(suppression.reason, language)
    element("p", .class("meta")) {
      Text.imported(
        [suppression.decidedBy, suppression.decidedAt.map { String($0.prefix(10)) }]
          .compactMap { $0 }.joined(separator: language("、", ", ")), language)
    }
  }
}
