import Analysis
import Markup
import Policies

/// The money of a program's fields in the last year with execution, with and without
/// contributions: one field's dues must not hide the others.
struct FieldsMoneyView {
  let model: EvaluationModel
  let totals: [FieldTotal]

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if let year = totals.filter({ $0.executed != nil }).map(\.fiscalYear).max() {
      let fields = totals.filter { $0.fiscalYear == year }
      element("h2", .id("fields")) {
        language("個別分野の予算と執行", "Money of the fields")
      }
      figure("fields-money", .all, fields, year, language)
      figure("fields-money-without", .withoutContributions, fields, year, language)
    }
  }

  private func figure(
    _ id: String, _ scope: FieldMoney.Scope, _ fields: [FieldTotal], _ year: FiscalYear,
    _ language: Language
  ) -> HTML {
    let title =
      scope == .all
      ? language("すべての事業", "All projects")
      : language("分担金・拠出金を除く", "Without contributions")
    return ChartFigure(
      caption: .text("\(title)、\(Text.year(year, language))"),
      chart: FieldsMoneyChart(
        id: id, subject: model.title, year: year, fields: fields.map { money($0, language) },
        scope: scope
      ).html(language),
      table: table(title, scope, fields, language)
    ).html(language)
  }

  private func money(_ total: FieldTotal, _ language: Language) -> FieldMoney {
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

  private func table(
    _ title: String, _ scope: FieldMoney.Scope, _ fields: [FieldTotal], _ language: Language
  ) -> HTML {
    Text.table(
      caption: language("\(title)（百万円）", "\(title) (million yen)"),
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
            element("th", .scope("row")) {
              element("a", .href(model.field(total.field).path(language))) {
                Text.imported(model.fieldTitle(total.field, language), language)
              }
            }
            element("td", .class("number")) {
              Text.money(scope == .all ? total.current : total.currentWithout, language)
            }
            element("td", .class("number")) {
              Text.money(scope == .all ? total.executed : total.executedWithout, language)
            }
          }
        }
      })
  }
}
