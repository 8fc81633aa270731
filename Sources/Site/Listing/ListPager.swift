import Markup

/// Leads from one page of a listing to the others.
struct ListPager {
  let route: Route
  let query: ListQuery
  let pages: Int

  func html(_ language: Language) -> HTML {
    guard pages > 1 else { return .empty }
    return element("nav", .class("pager"), Attribute("aria-label", language("ページ", "Pages"))) {
      element("ul") {
        if query.page > 1 {
          item(1, language("最初", "First"), language)
          item(min(query.page - 1, pages), language("前のページ", "Previous"), language)
        }
        element("li", Attribute("aria-current", "page")) { "\(query.page) / \(pages)" }
        if query.page < pages {
          item(query.page + 1, language("次のページ", "Next"), language)
          item(pages, language("最後", "Last"), language)
        }
      }
    }
  }

  private func item(_ page: Int, _ title: String, _ language: Language) -> HTML {
    element("li") {
      element(
        "a", .href(route.path(language) + query.address(page: page)), Attribute("rel", "nofollow")
      ) { title }
    }
  }
}
