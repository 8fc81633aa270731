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
      #expect(row.table == .projectBudget && row.project == "900001")
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
    #expect(text.contains("\(try #require(budget.initial).amount)"))
    let links = html.elements.compactMap { $0.attributes["href"] }
    #expect(links.contains("/projects/900001"))
    #expect(links.contains("/en/sources/\(budget.origin.fileID)?line=\(line)"))
  }

  @Test(arguments: ["1", "99999", "0", "-3", "x", "9223372036854775808", ""])
  func `a line without rows says so`(_ line: String) throws {
    let folder = try ScratchFolder()
    let page = try #require(
      try Pages(store: try Self.store(folder)).page(.source(1), ["line": line]))
    #expect(page.html(.english).plainText.contains("The record holds no row of this line"))
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
