import CBatchRows
import GRDB
import Policies
import Tabular
import TestSupport
import Testing

@testable import Store

/// Rows from memory into a table.
@Suite struct BatchInserterTests {
  private let folder: ScratchFolder
  private let store: Store

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("test.sqlite"), creating: true)
    try store.write { connection in
      try connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, line INTEGER)", [])
    }
  }

  /// Inserts rows with these ids, whose lines are the same numbers.
  private func insert(_ ids: [Int64]) throws {
    try store.writeRaw { database in
      let inserter = try BatchInserter(
        database, "INSERT OR FAIL INTO t SELECT c0, c1 FROM batch_rows(?1)")
      let rows = ids.map { batch_row(id: $0, line: $0, start: 0, count: 0) }
      try inserter.insert(rows, filled: 0, nil, UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  private func stored() throws -> [[Int64?]] {
    try store.readRaw { database in
      try Row.fetchAll(database, sql: "SELECT id, line FROM t ORDER BY id").map { [$0[0], $0[1]] }
    }
  }

  @Test func `rows have the ids that they came with`() throws {
    let ids: [Int64] = [7, 8, 9, 20, 21, 5 << 20, (5 << 20) + 1, .max - 1, .max]
    try insert(Array(ids.prefix(4)))
    try insert(Array(ids.dropFirst(4)))
    #expect(try stored() == ids.map { [$0, $0] })
  }

  /// Its id is left to SQLite, which would give it another one.
  @Test(arguments: [[5, 6], [5, 6, 200], [99, 100]])
  func `a row that is not the last of its table is refused`(ids: [Int64]) throws {
    try insert([100])
    let problem = #expect(throws: Problem.self) { try insert(ids) }
    #expect(problem?.code == "store-unreadable")
    #expect(try stored() == [[100, 100]])
  }

  /// The bit of a cell is not set: it is not looked at, whether cells with bits stand behind it or not.
  @Test(arguments: [0b0011 as UInt64, 0b1011])
  func `columns whose cells have no bit are NULL`(filled: UInt64) throws {
    var batch = RowBatch()
    let level = batch.text("payee")
    let cells = [.integer(2023), level, level, level].map { (cell: RowBatch.Cell) in cell.raw }
    let rows = [
      batch_row(id: 5, line: 1, start: 0, count: 4), batch_row(id: 9, line: 2, start: 0, count: 2),
    ]
    let stored: [[DatabaseValue]] = try store.writeRaw { database in
      let inserter = try BatchInserter(database, into: .payment, filled: filled)
      try batch.bytes.withUnsafeBytes { try inserter.insert(rows, filled: filled, cells, $0) }
      return try Row.fetchAll(database, sql: "SELECT * FROM payment ORDER BY id").map { row in
        ["id", "fiscal_year", "level", "block", "block_name", "extra"].map { row[$0] }
      }
    }
    let name: DatabaseValue = filled == 0b1011 ? "payee".databaseValue : .null
    let expected: [[DatabaseValue]] = [
      [5.databaseValue, 2023.databaseValue, "payee".databaseValue, .null, name, .null],
      [9.databaseValue, 2023.databaseValue, "payee".databaseValue, .null, .null, .null],
    ]
    #expect(stored == expected)
  }

  @Test func `rows before others go in when none follows another`() throws {
    try insert([100])
    try insert([1, 3, 5])
    #expect(try stored() == [1, 3, 5, 100].map { [$0, $0] })
  }
}
