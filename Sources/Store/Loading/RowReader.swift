import GRDB
import GRDBSQLite

/// A query whose rows are read one after the other, without making values of them.
///
/// One of each query at a time: the connection keeps them for the next.
final class RowReader {
  private let statement: Statement
  private let handle: OpaquePointer
  private let database: Database

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    self.database = database
  }

  /// Binds a number for all runs that follow.
  func bind(_ column: Int32, _ number: Int64) { sqlite3_bind_int64(handle, column, number) }

  /// Binds a text for all runs that follow.
  func bind(_ column: Int32, _ text: String) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, column, text, -1, transient)
  }

  /// Runs the query; `row` reads from each of its rows.
  func each(_ row: (RowReader) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    while true {
      let result = sqlite3_step(handle)
      guard result == SQLITE_ROW else { return try database.check(result) }
      try row(self)
    }
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A number; nothing for NULL.
  func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }

  /// The bytes of a text or blob, until the next row.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }
}
