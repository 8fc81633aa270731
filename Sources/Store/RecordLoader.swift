import GRDB
import GRDBSQLite
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
  private var known: [String: (id: Int64, digest: Int64)] = [:]
  private var sheets: [SheetKey: Int64] = [:]
  private var inserters: [RowInserter?]
  private let partInsert: RowInserter
  private let partEnd: RowInserter
  private let sheetUpdate: RowInserter
  private var nextPart: Int64
  private var nextSheet: Int64
  private var counts = RowCounts()

  struct SheetKey: Hashable {
    let source: String
    let year: Int64
    let key: String
  }

  init(_ database: Database, _ file: ImportedFile) throws {
    self.database = database
    self.file = file
    inserters = RecordTable.allCases.map { _ in nil }
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
    fileID = database.lastInsertedRowID
    partInsert = try RowInserter(
      database,
      "INSERT INTO part (id, dataset, key, sheet, file, line, rows, digest) VALUES (?,?,?,?,?,?,?,?)"
    )
    partEnd = try RowInserter(database, "UPDATE part SET until = ? WHERE id = ?")
    let columns = ["line"] + RecordTable.sheet.columns + ["extra"]
    let settings = columns.enumerated().map { "\($0.element) = ?\($0.offset + 2)" }
    sheetUpdate = try RowInserter(
      database, "UPDATE sheet SET \(settings.joined(separator: ", ")) WHERE id = ?1")
    nextPart = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM part") ?? 1
    nextSheet = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM sheet") ?? 1
    try loadKnown()
  }

  /// The current parts of the dataset and all sheets.
  private func loadKnown() throws {
    let parts = try Row.fetchCursor(
      database,
      sql:
        "SELECT id, key, digest FROM part INDEXED BY part_by_dataset WHERE dataset = ? AND until IS NULL",
      arguments: [file.dataset])
    while let row = try parts.next() { known[row[1]] = (row[0], row[2]) }
    let sheets = try Row.fetchCursor(database, sql: "SELECT id, source, year, key FROM sheet")
    while let row = try sheets.next() {
      self.sheets[SheetKey(source: row[1], year: row[2], key: row[3])] = row[0]
    }
  }

  /// Stores the parts of a batch.
  public func add(_ rows: RowBatch) throws {
    try rows.bytes.withUnsafeBytes { bytes in
      for part in rows.parts { try add(part, of: rows, bytes) }
    }
  }

  /// Stores a note about the file.
  public func add(_ note: SourceNote) throws {
    if note.isRejection { counts.rejected += 1 }
    try database.execute(
      sql: """
        INSERT INTO source_note (file, line, column_name, code, is_rejection, text_ja, text_en)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        fileID, note.line, note.column, note.code, note.isRejection ? 1 : 0, note.text.japanese,
        note.text.english,
      ])
  }

  private func add(_ part: RowBatch.Part, of rows: RowBatch, _ bytes: UnsafeRawBufferPointer) throws
  {
    let key = part.key
    let before = known[key]
    if let before, before.digest == part.digest {
      counts.unchanged += part.sourceRows
      return
    }
    let id = nextPart
    nextPart += 1
    var range = part.rows
    var sheet: Int64?
    if let first = range.first, rows.rows[first].table == RecordTable.sheet.number {
      sheet = try sheetID(rows.rows[first], of: rows, bytes, revises: before != nil)
      range = (first + 1)..<range.upperBound
    }
    try insertPart(id, key, sheet, part)
    if let before {
      try partEnd.run {
        $0.bind(1, fileID)
        $0.bind(2, before.id)
      }
      counts.revised += part.sourceRows
    } else {
      counts.stored += part.sourceRows
    }
    known[key] = (id, part.digest)
    for (position, index) in range.enumerated() {
      try insert(rows.rows[index], of: rows, bytes, id: id << 20 | Int64(position))
    }
  }

  private func insertPart(_ id: Int64, _ key: String, _ sheet: Int64?, _ part: RowBatch.Part) throws
  {
    try partInsert.run { statement in
      statement.bind(1, id)
      statement.bind(2, file.dataset)
      statement.bind(3, key)
      if let sheet { statement.bind(4, sheet) } else { statement.bindNull(4) }
      statement.bind(5, fileID)
      statement.bind(6, Int64(part.line))
      statement.bind(7, Int64(part.sourceRows))
      statement.bind(8, part.digest)
    }
  }

  /// The sheet a part belongs to; it is stored when it is the first time that it is named.
  private func sheetID(
    _ row: RowBatch.Row, of rows: RowBatch, _ bytes: UnsafeRawBufferPointer, revises: Bool
  ) throws -> Int64 {
    let start = row.cells.lowerBound
    guard let source = text(rows.cells[start], bytes), let key = text(rows.cells[start + 2], bytes),
      case .integer(let year) = rows.cells[start + 1]
    else { throw StoreProblem.column("sheet") }
    let name = SheetKey(source: source, year: year, key: key)
    if let id = sheets[name] {
      if revises { try replaceSheet(id, by: row, of: rows, bytes) }
      return id
    }
    let id = nextSheet
    nextSheet += 1
    sheets[name] = id
    try insert(row, of: rows, bytes, id: id)
    return id
  }

  /// Keeps the head of a sheet as it was, and stores it as a later file has it.
  private func replaceSheet(
    _ id: Int64, by row: RowBatch.Row, of rows: RowBatch, _ bytes: UnsafeRawBufferPointer
  ) throws {
    try database.execute(
      sql: "INSERT INTO sheet_before SELECT NULL, ?, * FROM sheet WHERE id = ?",
      arguments: [fileID, id])
    try run(sheetUpdate, row, of: rows, bytes, id: id)
  }

  private func text(_ cell: RowBatch.Cell, _ bytes: UnsafeRawBufferPointer) -> String? {
    guard case .text(let offset, let count) = cell else { return nil }
    return String(decoding: bytes[Int(offset)..<Int(offset + count)], as: UTF8.self)
  }

  private func insert(
    _ row: RowBatch.Row, of rows: RowBatch, _ bytes: UnsafeRawBufferPointer, id: Int64
  ) throws {
    try run(inserter(row.table), row, of: rows, bytes, id: id)
  }

  private func run(
    _ inserter: RowInserter, _ row: RowBatch.Row, of rows: RowBatch,
    _ bytes: UnsafeRawBufferPointer, id: Int64
  ) throws {
    try inserter.run { statement in
      statement.bind(1, id)
      statement.bind(2, Int64(row.line))
      var column: Int32 = 3
      for cell in rows.cells[row.cells] {
        switch cell {
        case .null: statement.bindNull(column)
        case .integer(let number): statement.bind(column, number)
        case .real(let number): statement.bind(column, number)
        case .text(let offset, let count):
          statement.bind(
            column, UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + count)]))
        }
        column += 1
      }
      statement.bindNulls(from: column)
    }
  }

  private func inserter(_ table: UInt8) throws -> RowInserter {
    if let ready = inserters[Int(table)] { return ready }
    let names = RecordTable.allCases[Int(table)]
    let marks = [String](repeating: "?", count: names.columns.count + 3).joined(separator: ",")
    let made = try RowInserter(database, "INSERT INTO \(names.rawValue) VALUES (\(marks))")
    inserters[Int(table)] = made
    return made
  }

  /// Writes the counts and gives them.
  func finish() throws -> RowCounts {
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
