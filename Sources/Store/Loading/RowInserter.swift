import GRDB
import GRDBSQLite

/// A statement that is run again and again, with its values bound directly: GRDB's own arguments
/// cost four times as much on wide rows.
final class RowInserter {
  private let statement: Statement
  private let handle: OpaquePointer
  private let database: Database
  private let count: Int32

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    self.database = database
    count = sqlite3_bind_parameter_count(statement.sqliteStatement)
  }

  /// Binds by `bind` and runs the statement; texts must live until it returns.
  func run(_ bind: (RowInserter) -> Void) throws {
    bind(self)
    let result = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard result == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: result),
        message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }
  }

  func bind(_ column: Int32, _ number: Int64) { sqlite3_bind_int64(handle, column, number) }
  func bind(_ column: Int32, _ number: Double) { sqlite3_bind_double(handle, column, number) }
  func bindNull(_ column: Int32) { sqlite3_bind_null(handle, column) }

  func bindNulls(from first: Int32) {
    guard first <= count else { return }
    for column in first...count { sqlite3_bind_null(handle, column) }
  }

  func bind(_ column: Int32, _ text: UnsafeRawBufferPointer) {
    let bytes = text.bindMemory(to: CChar.self)
    // An empty text has no address, which SQLite would take for NULL.
    guard let start = bytes.baseAddress else { return bind(column, "") }
    sqlite3_bind_text(handle, column, start, Int32(clamping: bytes.count), nil)
  }

  func bind(_ column: Int32, _ text: String) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, column, text, -1, transient)
  }
}
