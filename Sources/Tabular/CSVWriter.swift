/// Writes CSV (RFC 4180) for spreadsheets and programs: UTF-8 with a byte order mark, CR LF, and cells
/// that no spreadsheet takes for a formula.
public struct CSVWriter: Sendable {
  /// A cell of a row.
  public enum Cell: Hashable, Sendable {
    /// Text; it can never begin a formula.
    case text(String)
    /// A whole number, written without signs between its digits.
    case integer(Int64)
    /// A number with a point before its decimals; what is no number stays empty.
    case real(Double)
    /// Nothing.
    case empty
  }

  /// What was written so far.
  public private(set) var text = "\u{FEFF}"

  /// Begins a file.
  public init() {}

  /// Writes a row.
  public mutating func write(_ row: [Cell]) {
    text += row.map(Self.written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(guarded(text))
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? "\(number)" : ""
    case .empty: ""
    }
  }

  /// The signs with which spreadsheets begin formulas, and the white space that they skip.
  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// A text that might begin a formula, with an apostrophe before it.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, dangerous.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
