import Markup
import Policies

/// The search box at the head of every page.
struct SearchBox {
  let words: String

  func html(_ language: Language) -> HTML {
    element(
      "form", .class("search"), Attribute("role", "search"), Attribute("method", "get"),
      Attribute("action", Route.search.path(language))
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
}
