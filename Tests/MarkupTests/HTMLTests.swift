import Markup
import Testing

@Suite struct HTMLTests {
  @Test func `text can never become markup`() {
    let attack = "<script>alert(1)</script>\"'&\u{0}\u{1B}\u{202E}\u{2066}"
    let page = element("p", Attribute("title", attack)) { attack }
    let safe =
      "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    #expect(page.rendered == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test func `elements, options and loops build a page`() {
    let name: String? = nil
    let page = element("ul", .class("x"), .id("y")) {
      for number in 1...2 { element("li") { "\(number)" } }
      name
      if name == nil { element("li") { "なし" } } else { "never" }
    }
    #expect(
      page.rendered == "<ul class=\"x\" id=\"y\"><li>1</li><li>2</li><li>なし</li></ul>")
    #expect(page.plainText == "12なし")
    #expect(page.elements.map(\.tag) == ["ul", "li", "li", "li"])
  }

  @Test func `void elements have no end tag, and attributes may have no value`() {
    #expect(element("input", Attribute("disabled", nil)).rendered == "<input disabled>")
    #expect(element("br").document == "<!DOCTYPE html>\n<br>\n")
  }

  @Test func `indented markup has an element a line`() {
    let page = element("div") {
      element("p") { "一" }
      element("br")
    }
    #expect(page.indented == "<div>\n <p>一</p>\n <br>\n</div>\n")
  }
}
