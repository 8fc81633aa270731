import CBatchRows
import CCells
import GRDB
import Tabular

/// Rows that Hyoka computed itself, gathered and then inserted at once.
struct ComputedRows: Sendable {
  private var batch = RowBatch()
  private var rows: [batch_row] = []

  mutating func text(_ text: String) -> RowBatch.Cell { batch.text(text) }

  /// Adds a row of as many cells as its table has columns.
  mutating func add(_ cells: [RowBatch.Cell]) {
    rows.append(batch_row(id: 0, line: 0, start: batch.cells.count, count: cells.count))
    batch.beginRow(0, width: cells.count, line: 0)
    for (place, cell) in cells.enumerated() { batch.set(place, cell) }
  }

  func insert(into table: String, _ database: Database) throws {
    guard let width = rows.first?.count else { return }
    let columns = (0..<width).map { "c\($0 + 2)" }.joined(separator: ", ")
    let inserter = try BatchInserter(
      database, "INSERT OR FAIL INTO \(table) SELECT \(columns) FROM batch_rows(?1)")
    try batch.bytes.withUnsafeBytes { bytes in
      try batch.cells.withUnsafeBytes { cells in
        try inserter.insert(rows, cells.assumingMemoryBound(to: row_cell.self).baseAddress, bytes)
      }
    }
  }
}
