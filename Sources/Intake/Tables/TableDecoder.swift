import CJSON
import Glibc
import Policies
import Tabular

/// Turns the rows of a CSV into rows of the record, by a layout.
struct TableDecoder {
  private let reader: CSVReader
  private let bound: BoundLayout
  private let cells: CellDecoder
  private var parts = PartBuilder()
  private var indicators: IndicatorRows?
  /// The key of the row before, which most rows have too.
  private var last: (key: CellDecoder.PartKey, text: String)?

  init(_ reader: CSVReader, _ bound: BoundLayout, _ countries: Countries) {
    self.reader = reader
    self.bound = bound
    cells = CellDecoder(bound, countries)
    indicators = bound.layout.indicatorRows.map { IndicatorRows(reader, bound, $0) }
  }

  /// Reads all rows and hands them on in batches.
  mutating func run(_ sink: (DataBatch) throws -> Void) throws {
    for column in bound.unknown { parts.note(.unknownColumn(column.header)) }
    while try reader.next() {
      if let notes = parts.takeNotes() { try sink(notes) }
      if reader.count == 1, reader.isEmpty(0), !reader.isMalformed { continue }
      guard let key = key(reader.line) else { continue }
      if !parts.continues(key) {
        closePart()
        if let batch = parts.takeBatch() { try sink(batch) }
        guard openPart(key, reader.line) else { continue }
      }
      addRow()
    }
    closePart()
    if let batch = parts.takeBatch(atEnd: true) { try sink(batch) }
  }

  private mutating func addRow() {
    parts.addSource(reader.bytes)
    if indicators != nil {
      indicators?.add(&parts, cells)
    } else {
      cells.decode(reader, &parts)
    }
  }

  private mutating func closePart() {
    indicators?.finish(&parts, cells)
    parts.close()
  }

  /// The key of the row's part; nothing for a row that cannot be read at all.
  private mutating func key(_ line: Int) -> String? {
    if reader.count != bound.width {
      parts.note(.wrongWidth(reader.count, bound.width, line))
      return nil
    }
    if reader.isMalformed {
      parts.note(.malformed(line))
      return nil
    }
    guard Self.isCleanText(reader.bytes) else {
      parts.note(.badBytes(line))
      return nil
    }
    guard let column = cells.keyBinding else { return cells.partTexts(reader) }
    guard let key = cells.partKey(reader, by: column, &parts) else { return nil }
    if let last, last.key == key { return last.text }
    let text = key.text
    last = (key, text)
    return text
  }

  private static func isCleanText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    return memchr(start, 0, bytes.count) == nil
      && cjson_is_utf8(start.assumingMemoryBound(to: UInt8.self), bytes.count) != 0
  }

  /// Begins a part; false if the row's sheet cannot be told.
  private mutating func openPart(_ key: String, _ line: Int) -> Bool {
    parts.open(key, line: line)
    guard bound.layout.isOfSheets, !cells.decodeSheet(reader, &parts) else { return true }
    parts.abandon()
    return false
  }
}
