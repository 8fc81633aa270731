import CBatchRows
import CCells
import GRDB
import Policies
import Tabular

/// Writes the rows of one data file as they were planned.
final class RecordWriter {
  private let database: Database
  private let dataset: String
  private let fileID: Int64
  private var inserters: [Shape: BatchInserter] = [:]
  private lazy var partInserter = Result { try makePartInserter() }

  /// A table and which of its cells are filled; a statement for few cells is faster.
  private struct Shape: Hashable {
    let table: Int
    let filled: UInt64
  }

  init(_ database: Database, _ file: ImportedFile) throws {
    self.database = database
    dataset = file.dataset
    fileID = try Self.insert(file, database)
  }

  private static func insert(_ file: ImportedFile, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO source_file (dataset, edition, name, sha256, layout, bytes, imported_at,
          title_ja, title_en, licence_ja, licence_en)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.dataset, file.edition, file.name, file.digest, file.dataset, file.bytes,
        file.importedAt, file.title?.japanese, file.title?.english, file.licence?.japanese,
        file.licence?.english,
      ])
    return database.lastInsertedRowID
  }

  func write(_ plan: RowPlan) throws {
    for step in plan.steps {
      switch step {
      case .insert(let rows): try write(rows, of: plan.batch)
      case .keepSheet(let id): try keepSheet(id)
      }
    }
    for part in plan.endedParts { try end(part) }
    for note in plan.notes { try write(note) }
  }

  /// Writes the counts of the file.
  func finish(_ counts: RowCounts) throws {
    try database.execute(
      sql: """
        UPDATE source_file SET rows = ?, stored = ?, unchanged = ?, revised = ?, rejected = ?
        WHERE id = ?
        """,
      arguments: [
        counts.total, counts.stored, counts.unchanged, counts.revised, counts.rejected, fileID,
      ])
  }

  private func write(_ rows: WaitingRows, of batch: RowBatch) throws {
    try batch.bytes.withUnsafeBytes { bytes in
      try batch.cells.withUnsafeBytes { cells in
        let cells = cells.assumingMemoryBound(to: row_cell.self).baseAddress
        for (table, waiting) in rows.rows.enumerated() where !waiting.isEmpty {
          try inserter(Shape(table: table, filled: rows.filled[table])).insert(
            waiting, cells, bytes)
        }
      }
      guard !rows.parts.isEmpty else { return }
      let inserting = try partInserter.get()
      try rows.partCells.withUnsafeBytes {
        try inserting.insert(
          rows.parts, $0.assumingMemoryBound(to: row_cell.self).baseAddress, bytes)
      }
    }
  }

  private func keepSheet(_ id: Int64) throws {
    let keep = try database.cachedStatement(
      sql: "INSERT INTO sheet_before SELECT NULL, ?, * FROM sheet WHERE id = ?")
    try keep.execute(arguments: [fileID, id])
  }

  private func end(_ part: Int64) throws {
    let end = try database.cachedStatement(sql: "UPDATE part SET until = ? WHERE id = ?")
    try end.execute(arguments: [fileID, part])
  }

  private func write(_ note: SourceNote) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO source_note (file, line, column_name, code, is_rejection, text_ja, text_en)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        fileID, note.line, note.column, note.code, note.isRejection ? 1 : 0, note.text.japanese,
        note.text.english,
      ])
  }

  private func inserter(_ shape: Shape) throws -> BatchInserter {
    if let ready = inserters[shape] { return ready }
    let made = try BatchInserter(
      database, into: RecordTable.allCases[shape.table], filled: shape.filled)
    inserters[shape] = made
    return made
  }

  private func makePartInserter() throws -> BatchInserter {
    try BatchInserter(
      database,
      """
      INSERT INTO part (id, dataset, key, sheet, file, line, rows, digest)
      SELECT c0, ?2, c2, c3, \(fileID), c1, c4, c5 FROM batch_rows(?1)
      """, text: dataset)
  }
}
