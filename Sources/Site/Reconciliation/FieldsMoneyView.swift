import Analysis
import Markup
import Policies

/// The money of a program's fields, with or without contributions: one field's dues must not hide the
/// others.
struct FieldsMoneyView {
  let model: EvaluationModel
  let totals: [FieldTotal]
  let scope: FieldMoney.Scope

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if let year = totals.filter({ $0.executed != nil }).map(\.fiscalYear).max() {
      element("h2", .id("fields")) {
        language("個別分野の予算と執行", "Money of the fields")
      }
      choice(language)
      lastYear(totals.filter { $0.fiscalYear == year }, year, language)
      overYears(language)
    }
  }

  private func choice(_ language: Language) -> HTML {
    element(
      "nav", .class("contents"),
      Attribute("aria-label", language("分担金・拠出金", "Contributions"))
    ) {
      element("ul") {
        for scope in FieldMoney.Scope.allCases {
          element("li") { link(scope, language) }
        }
      }
    }
  }

  private func link(_ scope: FieldMoney.Scope, _ language: Language) -> HTML {
    guard scope != self.scope else {
      return element("strong", Attribute("aria-current", "true")) { language(scope.title) }
    }
    let path = Route.reconciliation(model.id).path(language)
    return element("a", .href(path + Query.write(scope.query) + "#fields")) {
      language(scope.title)
    }
  }

  private func lastYear(
    _ fields: [FieldTotal], _ year: FiscalYear, _ language: Language
  ) -> HTML {
    let chart = FieldsMoneyChart(
      id: "fields-money", subject: model.title, year: year,
      fields: fields.map(money), scope: scope)
    return ChartFigure(
      caption: .text(
        language(scope.title) + language("、", ", ") + Text.year(year, language)),
      finding: chart.finding(language), chart: chart.html(language),
      table: table(fields, language)
    ).html(language)
  }

  private func money(_ total: FieldTotal) -> FieldMoney {
    FieldMoney(
      number: total.field, name: model.fieldNames[total.field] ?? "",
      all: FieldMoney.Pair(budget: Self.datum(total.current), executed: Self.datum(total.executed)),
      withoutContributions: FieldMoney.Pair(
        budget: Self.datum(total.currentWithout), executed: Self.datum(total.executedWithout)))
  }

  private static func datum(_ yen: Yen?) -> Datum<Int64> {
    yen.map { .known($0.amount) }
      ?? .missing(Bilingual(ja: "該当する事業なし", en: "no such project"))
  }

  private func current(_ total: FieldTotal) -> Yen? {
    scope == .all ? total.current : total.currentWithout
  }

  private func executed(_ total: FieldTotal) -> Yen? {
    scope == .all ? total.executed : total.executedWithout
  }

  private func table(_ fields: [FieldTotal], _ language: Language) -> HTML {
    Text.table(
      caption: language(
        "\(scope.title.japanese)（百万円）", "\(scope.title.english) (million yen)"),
      element("thead") {
        element("tr") {
          Text.head(language("分野", "Field"))
          Text.head(language("歳出予算現額", "Current appropriation"))
          Text.head(language("執行額", "Executed"))
        }
      },
      element("tbody") {
        for total in fields {
          element("tr") {
            head(total.field, language)
            for amount in [current(total), executed(total)] {
              element("td", .class("number")) { Text.money(amount, language) }
            }
          }
        }
      })
  }

  private func head(_ field: Int, _ language: Language) -> HTML {
    element("th", .scope("row")) {
      element("a", .href(model.field(field).path(language))) {
        Text.imported(model.fieldTitle(field, language), language)
      }
    }
  }

  private func overYears(_ language: Language) -> HTML {
    let fields = Dictionary(grouping: totals, by: \.field)
    let chart = FieldsOverYearsChart(
      id: "fields-years", subject: model.title,
      fields: fields.keys.sorted().map { field in
        FieldsOverYearsChart.Field(
          number: field, name: model.fieldNames[field] ?? "",
          years: (fields[field] ?? []).map { total in
            YearMoney(
              year: total.fiscalYear, budget: Self.datum(current(total)),
              executed: Self.datum(executed(total)))
          })
      }, scope: scope)
    return ChartFigure(
      caption: .text(
        language(
          "分野ごとの推移（\(scope.title.japanese)）", "Each field over the years (\(scope.title.english))")),
      finding: chart.finding(language), chart: chart.html(language),
      table: yearsTable(fields, language),
      fold: language("数値の表", "Table of the numbers")
    ).html(language)
  }

  private func yearsTable(_ fields: [Int: [FieldTotal]], _ language: Language) -> HTML {
    let years = Set(totals.map(\.fiscalYear)).sorted()
    return Text.wideTable(
      caption: language(
        "歳出予算現額、執行額（百万円、\(scope.title.japanese)）",
        "Current appropriation and executed amount (million yen, \(scope.title.english))"),
      element("thead") {
        element("tr") {
          Text.head(language("分野", "Field"))
          Text.head(language("内訳", "Amount"))
          for year in years { Text.head(Text.year(year, language)) }
        }
      },
      element("tbody") {
        for field in fields.keys.sorted() {
          row(field, YearMoney.budgetName, current, fields[field] ?? [], years, language)
          row(field, YearMoney.executedName, executed, fields[field] ?? [], years, language)
        }
      })
  }

  private func row(
    _ field: Int, _ name: Bilingual, _ amount: (FieldTotal) -> Yen?, _ totals: [FieldTotal],
    _ years: [FiscalYear], _ language: Language
  ) -> HTML {
    element("tr") {
      head(field, language)
      element("th", .scope("row"), .class("plain")) { language(name) }
      for year in years {
        element("td", .class("number")) {
          Text.money(totals.first { $0.fiscalYear == year }.flatMap(amount), language)
        }
      }
    }
  }
}

extension FieldMoney.Scope {
  /// What the choice is called.
  var title: Bilingual {
    switch self {
    case .all: Bilingual(ja: "すべての事業", en: "All projects")
    case .withoutContributions: Bilingual(ja: "分担金・拠出金を除く", en: "Without contributions")
    }
  }

  /// How addresses ask for it.
  var query: [(name: String, value: String)] {
    self == .all ? [] : [("contributions", "without")]
  }
}
