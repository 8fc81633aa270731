import Markup
import Policies

/// The search box at the head of every page.
///
/// What the script needs for suggestions stands in `data-` attributes, so that it has no text of its own.
struct SearchBox {
  let words: String

  func html(_ language: Language) -> HTML {
    element(
      "form", .class("search"), Attribute("role", "search"), Attribute("method", "get"),
      Attribute("action", Route.search.path(language)),
      Attribute("data-suggest", "\(API.root)/\(Resource.search.path)"),
      Attribute("data-root", Route.home.path(language)), Attribute("data-kinds", kinds(language)),
      Attribute("data-label", language("候補", "Suggestions")),
      Attribute(
        "data-count",
        language("候補{n}件。上下の矢印キーで選べます。", "Suggestions: {n}. Choose with the up and down arrows.")),
      Attribute("data-none", language("候補はありません。", "No suggestions.")),
      Attribute("data-all", language("検索結果をすべて見る（{n}件）", "All results ({n})"))
    ) {
      element("label", .class("hidden"), Attribute("for", "search-words")) {
        language("記録の検索", "Search the record")
      }
      element(
        "input", .id("search-words"), Attribute("type", "search"), Attribute("name", "q"),
        Attribute("value", words), Attribute("maxlength", "1000"),
        Attribute("enterkeyhint", "search"))
      element("button", Attribute("type", "submit")) { language("検索", "Search") }
    }
  }

  /// What kinds of hit are called, as in `project=事業|payee=支出先`.
  private func kinds(_ language: Language) -> String {
    SearchKind.allCases.map { "\($0.rawValue)=\(language($0.title))" }.joined(separator: "|")
  }
}
