import Analysis
import Foundation
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

/// What pages show of the evidence behind figures: joined spellings, and values that were replaced.
@Suite struct EvidencePageTests {
  private func report(
    _ id: Int64, _ year: Int, _ name: String, _ unit: String, _ actual: [Double]
  ) -> IndicatorReport {
    IndicatorReport(
      id: id, key: "\(year).\(id)", sheetYear: year, source: "judgit", kind: .outcome, name: name,
      unit: unit,
      values: zip((year - 3)..., actual).map { IndicatorValue(FiscalYear($0), actual: $1) })
  }

  private func page(_ reports: [IndicatorReport], _ language: Language) -> HTML {
    ProjectPage(
      record: ProjectRecord(
        id: "7", name: "水辺の講座", sheets: [], steps: [:], suggestions: [], outlines: [:],
        budgets: [], reports: reports, indicatorDecisions: [], links: [], inspections: [],
        edges: []),
      programs: [:], licences: []
    ).html(language)
  }

  @Test func `joined spellings stand with method, score and evidence`() throws {
    let reports = [
      report(1, 2020, "水辺の講座の参加者数", "人", [512, 634]),
      report(2, 2021, "水辺の講座の参加者数（延べ）", "人", [634, 718]),
    ]
    let series = try #require(IndicatorAssembly(reports).series.first)
    let join = try #require(series.joins.first)
    try #require(join.method != .exact)
    let html = page(reports, .japanese)
    let row = try #require(
      html.elements.first { $0.tag == "tr" && $0.text.contains("2020 → 2021") })
    for text in ["水辺の講座の参加者数（延べ）", "2021.2 2020.1", "1/1", join.method.title.japanese] {
      #expect(row.text.contains(text), "\(text)")
    }
    #expect(
      html.elements.contains {
        $0.tag == "code" && $0.text == "hyoka link reject 2021.2 2020.1 --indicator"
      })
    let english = page(reports, .english).elements
    #expect(english.contains { $0.tag == "h3" && $0.text.hasPrefix("Why reports are joined") })
    let link = try #require(english.first { $0.attributes["href"] == "#joins-1" })
    #expect(link.text == "Indicator 1: why reports are joined (1)")
    #expect(english.contains { $0.tag == "details" && $0.attributes["id"] == "joins-1" })
  }

  @Test(arguments: Language.allCases)
  func `every indicator has a heading of its own, and a small chart over a folded table`(
    language: Language
  ) throws {
    let reports = [
      report(1, 2020, "水辺の講座の参加者数", "人", [512, 634, 700]),
      report(2, 2020, "水辺の講座の満足度", "％", [71, 88, 90]),
      report(3, 2020, "水辺の清掃の回数", "回", [3, 4, 5]),
    ]
    let html = page(reports, language)
    let figures = html.elements.filter { $0.attributes["class"] == "charted small" }
    #expect(figures.count == 3)
    let headings = html.elements.filter { ["h1", "h2", "h3", "h4"].contains($0.tag) }
    let names = headings.filter { $0.tag == "h4" }.map(\.text)
    #expect(
      names == ["1. 水辺の講座の参加者数 (人)", "2. 水辺の講座の満足度 (％)", "3. 水辺の清掃の回数 (回)"])
    #expect(headings.contains { $0.tag == "h3" && $0.text == language("アウトカム（3件）", "Outcome (3)") })
    let levels = headings.compactMap { Int($0.tag.dropFirst()) }
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    #expect(html.elements.count { $0.tag == "details" } == 3)
  }

  @Test func `equal names need no evidence`() {
    let reports = [
      report(1, 2020, "参加者数", "人", [512, 634]), report(2, 2021, "参加者数", "人", [634, 718]),
    ]
    let elements = page(reports, .japanese).elements
    #expect(!elements.contains { $0.text.hasPrefix("同じ指標とした根拠") })
    #expect(!elements.contains { $0.attributes["href"]?.hasPrefix("#joins") == true })
  }

  @Test func `candidates that are not joined stand with the reason and the command`() throws {
    let reports = [
      report(1, 2020, "水辺の講座の参加者数", "人", [512, 634, 700]),
      report(2, 2021, "水辺の講座の参加者数", "％", [71, 88, 90]),
    ]
    let suggestion = try #require(IndicatorAssembly(reports).suggestions.first)
    let doubt = try #require(suggestion.doubt)
    let elements = page(reports, .japanese).elements
    let row = try #require(elements.first { $0.tag == "tr" && $0.text.contains("2020 → 2021") })
    #expect(row.text.contains(doubt.title.japanese))
    let command = "hyoka link confirm 2021.2 2020.1 --indicator"
    #expect(elements.contains { $0.tag == "code" && $0.text == command })
  }

  @Test func `a replaced value stands on both pages with files and lines`() throws {
    let folder = try ScratchFolder()
    let store = try Store(path: folder.path("evidence.sqlite"), creating: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectData.mizube)
    let name = try #require(names.first { $0.hasPrefix("2-1") })
    let path = "\(ProjectData.mizube)/\(name)"
    let text = try TestFiles.text(path)
    let changed = text.replacing(",51000000,50800000,0.99608,", with: ",51000000,50700000,0.99412,")
    try #require(changed != text)
    try ProjectData.add([path, try folder.write("later.csv", text: changed)], to: store)
    let pages = Pages(store: store)
    for route in [Route.project("900001"), .source(2)] {
      let html = try #require(try pages.page(route)).html(.japanese)
      let rows = html.elements.filter { $0.tag == "tr" && $0.text.contains("50,700,000") }
      let row = try #require(rows.first, "\(route)")
      #expect(row.text.contains("50,800,000") && row.text.contains("later.csv"))
      #expect(row.text.contains("行目") && row.text.contains("執行額"))
      #expect(html.elements.contains { $0.attributes["id"] == "superseded" })
    }
    let first = try #require(try pages.page(.source(1))).html(.japanese)
    #expect(!first.elements.contains { $0.attributes["id"] == "superseded" })
  }
}
