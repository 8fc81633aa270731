import Markup
import Policies

/// The filters that are set, each with a link that takes it away.
struct SearchChoices {
  let request: SearchRequest
  let names: SearchNames

  func html(_ language: Language) -> HTML {
    let choices = choices(language)
    guard !choices.isEmpty else { return .empty }
    return element("ul", .class("choices"), Attribute("aria-label", language("絞り込み", "Filters"))) {
      for choice in choices {
        element("li") {
          Text.imported(choice.title, language)
          " "
          element("a", .href(choice.address)) {
            language("外す", "remove")
            element("span", .class("hidden")) {
              language("：", ": ")
              Text.imported(choice.title, language)
            }
          }
        }
      }
    }
  }

  private func choices(_ language: Language) -> [(title: String, address: String)] {
    let address = SearchAddress(request)
    var choices: [(String, String)] = []
    if let kind = request.kind {
      choices.append((language(kind.title), address.changed(language) { $0.kind = nil }))
    }
    if let ministry = request.ministry {
      choices.append((ministry, address.changed(language) { $0.ministry = nil }))
    }
    if let year = request.year {
      choices.append((language("\(year)年", "\(year)"), address.changed(language) { $0.year = nil }))
    }
    if let field = request.field {
      choices.append((names.title(field, language), address.changed(language) { $0.field = nil }))
    }
    return choices
  }
}
