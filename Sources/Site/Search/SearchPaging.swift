import Markup
import Policies

/// Which of the hits are shown, and links to those before and after.
struct SearchPaging {
  let results: SearchResults

  func html(_ language: Language) -> HTML {
    let (first, limit) = (results.request.offset, results.request.limit)
    guard results.total > results.hits.count, limit > 0 else { return .empty }
    let last = first + results.hits.count
    return element("nav", .class("paging"), Attribute("aria-label", language("ページ", "Pages"))) {
      if first > 0 {
        link(
          max(0, min(first, results.total) - limit), language("前の\(limit)件", "Previous \(limit)"),
          "prev", language)
      }
      if last > first {
        element("span") {
          language(
            "\(Text.number(Int64(results.total)))件中 \(first + 1)–\(last)",
            "\(first + 1)–\(last) of \(Text.number(Int64(results.total)))")
        }
      }
      if last < results.total, last > first {
        link(last, language("次の\(limit)件", "Next \(limit)"), "next", language)
      }
    }
  }

  private func link(_ offset: Int, _ title: String, _ rel: String, _ language: Language) -> HTML {
    let address = SearchAddress(results.request).changed(language) { $0.offset = offset }
    return element("a", .href(address), Attribute("rel", rel)) { title }
  }
}
