import Analysis
import Markup
import Policies

/// A field beside which a series stands, by the words that say so.
struct ComparedField {
  let program: String
  let number: Int
  let title: Bilingual
  let words: [String]
}

/// The fields of a series, as links with the words they rest on.
struct ComparedFieldList {
  let fields: [ComparedField]

  func html(_ language: Language) -> HTML {
    guard !fields.isEmpty else {
      return .text(language("語句の一致する分野はありません。", "No field has its words."))
    }
    return element("ul", .class("plain")) {
      for field in fields {
        element("li") {
          element("a", .href(Route.field(field.program, cycle: nil, field.number).path(language))) {
            Text.imported(language(field.title), language)
          }
          " "
          element("span", .class("inferred")) {
            language("推定：語句 ", "inferred from ")
            Text.quoted(field.words, language)
          }
        }
      }
    }
  }
}
