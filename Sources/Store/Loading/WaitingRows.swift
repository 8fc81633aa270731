import CBatchRows
import CCells
import GRDB
import Policies
import Tabular

/// The rows of a batch on their way into the store: gathered by table, then written at once.
struct WaitingRows {
  private let database: Database
  private let fileID: Int64
  private let dataset: String
  private var inserters: [Shape: BatchInserter] = [:]
  private var partInserter: BatchInserter?
  private var partCells: [RowBatch.Cell] = []
  private var rows: [[batch_row]]
  /// For each table, which of its cells any of the rows fills.
  private var filled: [UInt64]
  private var parts: [batch_row] = []

  init(_ database: Database, dataset: String, file: Int64) {
    self.database = database
    self.dataset = dataset
    fileID = file
    rows = RecordTable.allCases.map { _ in [] }
    filled = RecordTable.allCases.map { _ in 0 }
  }

  /// A table and which of its cells are filled; a statement for few cells is faster.
  private struct Shape: Hashable {
    let table: Int
    let filled: UInt64
  }

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

  /// Writes the rows of a batch.
  mutating func write(_ batch: RowBatch) throws {
    try batch.bytes.withUnsafeBytes { bytes in
      try batch.cells.withUnsafeBytes { cells in
        for table in rows.indices where !rows[table].isEmpty {
          try write(table, cells.assumingMemoryBound(to: row_cell.self).baseAddress, bytes)
        }
      }
      try writeParts(bytes)
    }
  }

  private mutating func write(
    _ table: Int, _ cells: UnsafePointer<row_cell>?, _ bytes: UnsafeRawBufferPointer
  ) throws {
    let shape = Shape(table: table, filled: filled[table])
    try inserter(shape).insert(rows[table], filled: shape.filled, cells, bytes)
    rows[table].removeAll(keepingCapacity: true)
    filled[table] = 0
  }

  private mutating func writeParts(_ bytes: UnsafeRawBufferPointer) throws {
    guard !parts.isEmpty else { return }
    let inserter = try partsInserter()
    try partCells.withUnsafeBytes {
      let cells = $0.assumingMemoryBound(to: row_cell.self).baseAddress
      try inserter.insert(parts, filled: .max, cells, bytes)
    }
    parts.removeAll(keepingCapacity: true)
    partCells.removeAll(keepingCapacity: true)
  }

  private mutating func inserter(_ shape: Shape) throws -> BatchInserter {
    if let ready = inserters[shape] { return ready }
    let made = try BatchInserter(
      database, into: RecordTable.allCases[shape.table], filled: shape.filled)
    inserters[shape] = made
    return made
  }

  private mutating func partsInserter() throws -> BatchInserter {
    if let ready = partInserter { return ready }
    let made = try BatchInserter(
      database,
      """
      INSERT OR FAIL INTO part (id, dataset, key, sheet, file, line, rows, digest)
      SELECT c0, ?2, c2, c3, \(fileID), c1, c4, c5 FROM batch_rows(?1)
      """, text: dataset)
    partInserter = made
    return made
  }
}
