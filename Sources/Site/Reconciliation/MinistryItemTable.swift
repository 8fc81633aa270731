import Analysis
import Markup
import Policies

/// The items (事項) of which the Ministry of Finance's figure of a year is made, folded.
struct MinistryItemTable {
  let items: [MinistryItem]
  let totals: MinistryTotals
  let language: Language

  var html: HTML {
    element("details") {
      element("summary") {
        language(
          "財務省の事項（\(items.count)件）", "Items of the Ministry of Finance (\(items.count))")
      }
      element("p", .class("meta")) { basis }
      table
    }
  }

  private var basis: String {
    switch totals.basis {
    case .settlement:
      language(
        "予算は決算の歳出予算現額、執行は支出済歳出額の合計です。",
        "The budget is the sum of the settlement's current appropriations, execution the sum of what"
          + " it says was spent.")
    case .supplementary:
      language(
        "決算がないため、現額は事項ごとの最後の補正予算の合計です。",
        "There is no settlement: the current appropriation is the sum of each item's last"
          + " supplementary budget.")
    case .initial:
      language(
        "決算も補正予算もないため、現額は当初予算の合計です。",
        "There is neither a settlement nor a supplementary budget: the current appropriation is the"
          + " initial budget.")
    }
  }

  private var table: HTML {
    Text.wideTable(
      caption: language("財務省の事項（百万円）", "Items of the Ministry of Finance (million yen)"),
      element("thead") {
        element("tr") {
          Text.head(language("事項", "Item"))
          Text.head(language("組織・項", "Organisation and section"))
          Text.head(language("予算・決算", "Budget"))
          Text.head(language("予算額", "Amount"))
          Text.head(language("歳出予算現額", "Current appropriation"))
          Text.head(language("支出済歳出額", "Spent"))
          Text.head(language("出所", "Source"))
        }
      },
      element("tbody") {
        for (item, place) in RowPlaces.placed(items, by: heads) { row(item, place) }
      })
  }

  /// What the heads of a row say.
  private func heads(_ item: MinistryItem) -> [String] {
    [item.name, language(item.budgetType.title)]
  }

  private func row(_ item: MinistryItem, _ place: Int) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        Text.imported(item.name, language)
        RowPlaces.text(place, language)
      }
      element("td") { Text.imported("\(item.organisation) \(item.section)", language) }
      element("th", .scope("row")) { Text.imported(language(item.budgetType.title), language) }
      for amount in [item.amount, item.current, item.executed] {
        element("td", .class("number")) { Text.money(amount, language) }
      }
      element("td") { item.origin.map { Text.origin($0, language) } ?? .text("–") }
    }
  }
}

extension MinistryBudgetType {
  /// What the budget is called.
  var title: Bilingual {
    switch self {
    case .initial: Bilingual(ja: "当初予算", en: "initial budget")
    case .supplementary(let number):
      Bilingual(ja: "補正予算（第\(number)号）", en: "supplementary budget \(number)")
    case .settlement: Bilingual(ja: "決算", en: "settlement")
    case .provisional: Bilingual(ja: "暫定予算", en: "provisional budget")
    }
  }
}
