import Analysis
import Markup
import Policies
import Publishing

/// A document's budget set against its projects and the Ministry of Finance.
struct ReconciliationPage: ListingPage {
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

  func data(_ language: Language) -> DataTable {
    DataTable(
      title(language), ReconciledAmount.columns, ReconciledAmount.all(reconciliation),
      licences: licences)
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
    element("p") {
      language(
        "「シートの区分」は、事業をシートの分担金・拠出金の印で二つの区分に分けた合計です。「区分を修正」は、目や事業の名称、又は人の判断で"
          + "分け直した合計です。財務省の事項は分担金・拠出金で分かれないため、合計だけに並べます。",
        "“By their sheets” parts the projects by what their sheets mark as contributions, “reassigned” by"
          + " the names of sub-items and projects, or by what a person decided. Items of the Ministry of"
          + " Finance are not parted by contributions, so only the total has them.")
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
      DifferenceCauses(year: year, language: language).html
      items(year, language)
    }
    Downloads(
      route: route, label: Bilingual(ja: "突合のすべての金額", en: "All amounts of the reconciliation")
    ).html(language)
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
        line.document.budget,
        [
          line.projects.amount(measure), line.corrected.amount(measure),
          line.ministryOfFinance?.amount(measure), line.budget?.difference,
          line.budget?.unexplained,
        ], language),
      row(
        label, language("執行", "Executed"), line.document.executed,
        [
          line.projects.executed, line.corrected.executed,
          line.ministryOfFinance?.executed,
          line.executed?.difference, line.executed?.unexplained,
        ], language),
    ]
  }

  private func row(
    _ label: String, _ kind: String, _ document: Yen?, _ amounts: [Yen?], _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) { Text.imported(label, language) }
      element("th", .scope("row")) { kind }
      element("td", .class("number")) { printed(document) }
      for amount in amounts {
        element("td", .class("number")) { Text.money(amount, language) }
      }
    }
  }

  /// What a document says, without decimals that it does not print.
  private func printed(_ yen: Yen?) -> String {
    guard let yen else { return "–" }
    let isWhole = yen.amount.isMultiple(of: MoneyUnit.millionYen.yen)
    guard model.evaluation.budget?.unit == .millionYen, isWhole else { return Text.million(yen) }
    return Text.number(yen.amount / MoneyUnit.millionYen.yen)
  }

  @HTMLBuilder private func items(_ year: ReconciledYear, _ language: Language) -> [HTML] {
    if let totals = year.total.ministryOfFinance {
      MinistryItemTable(
        items: reconciliation.items.filter { $0.fiscalYear == year.fiscalYear }, totals: totals,
        language: language
      ).html
    }
  }
}
