import Markup
import Policies
import Publishing
import Store

/// What projects report of payments to one receiver.
struct PayeePage: ListingPage {
  private static let most = 500

  let record: PayeeRecord
  var licences: [Bilingual] = []

  var route: Route { .payee(record.number ?? record.name) }

  private var name: String { Text.oneLine(record.name) }

  func title(_ language: Language) -> String {
    let number = record.number.map { language("（法人番号\($0)）", " (corporate number \($0))") }
    return language("支出先：\(name)", "Payee: \(name)") + (number ?? "")
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("検索", "Search"), .search)]
  }

  func data(_ language: Language) -> DataTable {
    record.table(title: title(language), licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(title(language), language) }
    if record.number == nil { byName(language) } else { byNumber(language) }
    element("p", .class("meta")) {
      let count = record.payments.count
      language("\(count)件", "\(count) payments")
      if count > Self.most {
        language("（新しい\(Self.most)件を表示）", " (the newest \(Self.most) are shown)")
      }
    }
    PayeeTable(record: record, most: Self.most).html(language)
    Downloads(
      route: route, label: Bilingual(ja: "すべての支出", en: "All payments")
    ).html(language)
    LicenceList(licences: licences).html(language)
  }

  @HTMLBuilder private func byName(_ language: Language) -> [HTML] {
    element("p") {
      language(
        "この名称の支出先への支出として、事業のシートが記載しているものです。同じ名称の別の者、別の名称の同じ者があり得ます。"
          + "一つの支出が複数の年度のシートや段階に現れるため、合計しません。",
        "What sheets of projects report as paid to a receiver of this name. Others may have the same"
          + " name, and the same one other names. Nothing is added up: one payment may stand in sheets"
          + " of several years and at several levels.")
    }
    if !record.numbers.isEmpty {
      element("p", .class("meta")) {
        language("法人番号（すべての名称での支出）：", "Corporate numbers, with payments under all names: ")
        links(record.numbers, language)
      }
    }
  }

  @HTMLBuilder private func byNumber(_ language: Language) -> [HTML] {
    element("p") {
      language(
        "この法人番号への支出として、事業のシートが記載しているものです。名称はシートの記載のとおりです。番号のないシートの支出は"
          + "含まれません。一つの支出が複数の年度のシートや段階に現れるため、合計しません。",
        "What sheets of projects report as paid to this corporate number, under the names that they"
          + " print. Payments in sheets without numbers are not among them. Nothing is added up: one"
          + " payment may stand in sheets of several years and at several levels.")
    }
    element("p", .class("meta")) {
      language("名称：", "Names: ")
      links(record.names, language)
    }
  }

  private func links(_ payees: [String], _ language: Language) -> [HTML] {
    payees.enumerated().flatMap { index, payee -> [HTML] in
      let link = element("a", .href(Route.payee(payee).path(language))) {
        Text.imported(Text.oneLine(payee), language)
      }
      return index == 0 ? [link] : [.text(language("、", ", ")), link]
    }
  }
}
