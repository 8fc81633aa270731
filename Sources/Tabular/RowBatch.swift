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
    /// So many cells its table has room for.
    fileprivate let width: Int
    /// Its cells in `cells`, up to the last that was set; known once the row ends.
    public fileprivate(set) var cells: Range<Int>
    /// A bit for each of the first 64 cells: whether it is filled; known once the row ends.
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
  /// The cells of all rows, and behind them NULLs for rows to come.
  public private(set) var cells: [Cell] = []
  /// All rows.
  public private(set) var rows: [Row] = []
  /// All parts.
  public private(set) var parts: [Part] = []
  private var partStart = 0
  /// Of the row begun last: where its cells begin and end, which are the last of all; how many it may
  /// have; and a bit for each that is filled.
  private var lastStart = 0
  private var lastEnd = 0
  private var lastWidth = 0
  private var lastFilled: UInt64 = 0

  /// Makes a batch without rows.
  public init() {}

  /// About how much memory it takes.
  public var size: Int { bytes.count + lastEnd * 16 }

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
    endRow()
    rows.append(Row(table: table, line: line, width: width, cells: lastEnd..<lastEnd))
    (lastStart, lastWidth, lastFilled) = (lastEnd, width, 0)
  }

  /// Notes what the row begun last holds.
  private mutating func endRow() {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].cells = lastStart..<lastEnd
    rows[rows.count - 1].filled = lastFilled
  }

  /// Sets a cell of the row begun last; beyond its width nothing happens.
  public mutating func set(_ position: Int, _ cell: Cell) {
    guard position >= 0, position < lastWidth else { return }
    let bit: UInt64 = 1 << position
    lastFilled = cell.isFilled ? lastFilled | bit : lastFilled & ~bit
    let place = lastStart + position
    if place >= lastEnd {
      guard cell.isFilled else { return }
      lastEnd = place + 1
      if lastEnd > cells.count { makeRoom() }
    }
    cells[place] = cell
  }

  /// NULLs for many rows, since to append them one by one takes longer.
  private mutating func makeRoom() {
    cells.append(contentsOf: repeatElement(.null, count: lastEnd - cells.count + 1024))
  }

  /// A cell of the row begun last.
  public func cell(_ position: Int) -> Cell {
    guard position >= 0, position < lastEnd - lastStart else { return .null }
    return cells[lastStart + position]
  }

  /// The cells of the row begun last, up to the last that was set.
  public var lastRow: ArraySlice<Cell> { cells[lastStart..<lastEnd] }

  /// Begins a row like the one begun last.
  public mutating func repeatRow() {
    guard let row = rows.last else { return }
    endRow()
    let (start, filled) = (lastStart, lastFilled)
    let count = lastEnd - start
    beginRow(row.table, width: row.width, line: row.line)
    lastEnd += count
    lastFilled = filled
    if lastEnd > cells.count { makeRoom() }
    for position in 0..<count { cells[lastStart + position] = cells[start + position] }
  }

  /// Takes the row begun last away.
  public mutating func dropRow() {
    guard openRows > 0 else { return }
    rows.removeLast()
    for place in lastStart..<lastEnd { cells[place] = .null }
    (lastEnd, lastWidth, lastFilled) = (lastStart, 0, 0)
    guard let row = rows.last else { return }
    (lastStart, lastWidth, lastFilled) = (row.cells.lowerBound, row.width, row.filled)
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

  /// Lengthens the text that was kept last and gives the cell that stands for it then.
  public mutating func lengthen(_ cell: Cell, by text: UnsafeRawBufferPointer) -> Cell {
    guard case .text(let offset, let count) = cell.value, offset + count == bytes.count else {
      return cell
    }
    bytes.append(contentsOf: text)
    return .text(offset: offset, count: bytes.count - offset)
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
    endRow()
    parts.append(
      Part(
        key: TextDigest(key), sheet: sheet, keyText: keyText, digest: digest, line: line,
        rows: partStart..<rows.count, sourceRows: sourceRows))
    partStart = rows.count
  }

  /// The cells of the first row of the part that is open, if that is a row of this table.
  public func firstCells(of table: UInt8) -> ArraySlice<Cell>? {
    guard openRows > 0, rows[partStart].table == table else { return nil }
    return openRows > 1 ? cells[rows[partStart].cells] : lastRow
  }
}
