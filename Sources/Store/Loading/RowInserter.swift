import GRDB
import GRDBSQLite

/// A statement that is run again and again, with its values bound directly: GRDB's own arguments
/// cost four times as much on wide rows.
final class RowInserter {
  private let statement: Statement
  private let handle: OpaquePointer
  private let database: Database

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    self.database = database
  }

  /// Binds by `bind` and runs the statement.
  func run(_ bind: (RowInserter) -> Void) throws {
    bind(self)
    let result = sqlite3_step(handle)
    sqlite3_reset(handle)
    try database.check(result)
  }

  func bind(_ column: Int32, _ number: Int64) { sqlite3_bind_int64(handle, column, number) }
  func bind(_ column: Int32, _ number: Double) { sqlite3_bind_double(handle, column, number) }
  func bindNull(_ column: Int32) { sqlite3_bind_null(handle, column) }

  func bind(_ column: Int32, _ text: String) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, column, text, -1, transient)
  }

  /// Binds UTF-8 that stays where it is until the statement has run.
  func bind(_ column: Int32, text: UnsafeRawBufferPointer) {
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, column, start, Int32(clamping: text.count), nil)
  }

  func bind(_ column: Int32, blob: [UInt8]) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_blob(handle, column, blob, Int32(clamping: blob.count), transient)
  }
}

extension Database {
  /// Throws what SQLite says of a statement that was stepped by hand and is not done.
  func check(_ result: Int32) throws {
    guard result != SQLITE_DONE else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: result),
      message: String(cString: sqlite3_errmsg(sqliteConnection)))
  }
}
