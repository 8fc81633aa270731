/// What is wrong with a CSV file as a whole; a single bad row is no such error.
public enum CSVProblem: Error, Hashable {
  /// A quoted cell that begins in this line is never closed.
  case unclosedQuote(line: Int)
  /// The row that begins in this line is longer than the limit.
  case rowTooLong(line: Int)
}

/// Reads CSV (RFC 4180) row by row from a stream of bytes.
///
/// Rows end with CR LF, LF or CR; cells may be quoted, with doubled quotes inside. Only the current
/// row and the next piece of the file are in memory.
public final class CSVReader {
  private let window: ByteWindow
  private let rowLimit: Int
  private var row = RowScanner()
  private var length = 0
  private var nextLine = 1

  /// The line in which the current row begins, from 1.
  public private(set) var line = 0
  /// Whether text follows the closing quote of a cell of the current row.
  public var isMalformed: Bool { row.isMalformed }

  /// Reads from a source; a row has at most `rowLimit` bytes.
  public init(_ source: any ByteSource, rowLimit: Int = 16 << 20) {
    window = ByteWindow(source)
    self.rowLimit = min(rowLimit, Int(Int32.max) / 2)
  }

  /// Goes to the next row; false at the end of the file.
  public func next() throws -> Bool {
    window.consume(length)
    length = 0
    line = nextLine
    if line == 1, window.count == 0 { try skipByteOrderMark() }
    while true {
      if window.count > 0 {
        let bytes = window.bytes.bindMemory(to: UInt8.self)
        if let found = row.scan(bytes.span, isComplete: window.isComplete) {
          guard found <= rowLimit else { throw CSVProblem.rowTooLong(line: line) }
          length = found
          nextLine = line + max(1, row.lines)
          return true
        }
        guard !window.isComplete else { throw CSVProblem.unclosedQuote(line: line + row.lines) }
      } else if window.isComplete {
        return false
      }
      guard window.count <= rowLimit else { throw CSVProblem.rowTooLong(line: line) }
      try window.fill()
    }
  }

  /// How many cells the current row has; beyond `RowScanner.cellLimit` they are counted, not kept.
  public var count: Int { row.count }

  /// The bytes of the current row with its separators, without its line end.
  ///
  /// They are there until the next row.
  public var bytes: UnsafeRawBufferPointer {
    let end = row.cells.last.map { Int($0.end) } ?? 0
    return UnsafeRawBufferPointer(rebasing: window.bytes[0..<end])
  }

  /// Whether a cell is empty or not there.
  public func isEmpty(_ index: Int) -> Bool {
    guard row.cells.indices.contains(index) else { return true }
    return row.cells[index].start == row.cells[index].end
  }

  /// The bytes of a cell as they stand in the file, until the next row; none where there is no such
  /// cell.
  public func cell(_ index: Int) -> UnsafeRawBufferPointer {
    guard row.cells.indices.contains(index) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let cell = row.cells[index]
    return UnsafeRawBufferPointer(rebasing: window.bytes[Int(cell.start)..<Int(cell.end)])
  }

  /// Whether quotes in a cell are doubled.
  public func isEscaped(_ index: Int) -> Bool {
    row.cells.indices.contains(index) && row.cells[index].isEscaped
  }

  /// A cell as text; bytes that are no UTF-8 become replacement characters.
  public func text(_ index: Int) -> String {
    let bytes = cell(index)
    guard isEscaped(index) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var position = 0
    while position < bytes.count {
      plain.append(bytes[position])
      position += bytes[position] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private func skipByteOrderMark() throws {
    while window.count < 3, try window.fill() {}
    if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
  }
}
