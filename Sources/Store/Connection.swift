/// One open connection to the database of the store.
///
/// All statements of the store are plain SQL sent through it; SQLite is the engine now, another
/// needs only another conformance.
public protocol Connection {
  /// Runs a statement that gives no rows.
  func execute(_ sql: String, _ arguments: [SQLValue]) throws
  /// Runs a query.
  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]
  /// The id of the row inserted last.
  var lastInsertedID: Int64 { get }
}

extension Connection {
  /// Runs a query and gives its first row.
  public func row(_ sql: String, _ arguments: [SQLValue] = []) throws -> SQLRow? {
    try rows(sql, arguments).first
  }
}

/// A value of a column or argument.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
  static func optional(_ number: Int?) -> SQLValue { number.map { .integer(Int64($0)) } ?? .null }
  static func optional(_ number: Double?) -> SQLValue { number.map { .real($0) } ?? .null }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Makes a text value.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Makes an integer value.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

/// The columns of an answer, which all of its rows share.
struct SQLColumns: Sendable {
  /// Where each column stands; of several with one name the last.
  fileprivate let places: [String: Int]

  init(_ names: [String]) {
    places = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
  }
}

/// A row of an answer.
///
/// Columns are asked for by name; a column that is missing or of another type is an error of the
/// store, not a crash.
public struct SQLRow: Sendable {
  private let columns: SQLColumns
  private let values: [SQLValue]

  /// Makes a row.
  public init(_ values: [String: SQLValue]) {
    let all = Array(values)
    self.init(SQLColumns(all.map(\.key)), all.map(\.value))
  }

  init(_ columns: SQLColumns, _ values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  private func value(_ column: String) -> SQLValue? { columns.places[column].map { values[$0] } }

  /// A text that cannot be NULL.
  public func text(_ column: String) throws -> String {
    guard case .text(let text)? = value(column) else { throw StoreProblem.column(column) }
    return text
  }

  /// A text or NULL.
  public func optionalText(_ column: String) throws -> String? {
    switch value(column) {
    case .text(let text)?: return text
    case .null?: return nil
    default: throw StoreProblem.column(column)
    }
  }

  /// A whole number that cannot be NULL.
  public func integer(_ column: String) throws -> Int64 {
    guard case .integer(let number)? = value(column) else { throw StoreProblem.column(column) }
    return number
  }

  /// A whole number or NULL.
  public func optionalInteger(_ column: String) throws -> Int64? {
    switch value(column) {
    case .integer(let number)?: return number
    case .null?: return nil
    default: throw StoreProblem.column(column)
    }
  }

  /// A number or NULL.
  public func optionalReal(_ column: String) throws -> Double? {
    switch value(column) {
    case .real(let number)?: return number
    case .integer(let number)?: return Double(number)
    case .null?: return nil
    default: throw StoreProblem.column(column)
    }
  }

  /// A number that fits a line or position.
  public func int(_ column: String) throws -> Int {
    Int(try integer(column))
  }
}
