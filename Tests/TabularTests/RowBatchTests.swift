import Tabular
import Testing

@Suite struct RowBatchTests {
  private func text(_ cell: RowBatch.Cell, of batch: RowBatch) -> String? {
    guard case .text(let offset, let count) = cell.value else { return nil }
    return String(decoding: batch.bytes[offset..<(offset + count)], as: UTF8.self)
  }

  @Test func `texts lie one behind the other`() {
    var batch = RowBatch()
    let first = batch.text("水辺")
    let empty = batch.text("")
    let doubled = Array("say \"\"so\"\"".utf8)
    let second = doubled.withUnsafeBytes { batch.text(unescaping: $0) }
    let plain = doubled.withUnsafeBytes { batch.text($0) }
    #expect(text(first, of: batch) == "水辺")
    #expect(text(empty, of: batch) == "")
    #expect(text(second, of: batch) == "say \"so\"")
    #expect(text(plain, of: batch) == "say \"\"so\"\"")
    #expect(batch.bytes.count == 6 + 8 + 10)
  }

  @Test func `a part has the rows since the last one`() {
    var batch = RowBatch()
    #expect(batch.size == 0)
    batch.beginRow(3, width: 2, line: 2)
    batch.set(0, .integer(1))
    batch.set(2, .integer(9))
    batch.beginRow(4, width: 1, line: 3)
    batch.set(0, .real(0.5))
    #expect(batch.lastRow.map(\.value) == [.real(0.5)])
    #expect(batch.openRows == 2)
    batch.closePart(key: "a", digest: 11, line: 2, sourceRows: 1)
    #expect(batch.openRows == 0)
    batch.closePart(key: "empty", digest: 12, line: 4, sourceRows: 1)
    batch.beginRow(5, width: 0, line: 5)
    batch.beginRow(6, width: 1, line: 6)
    batch.dropRow()
    batch.set(0, .integer(7))
    batch.closePart(key: "b", digest: 13, line: 5, sourceRows: 2)
    #expect(batch.parts.map(\.key) == ["a", "empty", "b"].map(TextDigest.init))
    #expect(batch.parts.map(\.rows) == [0..<2, 2..<2, 2..<3])
    #expect(batch.parts.map(\.line) == [2, 4, 5])
    #expect(batch.parts.map(\.digest) == [11, 12, 13])
    #expect(batch.parts.map(\.sourceRows) == [1, 1, 2])
    #expect(batch.cells.prefix(2).map(\.value) == [.integer(1), .real(0.5)])
    #expect(batch.cells.dropFirst(2).allSatisfy { !$0.isFilled })
    #expect(batch.parts.map { text($0.keyText, of: batch) } == ["a", "empty", "b"])
    #expect(batch.rows.map(\.table) == [3, 4, 5])
    #expect(batch.rows.map(\.line) == [2, 3, 5])
    #expect(batch.rows.map(\.cells) == [0..<1, 1..<2, 2..<2])
    #expect(batch.rows.map(\.filled) == [0b01, 0b1, 0])
    #expect(batch.size > 0)
  }

  @Test func `a row is as long as its last cell that was set`() {
    var batch = RowBatch()
    batch.beginRow(1, width: 9, line: 1)
    batch.set(6, .null)
    #expect(batch.lastRow.isEmpty)
    batch.set(3, .integer(3))
    batch.set(1, .integer(1))
    batch.set(3, .null)
    #expect(batch.cell(1).value == .integer(1))
    #expect(batch.cell(8).value == .null)
    batch.repeatRow()
    batch.set(0, .integer(0))
    batch.beginRow(2, width: 1, line: 2)
    batch.set(0, .integer(9))
    #expect(batch.firstCells(of: 1)?.map(\.value) == [.null, .integer(1), .null, .null])
    #expect(batch.firstCells(of: 2) == nil)
    batch.dropRow()
    batch.set(2, .integer(2))
    batch.closePart(key: "a", digest: 0, line: 1, sourceRows: 2)
    #expect(batch.firstCells(of: 1) == nil)
    #expect(batch.rows.map(\.cells) == [0..<4, 4..<8])
    #expect(batch.rows.map(\.filled) == [0b0010, 0b0111])
    let cells = batch.cells.map(\.value)
    #expect(cells[..<4] == [.null, .integer(1), .null, .null])
    #expect(cells[4..<8] == [.integer(0), .integer(1), .integer(2), .null])
  }

  @Test func `rows that were dropped leave nothing in later ones`() {
    var batch = RowBatch()
    for width in [30, 2000, 30] {
      batch.beginRow(1, width: width, line: 1)
      for position in 0..<width { batch.set(position, .integer(Int64(position))) }
      batch.repeatRow()
      #expect(batch.lastRow.map(\.value) == (0..<width).map { .integer(Int64($0)) })
      batch.dropRow()
      batch.dropRow()
    }
    batch.beginRow(2, width: 3000, line: 2)
    batch.set(2500, .real(1))
    #expect(batch.lastRow.dropLast().allSatisfy { !$0.isFilled })
    #expect(batch.lastRow.count == 2501)
    batch.closePart(key: "a", digest: 0, line: 2, sourceRows: 1)
    #expect(batch.rows.map(\.cells) == [0..<2501])
  }

  @Test func `a text can be lengthened while it is the last`() {
    var batch = RowBatch()
    let more = Array("、岸".utf8)
    let first = batch.text("水辺")
    let longer = more.withUnsafeBytes { batch.lengthen(first, by: $0) }
    #expect(text(longer, of: batch) == "水辺、岸")
    _ = batch.text("橋")
    let same = more.withUnsafeBytes { batch.lengthen(longer, by: $0) }
    #expect(text(same, of: batch) == "水辺、岸")
    #expect(more.withUnsafeBytes { batch.lengthen(.null, by: $0) }.value == .null)
  }

  @Test func `texts are the same when their bytes are`() {
    let texts = ["", "a", "事業", "12345678", "1234567a", "ガ", "カ\u{3099}", "20 24/外務省/0001"]
    for (place, text) in texts.enumerated() {
      let same = texts.indices.filter { TextDigest(texts[$0]) == TextDigest(text) }
      #expect(same == [place])
      #expect(TextDigest(text).hashValue == TextDigest(text).hashValue)
    }
  }

  @Test func `a window keeps what is not consumed`() throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    let window = ByteWindow(MemorySource(bytes), size: 1)
    var seen: [UInt8] = []
    while try window.fill() {
      // So much stays each time that the window has to grow and then to move.
      let taken = max(0, window.count - 100)
      seen += window.bytes.prefix(taken)
      window.consume(taken)
    }
    #expect(window.isComplete)
    #expect(window.count == 100)
    #expect(window[0] == bytes[900])
    seen += Array(window.bytes)
    #expect(seen == bytes)
    window.consume(.max / 2)
    #expect(window.count == 0)
    #expect(try !window.fill())
  }
}
