import CBatchRows
import Policies
import Tabular

/// The rows of a batch on their way into the store, gathered by table.
struct WaitingRows: Sendable {
  /// For each table its rows.
  private(set) var rows: [[batch_row]]
  /// For each table, which of its cells any of the rows fills.
  private(set) var filled: [UInt64]
  private(set) var parts: [batch_row] = []
  private(set) var partCells: [RowBatch.Cell] = []

  private static let none = WaitingRows(
    rows: RecordTable.allCases.map { _ in [] }, filled: RecordTable.allCases.map { _ in 0 })

  private init(rows: [[batch_row]], filled: [UInt64]) {
    self.rows = rows
    self.filled = filled
  }

  init() {
    self = Self.none
  }

  var isEmpty: Bool { parts.isEmpty && rows.allSatisfy(\.isEmpty) }

  /// Adds a row of a batch.
  mutating func add(_ row: RowBatch.Row, id: Int64) {
    let table = Int(row.table)
    filled[table] |= row.filled
    rows[table].append(
      batch_row(
        id: id, line: Int64(row.line), start: row.cells.lowerBound, count: row.cells.count))
  }

  /// Adds the row of a part of a batch.
  mutating func add(_ part: RowBatch.Part, id: Int64, sheet: Int64?) {
    parts.append(
      batch_row(id: id, line: Int64(part.line), start: partCells.count, count: 4))
    partCells.append(part.keyText)
    partCells.append(sheet.map { .integer($0) } ?? .null)
    partCells.append(.integer(Int64(part.sourceRows)))
    partCells.append(.integer(part.digest))
  }
}
