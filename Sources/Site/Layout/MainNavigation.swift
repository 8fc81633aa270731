import Markup
import Policies

/// The main ways through the site, on every page.
struct MainNavigation {
  /// The page that is shown.
  let route: Route?

  static let ways: [(route: Route, title: Bilingual)] = [
    (.programs, Bilingual(ja: "施策", en: "Programs")),
    (.ministries, Bilingual(ja: "府省庁", en: "Ministries")),
    (.projects, Bilingual(ja: "事業", en: "Projects")),
    (.indicators, Bilingual(ja: "指標", en: "Indicators")),
    (.opinions, Bilingual(ja: "所見", en: "Opinions")),
    (.comparison, Bilingual(ja: "国際比較", en: "Comparison")),
    (.sources, Bilingual(ja: "出所", en: "Sources")),
  ]

  func html(_ language: Language) -> HTML {
    element("nav", .class("main"), Attribute("aria-label", language("主な頁", "Main"))) {
      element("ul") {
        for way in Self.ways {
          element("li") { link(way.route, language(way.title), language) }
        }
      }
    }
  }

  private func link(_ way: Route, _ title: String, _ language: Language) -> HTML {
    let address = way.path(language)
    guard let route else { return element("a", .href(address)) { title } }
    if route == way {
      return element("a", .href(address), Attribute("aria-current", "page")) { title }
    }
    return route.path(.japanese).hasPrefix(way.path(.japanese) + "/")
      ? element("a", .href(address), Attribute("aria-current", "true")) { title }
      : element("a", .href(address)) { title }
  }
}
