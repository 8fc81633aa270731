import Markup
import Policies

/// Leads readers from the headings of a page to explanations.
///
/// The first heading that means a word of the glossary links to it, and a heading that the help
/// explains has a "?" beside it. Only names are linked, never imported text or the rows of tables.
struct Annotations {
  let language: Language
  let glossary: Glossary
  let help: HelpText
  private var linked: Set<String> = []

  init(_ language: Language) throws(Problem) {
    self.language = language
    glossary = try Glossary.builtIn()
    help = try HelpText.builtIn()
  }

  /// The content of a page with its links.
  ///
  /// The pages that explain have none. Texts that cannot be read leave a page as it is.
  static func content(_ content: [HTML], of route: Route?, _ language: Language) -> [HTML] {
    guard route != .glossary, route != .help, var annotations = try? Annotations(language) else {
      return content
    }
    return content.map { annotations.annotated($0) }
  }

  /// Elements without headings of their own, or with texts of others.
  private static let closed: Set<Tag> = [
    "tbody", "tfoot", "svg", "p", "a", "form", "nav", "figcaption",
  ]
  private static let labels: Set<Tag> = ["h2", "h3", "dt", "th"]

  mutating func annotated(_ html: HTML) -> HTML {
    switch html {
    case .text: return html
    case .group(let children): return .group(children.map { annotated($0) })
    case .element(let tag, let attributes, let children):
      if Self.closed.contains(tag) { return html }
      guard Self.labels.contains(tag) else {
        return .element(tag, attributes, children.map { annotated($0) })
      }
      return explained(.element(tag, attributes, label(children)), tag, attributes)
    }
  }

  /// The text of a heading as a link, but for a number in brackets behind it.
  private mutating func label(_ children: [HTML]) -> [HTML] {
    let html = HTML.group(children)
    guard html.elements.isEmpty else { return children }
    let text = html.plainText
    let name = Self.name(text)
    guard let term = glossary.term(labelled: name, language), linked.insert(term.id).inserted else {
      return children
    }
    return [Self.link(name, term, language), .text(String(text.dropFirst(name.count)))]
  }

  private static func name(_ text: String) -> String {
    let bracket = text.firstIndex { $0 == "（" || $0 == "(" } ?? text.endIndex
    let name = text[..<bracket]
    return String(name.last == " " ? name.dropLast() : name)
  }

  private static func link(_ name: String, _ term: Glossary.Term, _ language: Language) -> HTML {
    element(
      "a", .class("term"), .href("\(Route.glossary.path(language))#\(term.id)"),
      Attribute("title", language(term.meaning))
    ) { name }
  }

  /// A heading with a link to the help, if a section of it belongs to the heading.
  private func explained(_ heading: HTML, _ tag: Tag, _ attributes: [Attribute]) -> HTML {
    guard tag == "h2", let id = attributes.first(where: { $0.name == "id" })?.value,
      let section = help.section(heading: id)
    else { return heading }
    return element("div", .class("headed")) {
      heading
      element("a", .class("help"), .href("\(Route.help.path(language))#\(section.id)")) {
        element("span", Attribute("aria-hidden", "true")) { "?" }
        element("span", .class("hidden")) {
          language(
            "使い方：\(section.title.ja)", "Help: \(section.title.en)")
        }
      }
    }
  }
}
