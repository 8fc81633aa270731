import GRDB
import Intake
import Policies
import TestSupport
import Testing

@testable import Store

/// Steps between sheets are written without a look at the sheets they name; nothing else is.
@Suite struct LineageRowsTests {
  private let folder: ScratchFolder
  private let store: Store
  private let sheets: [LineageSheet]

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("lineage.sqlite"), creating: true)
    try DataStore.add(try DataStore.table("2-1"), to: store, try DataReader())
    sheets = try store.lineageSheets()
  }

  private func step(_ later: Int64, _ earlier: Int64) -> SheetStep {
    SheetStep(
      later: later, earlier: earlier, method: "exact", score: 1, isLinked: true, nameLikeness: 1,
      purposeLikeness: nil, agreeingYears: 0, comparedYears: 0, sameStart: nil, sameMinistry: true)
  }

  private func write(_ steps: [SheetStep]) throws {
    try store.replaceLineage(steps, of: sheets, projects: sheets.map(\.key))
  }

  private func stored() throws -> [Row] {
    try store.readRaw { try Row.fetchAll($0, sql: "SELECT later, earlier FROM lineage") }
  }

  /// A row of a sheet that is not there is refused again.
  private func expectKeysAreChecked() {
    #expect(throws: Problem.self) {
      try store.writeRaw { database in
        try database.execute(sql: "INSERT INTO project_sheet VALUES (999999, 'none')")
      }
    }
  }

  @Test func `all rows name sheets, and later rows are looked at again`() throws {
    let (later, earlier) = (try #require(sheets.last).id, try #require(sheets.first).id)
    try write([step(later, earlier)])
    #expect(try stored().map { $0["later"] } == [later])
    let broken = try store.readRaw { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
    #expect(broken.isEmpty)
    expectKeysAreChecked()
  }

  @Test func `keys are looked at again after a file, also after one that failed`() throws {
    expectKeysAreChecked()
    let file = ImportedFile(
      dataset: "judgit", edition: nil, name: "cut.ndjson", digest: "1", bytes: 1,
      importedAt: "2026-11-30T00:00:00Z", title: nil, licence: nil)
    let cut = Problem(.unreadable, "cut", Bilingual(ja: "途中で切れています。", en: "It is cut off."))
    #expect(throws: cut) { try store.add(file) { _ in throw cut } }
    expectKeysAreChecked()
    #expect(try store.readRaw { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    #expect(try store.sourceFiles().count == 1)
  }

  @Test func `a step given twice changes nothing`() throws {
    let (later, earlier) = (try #require(sheets.last).id, try #require(sheets.first).id)
    try write([step(later, earlier)])
    #expect(throws: Problem.self) { try write([step(earlier, later), step(earlier, later)]) }
    #expect(try stored().map { $0["later"] } == [later])
    expectKeysAreChecked()
  }
}
