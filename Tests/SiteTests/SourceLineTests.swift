import Foundation
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

/// The rows behind figures: what the record holds of a line of a file.
struct SourceLineTests {
  private static func store(_ folder: ScratchFolder) throws -> Store {
    let store = try Store(path: folder.path("rows.sqlite"), creating: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectData.mizube).sorted()
    let tables = names.filter { $0.hasPrefix("1-1") || $0.hasPrefix("2-1") }
    try ProjectData.add(tables.map { "\(ProjectData.mizube)/\($0)" }, to: store)
    return store
  }

  /// Every line of the budget's table leads to the row that says its very figures.
  @Test func `a figure leads to the row that says it`() throws {
    let folder = try ScratchFolder()
    let store = try Self.store(folder)
    let file = try #require(try store.sourceFiles().first { $0.dataset == "rs-2-1" })
    let project = try #require(try store.project("900001"))
    let budgets = project.budgets.filter { $0.origin.fileID == file.id }
    try #require(budgets.count > 2)
    for budget in budgets {
      let rows = try store.sourceRows(file.id, line: budget.origin.line)
      #expect(rows.isWhole)
      let row = try #require(rows.rows.first)
      #expect(row.table == .projectBudget)
      let sheet = try #require(row.sheet)
      #expect(sheet.project == "900001" && sheet.name == project.name)
      #expect(sheet.year.year == 2024 && sheet.ministry == "みずべ省")
      let initial = row.cells.first { $0.column == "initial" }?.text
      #expect(initial == budget.initial.map { "\($0.amount)" })
      let year = row.cells.first { $0.column == "fiscal_year" }?.text
      #expect(year == "\(budget.fiscalYear.year)")
    }
  }

  @Test
  func
    `the page of a line names project, table and columns, and keeps the line in the other language`()
    throws
  {
    let folder = try ScratchFolder()
    let store = try Self.store(folder)
    let budget = try #require(
      try store.project("900001")?.budgets.first { $0.initial != nil })
    let line = budget.origin.line
    let page = try #require(
      try Pages(store: store).page(.source(budget.origin.fileID), ["line": "\(line)"]))
    let html = page.html(.japanese)
    let heading = try #require(html.elements.first { $0.attributes["id"] == "line" })
    #expect(heading.text == "\(line)行目の記録")
    let text = html.plainText
    #expect(text.contains("予算・執行") && text.contains("当初予算（円）"))
    #expect(text.contains(Text.number(try #require(budget.initial).amount)))
    let name = try #require(try store.project("900001")).name
    #expect(text.contains("予算・執行：\(name)（令和6年度のシート、みずべ省）"))
    let links = html.elements.compactMap { $0.attributes["href"] }
    #expect(links.contains("/projects/900001"))
    #expect(links.contains("/en/sources/\(budget.origin.fileID)?line=\(line)"))
  }

  /// The table 2-1 names the same sheet in the same line.
  @Test func `the head of a sheet stands with the line that said it last`() throws {
    let folder = try ScratchFolder()
    let store = try Self.store(folder)
    func bureaus() throws -> [String: String] {
      var found: [String: String] = [:]
      for file in try store.sourceFiles() {
        let heads = try store.sourceRows(file.id, line: 2).rows.filter { $0.table == .sheet }
        #expect(heads.count < 2)
        let bureau = heads.first?.cells.first { $0.column == "bureau" }
        found["\(file.dataset) \(file.id)"] = bureau?.text
      }
      return found
    }
    #expect(try bureaus() == ["rs-1-1 1": "水辺局"])
    let name = "1-1_RS_2024_基本情報_組織情報.csv"
    let text = try String(contentsOfFile: "\(ProjectData.mizube)/\(name)", encoding: .utf8)
    let changed = text.replacing("水辺局", with: "水路局", maxReplacements: 1)
    try ProjectData.add([try folder.write(name, text: changed)], to: store)
    #expect(try bureaus() == ["rs-1-1 3": "水路局"])
  }

  @Test func `what a column says that Hyoka does not know stands with its line`() throws {
    let folder = try ScratchFolder()
    let store = try Store(path: folder.path("extra.sqlite"), creating: true)
    try ProjectData.add(["\(ProjectData.mizube)/4-1_RS_2024_点検・評価.csv"], to: store)
    let extra = try (2...3).map { line in
      try store.sourceRows(1, line: line).rows.first { $0.table == .inspection }?.cells
        .first { $0.column == "extra" }?.text
    }
    #expect(extra == [nil, "{\"みずべ独自ー公開の可否\":\"可\"}"])
  }

  @Test(arguments: ["1", "99999", "0", "-3", "x", "9223372036854775808", ""])
  func `a line without rows says so`(_ line: String) throws {
    let folder = try ScratchFolder()
    let page = try #require(
      try Pages(store: try Self.store(folder)).page(.source(1), ["line": line]))
    #expect(page.html(.english).plainText.contains("The record holds no row of this line"))
  }

  @Test func `amounts are those whose titles say yen`() {
    for table in RecordTable.allCases {
      for column in table.columns {
        let title = RecordColumnTitle.of(column, in: table).japanese
        #expect(table.isYen(column) == title.hasSuffix("（円）"), "\(table.rawValue).\(column)")
      }
    }
  }

  @Test(arguments: [
    ("1234567890123", "corporate_number", "1234567890123"), ("-1234567", "amount", "−1,234,567"),
    ("payee", "level", "支出先の合計"), ("payee", "name", "payee"), ("多額", "amount", "多額"),
  ])
  func `only amounts are grouped`(text: String, column: String, shown: String) {
    let cell = RecordCellText.html(text, in: column, of: .payment, .japanese)
    #expect(cell.plainText == shown)
  }

  @Test func `codes are given in words`() throws {
    let folder = try ScratchFolder()
    let store = try Store(path: folder.path("levels.sqlite"), creating: true)
    try ProjectData.add(
      ["2-1_RS_2024_予算・執行_サマリ.csv", "5-1_RS_2024_支出先_支出情報.csv"].map {
        "\(ProjectData.mizube)/\($0)"
      }, to: store)
    let files = try store.sourceFiles().map(\.id)
    let rows = try files.flatMap { file in
      try (2...40).flatMap { try store.sourceRows(file, line: $0).rows }
    }
    let levels = Set(rows.flatMap(\.cells).filter { $0.column == "level" }.map(\.text))
    #expect(levels == ["total", "account", "block", "payee", "contract"])
    #expect(levels.allSatisfy { RecordCellText.words(for: $0, in: "level") != nil })
    #expect(RecordCellText.words(for: "judgit", in: "source")?.japanese == "JUDGIT!")
    #expect(RecordCellText.words(for: "not-yet", in: "executed_missing") == Missing.notYet.title)
    #expect(RecordCellText.words(for: "total", in: "name") == nil)
  }

  @Test func `of one line only what it says of the thing asked for is given`() throws {
    let folder = try ScratchFolder()
    let store = try Self.store(folder)
    let origin = try #require(try store.project("900001")?.budgets.first?.origin)
    let part = try #require(origin.part)
    let rows = try store.sourceRows(origin.fileID, line: origin.line, part: part)
    #expect(rows == (try store.sourceRows(origin.fileID, line: origin.line)))
    #expect(!rows.rows.isEmpty)
    #expect(try store.sourceRows(origin.fileID, line: origin.line, part: part + 1).rows.isEmpty)
    #expect(try store.sourceRows(origin.fileID + 1, line: origin.line, part: part).rows.isEmpty)
    #expect(
      origin.address(.english)
        == "/en/sources/\(origin.fileID)?line=\(origin.line)&part=\(part)#line")
  }

  @Test func `of many rows on one line the first are given, and that there are more`() throws {
    let folder = try ScratchFolder()
    let store = try Self.store(folder)
    let file = try #require(try store.sourceFiles().first { $0.dataset == "rs-2-1" })
    let line = try #require(try store.project("900001")?.budgets.first?.origin.line)
    let none = try store.sourceRows(file.id, line: line, limit: 0)
    #expect(none.rows.isEmpty && !none.isWhole)
  }
}
