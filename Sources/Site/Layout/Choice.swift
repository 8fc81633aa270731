import Markup

/// A list to choose from in a form that asks by its address.
struct Choice {
  let name: String
  let label: String
  let choices: [(value: String, title: String)]
  let chosen: String?
  /// What stands first and asks for nothing; without it one of the choices always holds.
  var all: String?

  var html: HTML {
    element("label") {
      "\(label) "
      element("select", Attribute("name", name)) {
        if let all { element("option", Attribute("value", "")) { all } }
        for choice in choices {
          option(choice.value, choice.title, isChosen: choice.value == chosen)
        }
      }
    }
  }

  private func option(_ value: String, _ title: String, isChosen: Bool) -> HTML {
    isChosen
      ? element("option", Attribute("value", value), Attribute("selected", nil)) { title }
      : element("option", Attribute("value", value)) { title }
  }
}

extension Text {
  /// A form whose answers stand in the address.
  static func form(_ route: Route, _ language: Language, _ content: HTML...) -> HTML {
    element(
      "form", .class("filter"), Attribute("method", "get"),
      Attribute("action", route.path(language))
    ) { content }
  }
}

/// A field to write into in a form that asks by its address.
struct FormField {
  let name: String
  let label: String
  let value: String?
  var isNumber = false

  var html: HTML {
    element("label") {
      "\(label) "
      if isNumber {
        element(
          "input", Attribute("name", name), Attribute("inputmode", "numeric"),
          Attribute("size", "4"), Attribute("value", value ?? ""))
      } else {
        element("input", Attribute("name", name), Attribute("value", value ?? ""))
      }
    }
  }
}
