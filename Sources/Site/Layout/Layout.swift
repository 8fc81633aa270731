import Markup
import Policies

/// The frame of every page: the only place with `html`, `head` and `body`.
struct Layout {
  let language: Language
  let title: String
  let trail: [(title: String, route: Route)]
  /// Nothing on pages that have no address of their own, such as errors.
  let route: Route?
  /// What a form asked for, as addresses write it.
  var query = ""
  /// What the page is about, for search engines.
  var summary: String?
  var linkedData: LinkedData?
  /// What stands in the search box.
  var searched = ""
  let content: [HTML]

  var html: HTML {
    element("html", .lang(language.rawValue)) {
      element("head") { head }
      body
    }
  }

  /// Japanese on English pages is marked, wherever a page took it from.
  private var body: HTML {
    let body =
      element("body") {
        element("a", .class("skip"), .href("#main")) { language("本文へ進む", "Skip to the content") }
        header
        element("main", .id("main"), Attribute("tabindex", "-1")) {
          Annotations.content(content, of: route, language)
        }
        footer
      }
    return language == .english ? LanguageMarks.marked(body) : body
  }

  @HTMLBuilder private var head: [HTML] {
    element("meta", Attribute("charset", "utf-8"))
    element(
      "meta", Attribute("name", "viewport"),
      Attribute("content", "width=device-width, initial-scale=1"))
    element("title") { title == "Hyoka" ? title : "\(title) – Hyoka" }
    if let summary {
      element("meta", Attribute("name", "description"), Attribute("content", summary))
    }
    element("link", Attribute("rel", "stylesheet"), .href(Asset.style.path))
    // Modules wait for the page, and browsers too old for this one pass them over.
    element("script", Attribute("src", Asset.script.path), Attribute("type", "module"))
    element(
      "link", Attribute("rel", "icon"), .href(Asset.icon.path), Attribute("type", "image/svg+xml"))
    if let route {
      element(
        "link", Attribute("rel", "alternate"), Attribute("hreflang", language.other.rawValue),
        .href(route.path(language.other) + query))
    }
    feeds
    linkedData?.html(language)
  }

  /// The feeds of all programs, and of the page's program.
  private var feeds: HTML {
    let all = [nil, route?.program].reduce(into: [String?]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return .group(
      all.flatMap { [Feed.findings(program: $0), .opinions(program: $0)] }.map { feed in
        element(
          "link", Attribute("rel", "alternate"), Attribute("type", Feeds.mediaType),
          Attribute("title", language(feed.title) + (feed.program.map { " – \($0)" } ?? "")),
          .href(feed.path(language)))
      })
  }

  private var header: HTML {
    element("header", .class("site")) {
      element("p", .class("brand")) {
        element("a", .href(Route.home.path(language))) {
          element("span", .lang("ja")) { "評価" }
          " Hyoka"
        }
        element("span", .class("tagline")) {
          language("政策評価を、原文の一行までたどる", "Policy evaluations, traced to the line")
        }
      }
      element("nav", Attribute("aria-label", language("言語", "Language"))) {
        element(
          "a", .href((route ?? .home).path(language.other) + query), .lang(language.other.rawValue),
          Attribute("hreflang", language.other.rawValue)
        ) { language("English", "日本語") }
      }
      SearchBox(words: searched).html(language)
      MainNavigation(route: route).html(language)
      if let route, route != .home { breadcrumbs }
    }
  }

  private var breadcrumbs: HTML {
    element("nav", .class("trail"), Attribute("aria-label", language("現在位置", "You are here"))) {
      element("ol") {
        for step in [(title: language("ホーム", "Home"), route: Route.home)] + trail {
          element("li") {
            element("a", .href(step.route.path(language))) { Text.imported(step.title, language) }
          }
        }
        element("li", Attribute("aria-current", "page")) { Text.imported(here, language) }
      }
    }
  }

  /// The title, without that of the page above, which stands before it already.
  private var here: String {
    guard let above = trail.last?.title, title.hasSuffix(" – \(above)") else { return title }
    return String(title.dropLast(above.count + 3))
  }

  private var footer: HTML {
    element("footer") {
      element("p") {
        language(
          "Hyokaは、公表された政策評価を記録に変え、すべての記述を原文の行に結び付けます。推定したものには「推定」と示します。",
          "Hyoka turns published policy evaluations into a record and ties every statement to its line."
            + " What it infers is marked as inferred.")
      }
      element("nav", Attribute("aria-label", language("このサイトについて", "About this site"))) {
        element("a", .href(Route.help.path(language))) { language("使い方", "Help") }
        " "
        element("a", .href(Route.glossary.path(language))) { language("用語集", "Glossary") }
        " "
        element("a", .href(Route.accessibility.path(language))) {
          language("アクセシビリティ", "Accessibility")
        }
        " "
        element("a", .href(Route.terms.path(language))) {
          language("文書の用語", "Terms used by documents")
        }
        " "
        element("a", .href(Route.lessons.path(language))) { language("教訓", "Lessons") }
        " "
        element("a", .href(Route.search.path(language))) { language("検索", "Search") }
        " "
        element("a", .href(Route.sources.path(language))) {
          language("データの出所", "Sources of the data")
        }
        " "
        element("a", .href(Route.api.path(language))) { "API" }
      }
    }
  }
}
