import Foundation
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

/// Rows that can be told apart by their heads alone, as a screen reader says them.
@Suite struct RowHeadTests {
  private let folder: ScratchFolder
  private let store: Store

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("heads.sqlite"), creating: true)
  }

  /// The path of a table of the invented ministry.
  private func table(_ number: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectData.mizube)
    return "\(ProjectData.mizube)/\(try #require(names.first { $0.hasPrefix(number) }))"
  }

  private func page(_ route: Route, _ language: Language) throws -> HTML {
    try #require(try Pages(store: store).page(route)).html(language)
  }

  /// The heads of the rows of all tables, a text for each row.
  private func heads(_ html: HTML) -> [String] {
    html.rowHeads.map { $0.joined(separator: " | ") }
  }

  @Test(arguments: Language.allCases)
  func `payments of one project to one receiver differ by year, contract and number`(
    language: Language
  ) throws {
    let path = try table("5-1")
    let text = try TestFiles.text(path)
    let line = try #require(
      text.split(whereSeparator: \.isNewline)
        .first { $0.contains("みずの市") && $0.contains(",接続の助成,30800000 ") })
    let other = line.replacing(",30800000 ,補助金", with: ",20800000 ,補助金")
    try #require(other != line)
    let again = try folder.write(
      "5-1_RS_2024_支出先_支出情報.csv", text: text.replacing(line, with: "\(line)\n\(other)"))
    try ProjectData.add([again], to: store)
    try store.updateSearchIndex(.empty)
    let record = try #require(try store.payee("みずの市"))
    try #require(record.payments.count == 3)
    let heads = heads(try page(.payee("みずの市"), language))
    #expect(heads.count == 3 && Set(heads).count == 3, "\(heads)")
    #expect(heads.allSatisfy { $0.contains("下水道接続促進事業") && $0.contains("FY2024") })
    #expect(heads.contains { $0.hasSuffix("接続の助成") })
    #expect(heads.contains { $0.hasSuffix(language("接続の助成（2件目）", "接続の助成 (no. 2)")) })
  }

  @Test(arguments: Language.allCases)
  func `replaced values name their data, and files of one name as the earlier and the later`(
    language: Language
  ) throws {
    let path = try table("2-1")
    let text = try TestFiles.text(path)
    let changed = text.replacing(",51000000,50800000,0.99608,", with: ",51000000,50700000,0.99412,")
    try #require(changed != text)
    let name = try #require(path.split(separator: "/").last)
    try ProjectData.add([path, try folder.write(String(name), text: changed)], to: store)
    let title = try #require(try store.sourceFiles().first?.title)
    for route in [Route.project("900001"), .source(2)] {
      let html = try page(route, language)
      let row = try #require(html.tableRows.first { $0.plainText.contains("50,700,000") })
      #expect(row.plainText.contains(language(title)) && !row.plainText.contains("rs-2-1"))
      let links = row.elements.filter { $0.tag == "a" }.map(\.text)
      #expect(links.count == 2 && Set(links).count == 2, "\(links)")
      #expect(links.first?.hasPrefix(language("前：", "Earlier: ")) == true)
      #expect(links.last?.hasPrefix(language("後：", "Later: ")) == true)
      let heads = heads(html).filter { $0.contains(language(title)) }
      #expect(heads.count == 2 && Set(heads).count == 2, "\(heads)")
    }
  }

  @Test func `rows of the same heads are counted`() {
    let placed = RowPlaces.placed(["a", "b", "a", "a"], by: \.self)
    #expect(placed.map(\.place) == [1, 1, 2, 3])
    #expect(placed.map { RowPlaces.text($0.place, .japanese) } == ["", "", "（2件目）", "（3件目）"])
  }
}

extension HTML {
  /// The rows of the bodies of all tables.
  fileprivate var tableRows: [HTML] {
    switch self {
    case .text: return []
    case .group(let children): return children.flatMap(\.tableRows)
    case .element("thead", _, _): return []
    case .element("tr", _, _): return [self]
    case .element(_, _, let children): return children.flatMap(\.tableRows)
    }
  }

  /// The texts of the heads of each row.
  fileprivate var rowHeads: [[String]] {
    tableRows.map { row in row.elements.filter { $0.tag == "th" }.map(\.text) }
  }
}
