/// Finds the cells of one row of CSV.
struct RowScanner {
  /// Where a cell stands in the row, without its quotes.
  struct CellRange {
    let start, end: Int32
    /// Whether quotes in it are doubled.
    let isEscaped: Bool
  }

  /// So many cells at most are kept, so that a row of commas takes no more than its own memory.
  static let cellLimit = 1 << 16

  private(set) var cells: [CellRange] = []
  /// How many cells the row has.
  private(set) var count = 0
  /// How many lines the row takes.
  private(set) var lines = 0
  /// Whether text follows a closing quote.
  private(set) var isMalformed = false

  /// Scans the row at the front and gives its length with its line end; nothing where more bytes
  /// are needed.
  mutating func scan(_ bytes: Span<UInt8>, isComplete: Bool) -> Int? {
    cells.removeAll(keepingCapacity: true)
    count = 0
    lines = 0
    isMalformed = false
    var position = 0
    while true {
      let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
      let next = isQuoted ? quoted(bytes, position, isComplete) : plain(bytes, position)
      guard let next else { return nil }
      position = next
      guard position < bytes.count else {
        lines += 1
        return isComplete ? position : nil
      }
      if bytes[position] != UInt8(ascii: ",") {
        lines += 1
        return afterLineEnd(bytes, position, isComplete)
      }
      position += 1
    }
  }

  private func afterLineEnd(_ bytes: Span<UInt8>, _ position: Int, _ isComplete: Bool) -> Int? {
    guard bytes[position] == UInt8(ascii: "\r") else { return position + 1 }
    guard position + 1 < bytes.count else { return isComplete ? position + 1 : nil }
    return position + (bytes[position + 1] == UInt8(ascii: "\n") ? 2 : 1)
  }

  private mutating func plain(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    let end = cellEnd(bytes, start)
    append(CellRange(start: Int32(start), end: Int32(end), isEscaped: false))
    return end
  }

  private mutating func append(_ cell: CellRange) {
    count += 1
    if cells.count < Self.cellLimit { cells.append(cell) }
  }

  /// The position of the next separator or line end, or the end of the bytes.
  private func cellEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while bytes.count - position >= 8 {
      let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let ends = Self.cellEnds(in: UInt64(littleEndian: word))
      if ends != 0 { return position + ends.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, Self.cellEnds(in: UInt64(bytes[position])) & 0x80 == 0 {
      position += 1
    }
    return position
  }

  /// Has the highest bit set in the first of eight bytes that ends a cell; of those behind it nothing is
  /// said.
  private static func cellEnds(in word: UInt64) -> UInt64 {
    zeroes(in: word ^ eight(",")) | zeroes(in: word ^ eight("\n")) | zeroes(in: word ^ eight("\r"))
  }

  private static func zeroes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private static func eight(_ character: Unicode.Scalar) -> UInt64 {
    UInt64(UInt8(ascii: character)) &* 0x0101_0101_0101_0101
  }

  /// A quoted cell from its first quote; nothing where it is not closed.
  private mutating func quoted(_ bytes: Span<UInt8>, _ start: Int, _ isComplete: Bool) -> Int? {
    let before = lines
    var position = start + 1
    var isEscaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") { lines += 1 }
      position += 1
      guard byte == UInt8(ascii: "\"") else { continue }
      guard position < bytes.count || isComplete else {
        lines = before
        return nil
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        isEscaped = true
        position += 1
        continue
      }
      append(
        CellRange(start: Int32(start + 1), end: Int32(position - 1), isEscaped: isEscaped))
      let end = cellEnd(bytes, position)
      if end > position { isMalformed = true }
      return end
    }
    lines = before
    return nil
  }
}
