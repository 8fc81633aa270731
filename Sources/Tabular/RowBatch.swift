/// Rows of typed cells on their way from a file to the store.
///
/// Rows come in parts: what one file says about one thing, as the rows of one project in one
/// table. The texts of all rows lie in one buffer.
public struct RowBatch: Sendable {
  /// A cell.
  public enum Cell: Sendable {
    case null
    case integer(Int64)
    case real(Double)
    /// The place of its UTF-8 bytes in `bytes`.
    case text(offset: Int32, count: Int32)
  }

  /// A row of a table.
  public struct Row: Sendable {
    /// The table, by its position in the list of all tables.
    public let table: UInt8
    /// The line of the file it came from.
    public let line: Int
    /// Its cells in `cells`; those that are not there are NULL.
    public let cells: Range<Int>
  }

  /// What a file says about one thing.
  public struct Part: Sendable {
    /// What it is about; the same in a later file of the same kind.
    public let key: String
    /// A digest of all its bytes.
    public let digest: Int64
    /// The line of the file in which it begins.
    public let line: Int
    /// Its rows in `rows`.
    public let rows: Range<Int>
    /// How many rows of the file these are.
    public let sourceRows: Int
  }

  /// The UTF-8 of all texts.
  public private(set) var bytes: [UInt8] = []
  /// The cells of all rows.
  public private(set) var cells: [Cell] = []
  /// All rows.
  public private(set) var rows: [Row] = []
  /// All parts.
  public private(set) var parts: [Part] = []
  /// How many bytes of the file were read so far, for progress.
  public var position = 0
  private var partStart = 0

  /// Makes a batch without rows.
  public init() {}

  /// About how much memory it takes.
  public var size: Int { bytes.count + cells.count * 16 }

  /// How many rows the part has that is not yet closed.
  public var openRows: Int { rows.count - partStart }

  /// Appends a row to the part that is open.
  public mutating func append(_ cells: [Cell], to table: UInt8, line: Int) {
    let start = self.cells.count
    self.cells.append(contentsOf: cells)
    rows.append(Row(table: table, line: line, cells: start..<self.cells.count))
  }

  /// Keeps a text and gives the cell that stands for it.
  public mutating func text(_ text: UnsafeRawBufferPointer) -> Cell {
    let offset = bytes.count
    bytes.append(contentsOf: text)
    return Self.cell(offset, text.count)
  }

  /// Keeps a text and gives the cell that stands for it.
  public mutating func text(_ text: String) -> Cell {
    var text = text
    return text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  /// Keeps a text whose quotes are doubled and gives the cell that stands for it.
  public mutating func text(unescaping text: UnsafeRawBufferPointer) -> Cell {
    let offset = bytes.count
    var index = 0
    while index < text.count {
      bytes.append(text[index])
      index += text[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return Self.cell(offset, bytes.count - offset)
  }

  /// Closes the part that the rows since the last one make.
  public mutating func closePart(key: String, digest: Int64, line: Int, sourceRows: Int) {
    parts.append(
      Part(
        key: key, digest: digest, line: line, rows: partStart..<rows.count, sourceRows: sourceRows))
    partStart = rows.count
  }

  private static func cell(_ offset: Int, _ count: Int) -> Cell {
    .text(offset: Int32(truncatingIfNeeded: offset), count: Int32(truncatingIfNeeded: count))
  }
}
