import Analysis
import Markup
import Policies

/// The form that filters the ledger; what it asks for stands in the address.
struct OpinionFilterForm {
  let route: Route
  let filter: LedgerFilter
  let years: [Int]

  func html(_ language: Language) -> HTML {
    Text.form(
      route, language,
      choice("status", language("対応状況", "Status"), OpinionStatus.allCases, filter.status, language)
      { $0.title },
      choice("kind", language("種類", "Kind"), OpinionKind.allCases, filter.kind, language) {
        $0.title
      },
      choice(
        "source", language("出所", "Source"), LedgerEntry.Source.allCases, filter.source, language
      ) { $0.title },
      select(
        "year", language("年", "Year"), years.map { ("\($0)", "\($0)") }, filter.year, language),
      field(language),
      element("button", Attribute("type", "submit")) { language("絞り込む", "Filter") }, .text(" "),
      element("a", .href(route.path(language))) { language("すべて表示", "Show all") })
  }

  private func choice<Value: RawRepresentable<String>>(
    _ name: String, _ label: String, _ choices: [Value], _ chosen: Value?,
    _ language: Language, title: (Value) -> Bilingual
  ) -> HTML {
    select(
      name, label, choices.map { ($0.rawValue, language(title($0))) }, chosen?.rawValue, language)
  }

  private func select(
    _ name: String, _ label: String, _ choices: [(value: String, title: String)],
    _ chosen: (some CustomStringConvertible)?, _ language: Language
  ) -> HTML {
    Choice(
      name: name, label: label, choices: choices, chosen: chosen?.description,
      all: language("すべて", "all")
    ).html
  }

  private func field(_ language: Language) -> HTML {
    element("label") {
      language("分野の番号 ", "Field number ")
      element(
        "input", Attribute("name", "field"), Attribute("inputmode", "numeric"),
        Attribute("size", "3"), Attribute("value", filter.field.map(String.init) ?? ""))
    }
  }
}
