import Foundation
import Markup
import Testing

@testable import Site

/// Wide tables, whose rows stand one below the other on a narrow screen.
@Suite struct StackedTableTests {
  private var table: HTML {
    Text.wideTable(
      caption: "水辺",
      element("thead") {
        element("tr") {
          Text.head("事業")
          Text.head("予算")
          element("th", .scope("col"), Attribute("colspan", "2")) { "執行" }
        }
      },
      element("tbody") {
        element("tr") {
          element("th", .scope("row")) { "堤" }
          element("td", .class("number")) { "1" }
          for value in ["2", "3"] { element("td") { value } }
        }
      },
      element("tfoot") { element("tr") { element("th", .scope("row")) { "計" } } })
  }

  @Test func `cells have the names of their columns, and roles keep their meaning`() {
    let elements = table.elements
    let cells = elements.filter {
      ["td", "th"].contains($0.tag) && $0.attributes["scope"] != "col"
    }
    #expect(cells.map { $0.attributes["data-label"] } == ["事業", "予算", "執行", "執行", "事業"])
    #expect(
      cells.map { $0.attributes["role"] } == ["rowheader", "cell", "cell", "cell", "rowheader"])
    #expect(elements.filter { $0.attributes["role"] == "row" }.map(\.tag) == ["tr", "tr", "tr"])
    #expect(
      elements.filter { $0.attributes["role"] == "rowgroup" }.map(\.tag)
        == ["thead", "tbody", "tfoot"])
    #expect(elements.filter { $0.attributes["role"] == "columnheader" }.count == 3)
    #expect(elements.first { $0.tag == "table" }?.attributes["role"] == "table")
    #expect(cells[1].attributes["class"] == "number")
    #expect(!elements.contains { $0.attributes["style"] != nil })
  }

  @Test func `other tables stay as they are`() {
    let plain = Text.table(caption: "水辺", element("tbody") { element("tr") { element("td") } })
    #expect(!plain.elements.contains { $0.attributes["data-label"] != nil })
  }

  @Test func `the style sheet shows the names on a narrow screen only`() throws {
    let style = String(decoding: Asset.style.bytes, as: UTF8.self)
    let names = try #require(style.range(of: "content: attr(data-label)"))
    let before = style[..<names.lowerBound]
    let query = try #require(before.range(of: "@media", options: .backwards))
    #expect(style[query.lowerBound...].hasPrefix("@media screen and (max-width: 40rem)"))
  }
}
