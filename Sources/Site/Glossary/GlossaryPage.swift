import Markup
import Policies

/// The glossary: every word of evaluation and of this site in one sentence.
struct GlossaryPage: Page {
  let glossary: Glossary

  var route: Route { .glossary }

  func title(_ language: Language) -> String { language("用語集", "Glossary") }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let groups = GlossaryOrder(glossary.terms, language).groups
    element("h1") { title(language) }
    element("p") {
      language(
        "評価・予算・点検の言葉と、このサイトの言葉を一文ずつで説明します。ページの見出しで点線の付いた語は、ここにつながります。",
        "The words of evaluation, budgets and reviews, and those of this site, each in a sentence."
          + " Words with a dotted line in the headings of pages lead here.")
    }
    element("p") {
      language(
        "評価書が使う戦略上の言葉は、別のページにあります：", "Terms of strategy that documents use stand elsewhere: ")
      element("a", .href(Route.terms.path(language))) {
        language("文書の用語", "Terms used by documents")
      }
    }
    contents(groups, language)
    for (index, group) in groups.enumerated() {
      element("h2", .id("group-\(index + 1)")) { group.name }
      element("dl", .class("glossary")) {
        for term in group.terms { entry(term, language) }
      }
    }
  }

  private func contents(_ groups: [GlossaryOrder.Group], _ language: Language) -> HTML {
    element("nav", .class("contents"), Attribute("aria-label", language("索引", "Index"))) {
      element("ul") {
        for (index, group) in groups.enumerated() {
          element("li") { element("a", .href("#group-\(index + 1)")) { group.name } }
        }
      }
    }
  }

  private func entry(_ term: Glossary.Term, _ language: Language) -> HTML {
    let other = language.other
    return element("div", .id(term.id)) {
      element("dt") {
        element("dfn") { language(term.name) }
        " "
        element("span", .class("meta"), .lang(other.rawValue)) { other(term.name) }
      }
      element("dd") {
        language(term.meaning)
        related(term, language)
      }
    }
  }

  @HTMLBuilder private func related(_ term: Glossary.Term, _ language: Language) -> [HTML] {
    let terms = term.see.compactMap(glossary.term)
    if !terms.isEmpty {
      element("span", .class("see")) {
        language("関連：", "See also: ")
        for (index, other) in terms.enumerated() {
          if index > 0 { language("、", ", ") }
          element("a", .href("#\(other.id)")) { language(other.name) }
        }
      }
    }
  }
}
