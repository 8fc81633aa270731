import Analysis
import Markup
import Policies
import Store

/// The matrix of a program: a row for each field, and every cell a link to its place.
struct MatrixView {
  let matrix: ProgramMatrix
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    element("div", .class("matrix")) {
      Text.table(
        caption: language("分野の一覧", "Fields at a glance"),
        element("thead") {
          element("tr") {
            Text.head(language(model.evaluation.program.fieldLabel))
            for title in titles(language) { Text.head(title) }
          }
        },
        element("tbody") { for row in matrix.rows { self.row(row, language) } })
      element("p", .class("meta")) {
        language(
          "主張・根拠・目標の変化・指摘は規則による推定です。事業・金額・アウトカムは公式又は確認済みの対応によります。",
          "Claims, evidence, changes and findings are inferred by rules. Projects, money and outcomes"
            + " rest on official or confirmed links.")
      }
    }
  }

  private func titles(_ language: Language) -> [String] {
    [
      language("目標の変化", "Change of goal"), language("主張", "Claims"),
      language("数値との比較", "Figures for or against"), language("所見", "Opinions"),
      language("事業", "Projects"),
      language("予算", "Budget") + (matrix.year.map { " \(Text.year($0, language))" } ?? "")
        + language("、百万円", ", million yen"),
      language("アウトカム（実績あり）", "Outcomes (with actuals)"), language("点検の指摘", "Findings"),
    ]
  }

  private func row(_ row: ProgramMatrix.Row, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        link(
          row, "", Text.imported(model.fieldTitle(row.field.number, language), language), language)
        if row.field.name == nil, model.fieldNames[row.field.number] == nil,
          let goal = row.field.goal ?? row.field.nextGoal
        {
          element("p", .class("meta"), .lang("ja")) { Text.excerpt(goal.text) }
        }
      }
      element("td") {
        link(row, "goals", .text(row.change.map { language($0.title) } ?? "–"), language)
      }
      claims(row, language)
      number(row, "opinions", "\(row.field.opinions.count)", language)
      number(row, "projects", "\(row.projects)", language)
      money(row, language)
      number(
        row, row.projects > 0 ? "indicators" : "projects",
        row.outcomes == 0 ? "0" : "\(row.outcomes) (\(row.measured))", language)
      element("td") { findings(row, language) }
    }
  }

  @HTMLBuilder private func claims(_ row: ProgramMatrix.Row, _ language: Language) -> [HTML] {
    if let claims = row.claims {
      let (supports, contradicts) = (
        claims.verdicts[.supports] ?? 0, claims.verdicts[.contradicts] ?? 0
      )
      number(row, "claims", "\(claims.claims)", language)
      number(
        row, "claims",
        language("支持\(supports)、矛盾\(contradicts)", "\(supports) for, \(contradicts) against"),
        language)
    } else {
      for _ in 0..<2 {
        element("td") { link(row, "result", .text(language("結果なし", "no result")), language) }
      }
    }
  }

  private func money(_ row: ProgramMatrix.Row, _ language: Language) -> HTML {
    switch row.budget {
    case .known(let yen):
      number(row, "projects", Text.million(yen), language)
    case .missing(let reason):
      element("td") { link(row, "projects", Text.missing(reason, language), language) }
    }
  }

  private func findings(_ row: ProgramMatrix.Row, _ language: Language) -> HTML {
    let counts = Severity.allCases.compactMap { severity in
      row.findings[severity].map { "\(language(severity.title)) \($0)" }
    }
    let address =
      Route.checks(model.id).path(language)
      + Query.write(model.namesCycle ? [("cycle", model.revision.cycle)] : [])
    return element("a", .href(address)) {
      counts.isEmpty ? language("なし", "none") : counts.joined(separator: language("、", ", "))
    }
  }

  private func number(
    _ row: ProgramMatrix.Row, _ place: String, _ text: String, _ language: Language
  ) -> HTML {
    element("td", .class("number")) { link(row, place, .text(text), language) }
  }

  /// A link to a place on the field's dossier.
  private func link(
    _ row: ProgramMatrix.Row, _ place: String, _ content: HTML, _ language: Language
  ) -> HTML {
    element(
      "a",
      .href(
        model.field(row.field.number).path(language) + (place.isEmpty ? "" : "#\(place)"))
    ) { content }
  }
}
