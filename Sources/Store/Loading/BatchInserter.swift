import CBatchRows
import CCells
import GRDB
import GRDBSQLite
import Policies

/// Inserts many rows with one statement, which reads them from memory by a table-valued function.
///
/// A statement for each row costs twice as much: the table is then opened and its end looked for
/// again each time.
final class BatchInserter {
  private let statement: GRDB.Statement
  private let handle: OpaquePointer
  private let database: Database

  /// A statement that inserts what it selects from `batch_rows(?1)`; `?2` may stand for a text.
  init(_ database: Database, _ sql: String, text: String? = nil) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    self.database = database
    guard let text else { return }
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, 2, text, -1, transient)
  }

  /// Rows go into a table: their ids, lines, and those of their cells whose bits are set.
  ///
  /// The rest is NULL in all of them. Columns stand in the table's own order, so that SQLite reads
  /// each into its place and copies none; those behind the last cell are not named, so that SQLite makes
  /// them NULL once and not for every row.
  convenience init(_ database: Database, into table: RecordTable, filled: UInt64) throws {
    // A sheet that is there already is replaced whole.
    let filled = table == .sheet ? .max : filled
    let names = (table.columns + ["extra"]).prefix(UInt64.bitWidth - filled.leadingZeroBitCount)
    let columns = (["id", "line"] + names).joined(separator: ", ")
    let cells = names.indices.map { filled >> UInt64($0) & 1 == 1 ? "c\($0 + 2)" : "NULL" }
    let values = (["c0", "c1"] + cells).joined(separator: ", ")
    // A failure ends the import of the whole file, so SQLite need not be able to undo this statement
    // alone: for that it would copy every page before it is changed.
    var sql = "INSERT OR FAIL INTO \(table.rawValue) (\(columns))"
    sql += " SELECT \(values) FROM batch_rows(?1)"
    if table == .sheet {
      let settings = (["line"] + names).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
      sql += " WHERE true ON CONFLICT (id) DO UPDATE SET \(settings)"
    }
    try self.init(database, sql)
  }

  /// Keeps memory for the next batch.
  static func keepMemory() { batch_rows_keep_memory() }

  /// Makes `batch_rows` known to a connection.
  static func prepare(_ database: Database) throws {
    let result = batch_rows_register(database.sqliteConnection)
    guard result == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
  }

  /// Inserts rows of cells whose texts lie in `bytes`; `filled` has a bit for each cell that any of the rows
  /// fills.
  func insert(
    _ rows: [batch_row], filled: UInt64, _ cells: UnsafePointer<row_cell>?,
    _ bytes: UnsafeRawBufferPointer
  ) throws {
    guard !rows.isEmpty else { return }
    try rows.withUnsafeBufferPointer { rows in
      var batch = batch_rows(
        rows: rows.baseAddress, count: rows.count, filled: filled, cells: cells,
        bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
      try run(&batch)
    }
  }

  /// What SQLite says of a failure is asked for before the statement is reset.
  private func run(_ batch: UnsafePointer<batch_rows>) throws {
    defer {
      sqlite3_reset(handle)
      sqlite3_bind_null(handle, 1)
    }
    let bound = batch_rows_bind(handle, 1, batch)
    try database.check(bound == SQLITE_OK ? sqlite3_step(handle) : bound)
  }
}
