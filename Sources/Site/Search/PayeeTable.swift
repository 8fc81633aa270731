import Markup
import Policies
import Store

/// The payments to a receiver, each under its project, the year of the sheet and the contract.
struct PayeeTable {
  let record: PayeeRecord
  /// So many are shown.
  let most: Int

  func html(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("支出（百万円）", "Payments (million yen)"),
      element("thead") {
        element("tr") {
          Text.head(language("事業", "Project"))
          Text.head(language("シートの年度", "Year of the sheet"))
          Text.head(language("契約・内容", "Contract"))
          Text.head(language("金額", "Amount"))
          if record.number != nil { Text.head(language("名称", "Name")) }
          Text.head(language("府省庁", "Ministry"))
          Text.head(language("契約方式", "Award"))
          Text.head(language("出所", "Source"))
        }
      },
      element("tbody") {
        for (payment, place) in RowPlaces.placed(shown, by: Heads.init) {
          row(payment, place, language)
        }
      })
  }

  private var shown: ArraySlice<PayeePayment> { record.payments.prefix(most) }

  /// What the heads of a row say; a project may pay one receiver many times.
  private struct Heads: Hashable {
    let project: String
    let year: Int
    let contract: String?

    init(_ payment: PayeePayment) {
      project = payment.projectName
      year = payment.sheetYear
      contract = payment.contract
    }
  }

  private func row(_ payment: PayeePayment, _ place: Int, _ language: Language) -> HTML {
    element("tr") {
      heads(payment, place, language)
      element("td", .class("number")) { Text.money(payment.amount, language) }
      if record.number != nil {
        element("td") { Text.imported(Text.oneLine(payment.name), language) }
      }
      element("td") { Text.imported(payment.ministry, language) }
      element("td") { Text.imported(payment.method ?? "–", language) }
      element("td") { Text.origin(payment.origin, language) }
    }
  }

  private func heads(_ payment: PayeePayment, _ place: Int, _ language: Language) -> HTML {
    .group([
      element("th", .scope("row")) {
        element("a", .href(Route.project(payment.project).path(language))) {
          Text.imported(Text.oneLine(payment.projectName), language)
        }
      },
      element("th", .scope("row"), .class("plain")) {
        Text.year(FiscalYear(payment.sheetYear), language)
      },
      element("th", .scope("row"), .class("plain")) {
        Text.imported(payment.contract ?? language("契約の記載なし", "no contract stated"), language)
        RowPlaces.text(place, language)
      },
    ])
  }
}
