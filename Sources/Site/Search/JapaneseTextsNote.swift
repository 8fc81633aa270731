import Markup
import Policies

/// Says on English pages that what is searched is Japanese, and where to find the Japanese words.
enum JapaneseTextsNote {
  /// The note for a query: nothing where it has Japanese words, or on Japanese pages.
  static func html(_ query: String, _ language: Language) -> HTML {
    guard language == .english, query.unicodeScalars.allSatisfy(\.isASCII) else { return .empty }
    return element("p", .class("meta")) {
      "Documents, sheets and payees are in Japanese: English words find comparison series and what"
      " stands in Latin letters. Japanese words of evaluation are in the "
      element("a", .href(Route.glossary.path(language))) { "glossary" }
      "."
    }
  }
}
