import Markup
import Testing

@testable import Site

/// Japanese on English pages is marked, and nothing else is.
@Suite struct LanguageTests {
  private func japanese(_ html: HTML) -> [String] {
    LanguageMarks.marked(html).elements.filter { $0.attributes["lang"] == "ja" }.map(\.text)
  }

  @Test(arguments: [
    ("No claim here", []),
    ("Field 6 国連 の 地位 and more", ["国連 の 地位 "]),
    ("The output “催しの回数” leads to no outcome.", ["“催しの回数” "]),
    ("By the name of a sub-item (拠出金), ODA counts", ["(拠出金), "]),
    ("全体", ["全体"]), ("ＯＤＡ　Ⅱ", []), ("", []),
  ])
  func `words are marked up to the next space`(text: String, marked: [String]) {
    let html = element("p") { text }
    #expect(japanese(html) == marked)
    #expect(LanguageMarks.marked(html).plainText == text)
  }

  @Test func `what is marked already stays as it is`() {
    let html = element("p", .lang("ja")) { "水路 and 水" }
    #expect(LanguageMarks.marked(html) == html)
  }

  @Test func `an option takes the mark itself, a picture none`() {
    let option = LanguageMarks.marked(element("option") { "水路" })
    #expect(option.elements.map(\.tag) == ["option"])
    #expect(option.elements.first?.attributes["lang"] == "ja")
    let picture = element("svg") { element("title") { "水路: figures" } }
    #expect(LanguageMarks.marked(picture) == picture)
  }
}
