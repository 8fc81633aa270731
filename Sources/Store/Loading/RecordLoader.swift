import GRDB
import Policies
public import Tabular

/// Writes the rows of one data file.
///
/// Parts that are there word for word are left; parts that say something else than before are
/// stored beside the earlier ones, which then end with this file.
public final class RecordLoader {
  private let database: Database
  private let file: ImportedFile
  private let fileID: Int64
  private let known: KnownRecord
  private var parts: [TextDigest: KnownRecord.Part]
  private var waiting: WaitingRows
  private var counts = RowCounts()

  init(_ database: Database, _ file: ImportedFile, _ known: KnownRecord) throws {
    self.database = database
    self.file = file
    self.known = known
    fileID = try Self.insert(file, database)
    waiting = WaitingRows(database, dataset: file.dataset, file: fileID)
    try known.load(database)
    parts = try known.takeParts(of: file.dataset, database)
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

  /// Stores the parts of a batch.
  public func add(_ rows: RowBatch) throws {
    for part in rows.parts { try add(part, of: rows) }
    try waiting.write(rows)
  }

  /// Stores a note about the file.
  public func add(_ note: SourceNote) throws {
    if note.isRejection { counts.rejected += 1 }
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

  private func add(_ part: RowBatch.Part, of rows: RowBatch) throws {
    let id = known.newPart()
    let new = KnownRecord.Part(id: id, digest: part.digest)
    let before = parts.updateValue(new, forKey: part.key)
    if let before, before.digest == part.digest {
      parts[part.key] = before
      counts.unchanged += part.sourceRows
      return
    }
    var range = part.rows
    var sheet: Int64?
    if let first = range.first, let name = part.sheet {
      sheet = try sheetID(name, rows.rows[first], of: rows, revises: before != nil)
      range = (first + 1)..<range.upperBound
    }
    waiting.add(part, id: id, sheet: sheet)
    if let before {
      try end(before, rows)
      counts.revised += part.sourceRows
    } else {
      counts.stored += part.sourceRows
    }
    for (position, index) in range.enumerated() {
      waiting.add(rows.rows[index], id: id << 20 | Int64(position))
    }
  }

  /// Notes that a part ends with this file; it may be one of this very batch.
  private func end(_ part: KnownRecord.Part, _ rows: RowBatch) throws {
    try waiting.write(rows)
    let end = try database.cachedStatement(sql: "UPDATE part SET until = ? WHERE id = ?")
    try end.execute(arguments: [fileID, part.id])
  }

  /// The sheet a part belongs to; it is stored when it is the first time that it is named.
  private func sheetID(
    _ name: TextDigest, _ row: RowBatch.Row, of rows: RowBatch, revises: Bool
  ) throws -> Int64 {
    if let id = known.sheets[name] {
      if revises { try replaceSheet(id, by: row, of: rows) }
      return id
    }
    let id = known.newSheet(name)
    waiting.add(row, id: id)
    return id
  }

  /// Keeps the head of a sheet as it was, and stores it as a later file has it.
  private func replaceSheet(_ id: Int64, by row: RowBatch.Row, of rows: RowBatch) throws {
    try waiting.write(rows)
    try database.execute(
      sql: "INSERT INTO sheet_before SELECT NULL, ?, * FROM sheet WHERE id = ?",
      arguments: [fileID, id])
    waiting.add(row, id: id)
  }

  /// Writes the counts and gives them.
  func finish() throws -> RowCounts {
    known.keep(parts, of: file.dataset)
    try database.execute(
      sql: """
        UPDATE source_file SET rows = ?, stored = ?, unchanged = ?, revised = ?, rejected = ?
        WHERE id = ?
        """,
      arguments: [
        counts.total, counts.stored, counts.unchanged, counts.revised, counts.rejected, fileID,
      ])
    return counts
  }
}
