import Analysis
import Markup
import Policies
import Testing

@testable import Site

/// The glossary, the help and the links that lead to them.
@Suite struct ExplanationTests {
  /// The words of the product, which nobody should have to look up elsewhere.
  private static let words = [
    "policy", "program", "project", "field", "goal", "next-goal", "medium-term-goal", "result",
    "opinion", "evaluation-report", "summary", "ex-ante-table", "performance-indicator",
    "reference-indicator", "baseline", "target", "actual", "attainment", "administrative-review",
    "review-sheet", "activity", "output", "outcome", "impact", "logic-model", "budget",
    "current-appropriation", "executed-amount", "execution-rate", "initial-budget",
    "supplementary-budget", "carry-over", "reserve-fund", "budget-item", "budget-section",
    "budget-sub-item", "contributions", "inspection", "review-team", "reflection", "fiscal-year",
    "evidence", "claim", "trace", "reconciliation", "lineage", "revision", "suggestion", "inferred",
  ]

  @Test func `every word of the product is explained in both languages`() throws {
    let glossary = try Glossary.builtIn()
    for word in Self.words { #expect(glossary.term(word) != nil, "\(word)") }
    for term in glossary.terms {
      #expect(term.meaning.japanese.hasSuffix("。") && term.meaning.japanese.count > 10)
      #expect(term.meaning.japanese.count { $0 == "。" } == 1, "\(term.id) is one sentence")
      #expect(term.meaning.english.last == "." && term.meaning.english.count > 10)
      #expect(!term.kana.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(term.id)")
      for other in term.see { #expect(glossary.term(other) != nil, "\(term.id) → \(other)") }
    }
    #expect(Set(glossary.terms.map(\.id)).count == glossary.terms.count)
  }

  @Test func `no heading means two words`() throws {
    for language in Language.allCases {
      let labels = try Glossary.builtIn().terms.flatMap { $0.labels(language) }
      let folded = labels.map { $0.lowercased() }
      #expect(Set(folded).count == folded.count)
    }
  }

  @Test func `the glossary is in the order of its language`() throws {
    let terms = try Glossary.builtIn().terms
    let japanese = GlossaryOrder(terms, .japanese).groups
    let rows = ["あ行", "か行", "さ行", "た行", "な行", "は行", "ま行", "や行", "ら行", "わ行"]
    let order = japanese.compactMap { rows.firstIndex(of: $0.name) }
    #expect(order.count == japanese.count && order == order.sorted())
    #expect(japanese.flatMap(\.terms).count == terms.count)
    #expect(japanese.first?.terms.prefix(2).map(\.id) == ["outcome", "output"])
    let english = GlossaryOrder(terms, .english).groups.map(\.name)
    #expect(english == english.sorted() && Set(english).count == english.count)
  }

  private func annotated(_ content: HTML..., language: Language = .english) -> [HTML] {
    Annotations.content(content, of: .home, language)
  }

  @Test func `the first heading that means a word leads to it, later ones do not`() throws {
    let head = element("tr") {
      Text.head("Executed")
      Text.head("Executed amount")
      Text.head("Nothing we know")
    }
    let elements = annotated(head).flatMap(\.elements)
    let links = elements.filter { $0.tag == "a" }
    #expect(links.map(\.text) == ["Executed"])
    #expect(links.first?.attributes["href"] == "/en/glossary#executed-amount")
    #expect(links.first?.attributes["title"] == "The amount that was really spent.")
  }

  @Test func `a number in brackets stays outside the link`() {
    let heading = element("h2") { "主張と根拠（12件）" }
    let elements = annotated(heading, language: .japanese).flatMap(\.elements)
    #expect(elements.first { $0.tag == "a" }?.text == "主張と根拠")
    #expect(elements.first { $0.tag == "h2" }?.text == "主張と根拠（12件）")
  }

  @Test func `imported text and rows are never linked`() {
    let row = element("tbody") { element("tr") { element("th", .scope("row")) { "Budget" } } }
    let said = element("p", .class("said")) { element("h3") { "Budget" } }
    let heading = element("h2") { element("span", .lang("ja")) { "予算" } }
    let content = [row, said, heading]
    #expect(Annotations.content(content, of: .home, .english) == content)
  }

  @Test func `a heading that the help explains has a link beside it`() throws {
    let heading = element("h2", .id("claims")) { "Results of something" }
    let elements = annotated(heading).flatMap(\.elements)
    let link = try #require(elements.first { $0.tag == "a" })
    #expect(link.attributes["href"] == "/en/help#claims")
    #expect(link.text == "?Help: Claims and figures")
    #expect(elements.first { $0.tag == "h2" }?.text == "Results of something")
  }

  @Test func `the pages that explain do not explain themselves`() {
    let content = [element("h2", .id("claims")) { "Budget" }]
    #expect(Annotations.content(content, of: .glossary, .english) == content)
    #expect(Annotations.content(content, of: .help, .english) == content)
  }

  /// Whoever adds a mark explains it.
  @Test func `every mark of the pages is explained in the help, by the same name`() throws {
    let marks = Set(
      try HelpText.builtIn().sections.flatMap(\.marks).map(\.mark.bilingual))
    let missing: [Missing] = [
      .emptyInSource, .unreadable, .unitUnknown, .notInForm, .notYet, .notInSource, .parserGap,
    ]
    let titles =
      [LinkMethod.official, .suggested, .confirmed].map(\.title)
      + RevisionClass.allCases.map(\.title)
      + ClaimVerdict.allCases.map(\.title) + OpinionStatus.allCases.map(\.title)
      + Severity.allCases.map(\.title) + missing.map(\.title)
      + Triangle.Trace.allCases.map(\.title)
    for title in titles { #expect(marks.contains(title), "\(title)") }
  }
}
