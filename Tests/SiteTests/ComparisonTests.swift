import Analysis
import Foundation
import Intake
import Markup
import Policies
import Publishing
import Store
import TestSupport
import Testing

@testable import Site

/// Countries by year, from the series of the sample and a few rows of our own.
@Suite struct ComparisonTests {
  private let folder: ScratchFolder
  private let store: Store
  private let pages: Pages

  init() async throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("comparison.sqlite"), creating: true)
    let document = try await EvaluationReader(profiles: try Profile.builtIn())
      .read(path: TestFiles.restated)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation, importedAt: "2024-07-11T00:00:00Z"
      ))
    let rows = """
      year,government,status,entity,revenue_type,amount_usd
      2022,Japan,member,IAEA,Assessed,100
      2022,Japan,member,IAEA,Voluntary earmarked,25.5
      2022,Japan,member,WHO,Assessed,7
      2022,Germany,member,IAEA,Assessed,90
      2023,Germany,member,IAEA,Assessed,-3
      """
    let months = """
      date,contributor,troops,police,experts,total
      2013-11-30,Japan,1,,,271
      2013-12-31,Japan,1,,,268
      """
    try ProjectData.add(
      [try folder.write("un.csv", text: rows), try folder.write("pko.csv", text: months)],
      to: store)
    pages = Pages(store: store)
  }

  @Test func `a series is found in the language of the page and leads to its page`() throws {
    try store.updateSearchIndex(.builtIn)
    let hits = try store.search(SearchRequest(["q": "IAEA Germany", "kind": "series"])).hits
    #expect(hits.contains { $0.path(.english) == "/en/comparison/iaea-contributions" })
    let series = try #require(Comparisons.builtIn.series(id: "iaea-contributions"))
    for language in [Language.japanese, .english] {
      for words in ["拠出", "contributions"] {
        let page = try #require(try pages.page(.search, ["q": "IAEA \(words)", "kind": "series"]))
        let titles = page.html(language).elements.filter { $0.tag == "a" }.map(\.text)
        #expect(titles.contains(language(series.title)))
      }
    }
  }

  private func rows(_ id: String) throws -> [CountryRow] {
    let series = try #require(Comparisons.builtIn.series(id: id))
    return CountryRow.all(try store.countryValues(ObservationChoice(series)), home: "JPN")
  }

  @Test func `amounts of a country and year are added, of one entity or type or of all`() throws {
    #expect(try rows("un-contributions").map { $0.values[2022]?.number } == [90, 132.5])
    #expect(try rows("iaea-contributions").map { $0.values[2022]?.number } == [90, 125.5])
    #expect(try rows("un-assessed-contributions").map { $0.values[2022]?.number } == [90, 107])
  }

  @Test func `a sum has the decimals of its parts and no others`() throws {
    let other = try Store(path: folder.path("sums.sqlite"), creating: true)
    let rows = """
      year,government,status,entity,revenue_type,amount_usd
      2024,Japan,member,IAEA,Assessed,34081977.08
      2024,Japan,member,IAEA,Voluntary earmarked,36303248.96
      """
    try ProjectData.add([try folder.write("sums.csv", text: rows)], to: other)
    let series = try #require(Comparisons.builtIn.series(id: "iaea-contributions"))
    let values = try other.countryValues(ObservationChoice(series))
    #expect(values.map(\.number) == [70_385_226.04])
  }

  @Test func `the API and the map have the series whose data is there`() throws {
    let responder = Responder(pages: pages) { _ in }
    func table(_ path: String, _ query: String = "") throws -> [[String: JSONValue]] {
      let answer = responder.answer(Incoming(path: "/api/v1/comparison" + path, query: query))
      let json = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body))
      guard case .list(let rows)? = json.members?["rows"] else { return [] }
      return rows.compactMap(\.members)
    }
    let ids = try table("").compactMap { $0["series"]?.string }
    #expect(ids.contains("iaea-contributions") && ids.contains("un-peacekeepers"))
    let rows = try table("/iaea-contributions", "from=2022&to=2022")
    #expect(rows.map { $0["y2022"] } == [.number(125.5), .integer(90)])
    #expect(rows.allSatisfy { $0["y2023"] == nil })
    let map = try store.siteMap().map(\.path)
    for id in ids { #expect(map.contains(Route.series(id).path(.english))) }
  }

  @Test func `a last year before the first is refused`() {
    #expect(throws: Problem.self) {
      try pages.page(.series("iaea-contributions"), ["from": "2022", "to": "2021"])
    }
  }

  @Test func `of months the last one of the year counts`() throws {
    #expect(try rows("un-peacekeepers").map { $0.values[2013]?.number } == [268])
  }

  @Test func `a value leads to its file and names its first row`() throws {
    let sum = try #require(try rows("iaea-contributions").last?.values[2022])
    #expect(sum.origin.line == 2 && sum.rows == 2)
    let last = try #require(try rows("un-peacekeepers").first?.values[2013])
    #expect(last.origin.line == 3 && last.rows == 1)
    let page = try #require(try pages.page(.series("iaea-contributions"), [:])).html(.english)
    let links = page.elements.filter { $0.attributes["class"] == "figure" }
    let link = try #require(links.first { $0.text.hasPrefix("125.5") })
    #expect(link.text == "125.5 (line 2 and 1 more)")
    #expect(link.attributes["title"] == "un.csv, line 2 and 1 more")
    #expect(link.attributes["href"] == "/en/sources/\(sum.origin.fileID)?line=2#line")
  }

  @Test func `a country without a value is missing with its reason, and comes last`() throws {
    let page = try #require(try pages.page(.series("iaea-contributions"), [:])).html(.english)
    let text = page.plainText
    #expect(text.contains("not in our source") && text.contains("US dollars"))
    #expect(text.contains("Before comparing"))
    let marks = page.elements.filter { $0.tag == "mark" }.map(\.text)
    #expect(marks == ["Japan"])
    let heads = page.elements.filter { $0.tag == "th" && $0.attributes["scope"] == "row" }
    #expect(heads.map(\.text) == ["Germany", "Japan"])
    // Where it is not among the rows, it stands beneath them.
    let other = try #require(try pages.page(.series("iaea-contributions"), ["word": "Germany"]))
      .html(.english)
    let rows = other.elements.filter { $0.tag == "th" && $0.attributes["scope"] == "row" }
    #expect(rows.map(\.text) == ["Germany", "Japan"])
    #expect(other.elements.contains { $0.tag == "tfoot" && $0.text.contains("Japan") })
  }

  @Test func `the file has code, unit and series in each row`() throws {
    let answer = Responder(pages: pages) { _ in }.answer(
      method: "GET", path: "/en/comparison/iaea-contributions.csv")
    let lines = String(decoding: answer.body, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("JPN,日本,Japan,iaea-contributions,") })
    #expect(lines.contains { $0.hasSuffix(",-3.0,90.0") })
  }

  @Test func `fields are found by words, which are shown as inferred`() throws {
    let page = try #require(try pages.page(.comparison)).html(.japanese)
    #expect(page.elements.contains { $0.attributes["class"] == "inferred" })
    #expect(page.elements.contains { $0.attributes["href"] == "/comparison/iaea-contributions" })
    #expect(try pages.page(.series("nothing")) == nil)
  }

  @Test func `every series names what is there to be imported`() throws {
    for series in Comparisons.builtIn.series {
      #expect(series.dataset.hasPrefix("series-"))
      #expect(!series.caveat.english.isEmpty && !series.words.isEmpty)
      #expect(Route(path: "/comparison/\(series.id)") == .series(series.id))
    }
    #expect(Set(Comparisons.builtIn.series.map(\.id)).count == Comparisons.builtIn.series.count)
  }

  @Test(arguments: [("comparison", Route.comparison), ("series", .series("iaea-contributions"))])
  func `pages are as they were last looked at`(name: String, route: Route) throws {
    for language in Language.allCases {
      let page = try #require(try pages.page(route)).html(language)
      let (expected, actual) = try Golden.compare(
        "pages/\(name).\(language.rawValue).html", page.indented)
      #expect(expected == actual)
    }
  }
}
