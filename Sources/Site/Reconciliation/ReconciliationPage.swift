import Analysis
import Markup
import Policies

/// A document's budget set against its projects and the Ministry of Finance.
struct ReconciliationPage: Page {
  let model: EvaluationModel
  let reconciliation: Reconciliation
  let totals: [FieldTotal]
  let licences: [Bilingual]
  /// Whether the charts of fields leave contributions out.
  var scope = FieldMoney.Scope.all

  var route: Route { .reconciliation(model.id) }
  var query: [(name: String, value: String)] { scope.query }

  func title(_ language: Language) -> String {
    language("予算の突合 – \(model.title)", "Budget reconciled – \(model.title)")
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (model.title, model.program)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("予算の突合", "Budget reconciled") }
    element("p") {
      language(
        "文書の予算表を、各分野の事業の合計と財務省の事項に並べ、差の理由を示します。理由の付かない差はそのまま示します。単位は百万円です。",
        "The document's budget beside the sum of the fields' projects and the items of the Ministry of"
          + " Finance, with the causes of each difference. What no cause explains is shown as such. In"
          + " million yen.")
    }
    notes(language)
    for year in reconciliation.years {
      element("h2", .id("fy\(year.fiscalYear.year)")) { Text.year(year.fiscalYear, language) }
      if year.measure == .initial {
        element("p", .class("chip changed")) {
          language("当初予算どうしを比較", "compared by initial budgets")
        }
      }
      table(year, language)
      causes(year, language)
    }
    FieldsMoneyView(model: model, totals: totals, scope: scope).content(language)
    LicenceList(licences: licences).html(language)
  }

  @HTMLBuilder private func notes(_ language: Language) -> [HTML] {
    if !reconciliation.findings.isEmpty {
      element("ul", .class("notes")) {
        for finding in reconciliation.findings {
          element("li") { language(finding.finding.text) }
        }
      }
    }
    for lack in reconciliation.lacks {
      element("p", .class("gap")) { language(lack) }
    }
  }

  private func table(_ year: ReconciledYear, _ language: Language) -> HTML {
    Text.wideTable(
      caption: language(
        "\(Text.year(year.fiscalYear, language))：文書・事業・財務省（百万円）",
        "FY\(year.fiscalYear.year): document, projects, Ministry of Finance (million yen)"),
      element("thead") {
        element("tr") {
          Text.head(language("区分", "Line"))
          Text.head(language("内訳", "Amount"))
          Text.head(language("文書", "Document"))
          Text.head(language("事業（シートの区分）", "Projects, by their sheets"))
          Text.head(language("事業（区分を修正）", "Projects, reassigned"))
          Text.head(language("財務省", "Ministry of Finance"))
          Text.head(language("差（文書−シート）", "Difference"))
          Text.head(language("説明できない差", "Unexplained"))
        }
      },
      element("tbody") {
        for line in year.lines + [year.total] { rows(line, year.measure, language) }
      })
  }

  private func rows(
    _ line: ReconciledLine, _ measure: BudgetMeasure, _ language: Language
  ) -> [HTML] {
    let label = line.label ?? language("合計", "Total")
    return [
      row(
        label,
        language(measure == .initial ? "当初予算" : "予算", measure == .initial ? "Initial" : "Budget"),
        [
          line.document.budget, line.projects.amount(measure), line.corrected.amount(measure),
          line.ministryOfFinance?.amount(measure), line.budget?.difference,
          line.budget?.unexplained,
        ], language),
      row(
        label, language("執行", "Executed"),
        [
          line.document.executed, line.projects.executed, line.corrected.executed,
          line.ministryOfFinance?.executed,
          line.executed?.difference, line.executed?.unexplained,
        ], language),
    ]
  }

  private func row(
    _ label: String, _ kind: String, _ amounts: [Yen?], _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) { Text.imported(label, language) }
      element("th", .scope("row")) { kind }
      for amount in amounts {
        element("td", .class("number")) { Text.money(amount, language) }
      }
    }
  }

  private func causes(_ year: ReconciledYear, _ language: Language) -> HTML {
    let lines = year.lines.filter { !($0.budget?.explained ?? []).isEmpty }
    guard !lines.isEmpty else { return .group([]) }
    return .group(
      [element("h3") { language("差の理由", "Causes of the differences") }]
        + lines.map { line in
          .group([
            element("p") { Text.imported(line.label ?? language("合計", "Total"), language) },
            element("ul") {
              for cause in line.budget?.explained ?? [] {
                element("li") {
                  "\(Text.million(cause.yen))　"
                  language(cause.text)
                  if let project = cause.project {
                    " "
                    element("a", .href(Route.project(project).path(language))) {
                      language("事業\(project)", "project \(project)")
                    }
                  }
                }
              }
            },
          ])
        })
  }
}
