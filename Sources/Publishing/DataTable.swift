public import Policies

/// A table as pages show it, for programs: one value in each cell, numbers as numbers, and beside
/// every value that may be missing the reason why it is.
public struct DataTable: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// Its name in JSON, which does not change.
    public let name: String
    /// What it is called, with its unit.
    public let title: Bilingual

    /// Makes a column.
    public init(_ name: String, _ title: Bilingual) {
      self.name = name
      self.title = title
    }
  }

  /// A value of a cell.
  public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case real(Double)
    case flag(Bool)
    case empty
  }

  /// What the table shows, in words.
  public let title: String
  /// The columns, and the rows with a value for each.
  public let columns: [Column]
  /// The rows.
  public let rows: [[Value]]
  /// The sentences to print about the data.
  public let licences: [Bilingual]

  /// Makes a table.
  public init(title: String, columns: [Column], rows: [[Value]], licences: [Bilingual]) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.licences = licences
  }
}
