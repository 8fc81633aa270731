/// Rows of typed cells on their way from a file to the store.
///
/// Rows come in parts: what one file says about one thing, as the rows of one project in one
/// table. The texts of all rows lie in one buffer.
public struct RowBatch: Sendable {
  /// A row of a table.
  public struct Row: Sendable {
    /// The table, by its position in the list of all tables.
    public let table: UInt8
    /// The line of the file it came from.
    public let line: Int
    /// Its cells in `cells`; those that are not there are NULL.
    public let cells: Range<Int>
    /// A bit for each of the first 64 cells: whether it is filled; known once the part is closed.
    public fileprivate(set) var filled: UInt64 = 0
  }

  /// What a file says about one thing.
  public struct Part: Sendable {
    /// Stands for what it is about; the same in a later file of the same kind.
    public let key: TextDigest
    /// Stands for the sheet that its first row is, if it is one.
    public let sheet: TextDigest?
    /// The place of its key in `bytes`.
    public let keyText: Cell
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
  private var partStart = 0
  /// Where the cells of the row begun last begin; they are the last of all.
  private var lastStart = 0

  /// Makes a batch without rows.
  public init() {}

  /// About how much memory it takes.
  public var size: Int { bytes.count + cells.count * 16 }

  /// How many rows the part has that is not yet closed.
  public var openRows: Int { rows.count - partStart }

  /// Makes a batch with room for texts and cells.
  public init(room: Int) {
    bytes.reserveCapacity(room + room / 8)
    cells.reserveCapacity(room / 8)
    rows.reserveCapacity(room / 128)
  }

  /// Begins a row of NULLs in the part that is open; `set` fills it.
  public mutating func beginRow(_ table: UInt8, width: Int, line: Int) {
    let start = cells.count
    cells.append(contentsOf: repeatElement(.null, count: width))
    rows.append(Row(table: table, line: line, cells: start..<cells.count))
    lastStart = start
  }

  /// Sets a cell of the row begun last; beyond its width nothing happens.
  public mutating func set(_ position: Int, _ cell: Cell) {
    guard position >= 0, position < cells.count - lastStart else { return }
    cells[lastStart + position] = cell
  }

  /// A cell of the row begun last.
  public func cell(_ position: Int) -> Cell {
    guard position >= 0, position < cells.count - lastStart else { return .null }
    return cells[lastStart + position]
  }

  /// The cells of the row begun last.
  public var lastRow: ArraySlice<Cell> { rows.last.map { cells[$0.cells] } ?? [] }

  /// Begins a row like the one begun last.
  public mutating func repeatRow() {
    guard let row = rows.last else { return }
    lastStart = cells.count
    for index in row.cells { cells.append(cells[index]) }
    rows.append(Row(table: row.table, line: row.line, cells: lastStart..<cells.count))
  }

  /// Takes the row begun last away.
  public mutating func dropRow() {
    guard openRows > 0, let row = rows.popLast() else { return }
    cells.removeLast(cells.count - row.cells.lowerBound)
    lastStart = rows.last?.cells.lowerBound ?? cells.count
  }

  /// Keeps a text and gives the cell that stands for it.
  public mutating func text(_ text: UnsafeRawBufferPointer) -> Cell {
    let offset = bytes.count
    bytes.append(contentsOf: text)
    return .text(offset: offset, count: text.count)
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
    return .text(offset: offset, count: bytes.count - offset)
  }

  /// The text of a cell.
  public func text(of cell: Cell) -> String? {
    guard case .text(let offset, let count) = cell.value else { return nil }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  /// Closes the part that the rows since the last one make.
  public mutating func closePart(
    key: String, sheet: TextDigest? = nil, digest: Int64, line: Int, sourceRows: Int
  ) {
    let keyText = text(key)
    for index in partStart..<rows.count { rows[index].filled = filledCells(rows[index]) }
    parts.append(
      Part(
        key: TextDigest(key), sheet: sheet, keyText: keyText, digest: digest, line: line,
        rows: partStart..<rows.count, sourceRows: sourceRows))
    partStart = rows.count
  }

  /// The first row of the part that is open.
  public var firstOpenRow: Row? { partStart < rows.count ? rows[partStart] : nil }

  private func filledCells(_ row: Row) -> UInt64 {
    cells.withUnsafeBufferPointer { cells in
      var bits: UInt64 = 0
      var bit: UInt64 = 1
      for index in row.cells {
        if cells[index].isFilled { bits |= bit }
        bit <<= 1
      }
      return bits
    }
  }
}
