import CBatchRows
import CCells
import GRDB
import Tabular

/// Rows that Hyoka computed itself, gathered and then inserted at once.
struct ComputedRows: Sendable {
  /// Holds their texts.
  private var batch = RowBatch()
  private var cells: [RowBatch.Cell] = []
  private var rows: [batch_row] = []

  mutating func text(_ text: String) -> RowBatch.Cell { batch.text(text) }

  /// Adds a row of as many cells as its table has columns.
  mutating func add(_ cells: [RowBatch.Cell]) {
    rows.append(batch_row(id: 0, line: 0, start: self.cells.count, count: cells.count))
    self.cells += cells
  }

  func insert(into table: String, _ database: Database) throws {
    guard let width = rows.first?.count else { return }
    let columns = (0..<width).map { "c\($0 + 2)" }.joined(separator: ", ")
    let inserter = try BatchInserter(
      database, "INSERT OR FAIL INTO \(table) SELECT \(columns) FROM batch_rows(?1)")
    try batch.bytes.withUnsafeBytes { bytes in
      try cells.withUnsafeBytes { cells in
        let cells = cells.assumingMemoryBound(to: row_cell.self).baseAddress
        try inserter.insert(rows, filled: .max, cells, bytes)
      }
    }
  }
}
