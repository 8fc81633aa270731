import GRDB

/// A connection to SQLite, through GRDB.
struct SQLiteConnection: Connection {
  let database: Database

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: Self.arguments(arguments))
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
    let statement = try database.cachedStatement(sql: sql)
    let columns = SQLColumns(statement.columnNames)
    let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(arguments))
    var rows: [SQLRow] = []
    while let row = try cursor.next() {
      rows.append(SQLRow(columns, row.databaseValues.map(Self.value)))
    }
    return rows
  }

  var lastInsertedID: Int64 { database.lastInsertedRowID }

  private static func arguments(_ values: [SQLValue]) -> StatementArguments {
    StatementArguments(
      values.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .null: nil
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        }
      })
  }

  private static func value(_ value: DatabaseValue) -> SQLValue {
    switch value.storage {
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .null, .blob: .null
    }
  }
}
