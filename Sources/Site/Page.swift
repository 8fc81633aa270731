import Markup
import Policies

/// A page: what the layout needs to know, and the content.
protocol Page {
  var route: Route { get }
  /// The title without the site's name.
  ///
  /// It differs from page to page.
  func title(_ language: Language) -> String
  /// The pages above this one, from the outermost.
  func trail(_ language: Language) -> [(title: String, route: Route)]
  /// What a form asked for, which the page in the other language shows too.
  var query: [(name: String, value: String)] { get }
  /// What the page is about, in a sentence or two, for lists of hits elsewhere; nothing where the title
  /// says it.
  func summary(_ language: Language) -> String?
  /// What the page holds as data, for search engines (JSON-LD by schema.org).
  var linkedData: LinkedData? { get }
  /// What stands in the search box.
  var searched: String { get }
  /// What stands in `main`.
  func content(_ language: Language) -> [HTML]
}

extension Page {
  var query: [(name: String, value: String)] { [] }
  var linkedData: LinkedData? { nil }
  var searched: String { "" }
  func summary(_ language: Language) -> String? { nil }

  /// The whole page.
  func html(_ language: Language) -> HTML {
    Layout(
      language: language, title: title(language), trail: trail(language), route: route,
      query: Query.write(query), summary: summary(language), linkedData: linkedData,
      searched: searched,
      content: content(language)
    ).html
  }
}
