import Markup
import Policies

/// Counts by kind, ministry, year and field; each is a link to the hits it counts.
struct SearchFacetView {
  /// So many values of a facet are shown; the others wait behind a heading that opens them.
  private static let shown = 12

  let results: SearchResults
  let names: SearchNames

  func html(_ language: Language) -> HTML {
    let facets = results.facets
    let request = results.request
    return element("aside", .class("facets"), Attribute("aria-labelledby", "facets")) {
      element("h2", .id("facets")) { language("絞り込み", "Narrow down") }
      facet(language("種類", "Kind"), facets.kinds, request.kind, language) {
        language($0.title)
      } change: {
        $0.kind = $1
      }
      facet(language("府省庁", "Ministry"), facets.ministries, request.ministry, language) {
        $0
      } change: {
        $0.ministry = $1
      }
      facet(language("年", "Year"), facets.years, request.year, language) {
        "\($0)"
      } change: {
        $0.year = $1
      }
      facet(language("分野", "Field"), facets.fields, request.field, language) {
        names.title($0, language)
      } change: {
        $0.field = $1
      }
    }
  }

  private func facet<Value>(
    _ title: String, _ counts: [SearchCount<Value>], _ chosen: Value?, _ language: Language,
    _ name: @escaping (Value) -> String, change: @escaping (inout SearchRequest, Value) -> Void
  ) -> HTML {
    guard !counts.isEmpty else { return .empty }
    let items = counts.map { item($0, isChosen: $0.value == chosen, language, name, change) }
    let rest = items.dropFirst(Self.shown)
    return .group([
      element("h3") { title },
      element("ul") { Array(items.prefix(Self.shown)) },
      rest.isEmpty
        ? .empty
        : element("details") {
          element("summary") { language("ほか\(rest.count)", "\(rest.count) more") }
          element("ul") { Array(rest) }
        },
    ])
  }

  private func item<Value>(
    _ count: SearchCount<Value>, isChosen: Bool, _ language: Language,
    _ name: (Value) -> String, _ change: (inout SearchRequest, Value) -> Void
  ) -> HTML {
    let address = SearchAddress(results.request).changed(language) { change(&$0, count.value) }
    let link = HTML.element(
      "a",
      [.href(address), Attribute("rel", "nofollow")]
        + (isChosen ? [Attribute("aria-current", "true")] : []),
      [Text.imported(name(count.value), language)])
    return element("li") {
      link
      " "
      element("span", .class("number")) { Text.number(Int64(count.count)) }
    }
  }
}
