import Tabular
import Testing

@Suite struct CSVReaderTests {
  @Test func `cells end with commas, rows with line ends`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["a,b,c", "1,,3", ",,", "最後,の,行"].joined(separator: end)
      let expected = [["a", "b", "c"], ["1", "", "3"], ["", "", ""], ["最後", "の", "行"]]
      for source in [text, text + end] {
        let rows = try CSVRow.all(source)
        #expect(rows.map(\.cells) == expected)
        #expect(rows.map(\.line) == [1, 2, 3, 4])
      }
    }
  }

  @Test func `line ends may be mixed`() throws {
    let rows = try CSVRow.all("a\r\nb\nc\rd\n\ne")
    #expect(rows.map(\.cells) == [["a"], ["b"], ["c"], ["d"], [""], ["e"]])
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `quotes hold commas, line ends and doubled quotes`() throws {
    let rows = try CSVRow.all("\"a,b\",\"c\r\nd\",\"\"\"e\"\"\"\r\n\"\",\"\"\"\",f\"g\r\n")
    #expect(rows.map(\.cells) == [["a,b", "c\r\nd", "\"e\""], ["", "\"", "f\"g"]])
    #expect(!rows.contains { $0.isMalformed })
  }

  @Test func `a row knows its line where cells hold line feeds`() throws {
    let rows = try CSVRow.all("a\n\"b\nb\nb\",c\r\n\"\n\"\nd\n")
    #expect(rows.map(\.line) == [1, 2, 5, 7])
    #expect(rows.map(\.cells) == [["a"], ["b\nb\nb", "c"], ["\n"], ["d"]])
  }

  @Test func `a byte order mark is no part of the first cell`() throws {
    #expect(try CSVRow.all("\u{FEFF}a,b\n").map(\.cells) == [["a", "b"]])
    #expect(try CSVRow.all("\u{FEFF}\"a\"\n").map(\.cells) == [["a"]])
    #expect(try CSVRow.all("\u{FEFF}").isEmpty)
    // Only the first is a mark.
    #expect(try CSVRow.all("a\n\u{FEFF}b\n").map(\.cells) == [["a"], ["\u{FEFF}b"]])
  }

  /// Cells are looked through eight bytes at a time: bytes that are nearly a separator, at every place.
  @Test func `only separators and line ends end a cell`() throws {
    let separators: [UInt8] = [0x0A, 0x0D, 0x22, 0x2C]
    let near = Set(
      separators.flatMap { sign in [sign - 1, sign + 1] + (0...6).map { sign ^ 1 << $0 } })
    for sign in near.subtracting(separators + [0]) {
      for length in 0...17 {
        let cell = String(decoding: repeatElement(sign, count: length), as: UTF8.self)
        let rows = try CSVRow.all("\(cell),\(cell)\n\(cell),\(cell)\r\n年,\(cell)\r\(cell),\(cell)")
        #expect(rows.map(\.cells) == [[cell, cell], [cell, cell], ["年", cell], [cell, cell]])
      }
    }
  }

  @Test func `files without rows have none`() throws {
    #expect(try CSVRow.all("").isEmpty)
    #expect(try CSVRow.all("\n\r\n").map(\.cells) == [[""], [""]])
    let reader = CSVReader(MemorySource(Array("a".utf8)))
    #expect(try reader.next())
    #expect(try !reader.next())
    #expect(try !reader.next())
  }

  @Test(arguments: ["a,\"b\"x,c\nd\n", "a,\"b\" ,c\nd\n", "a,\"b\"\"c\"d,c\nd\n"])
  func `text after a closing quote is said, and the next row is right`(text: String) throws {
    let rows = try CSVRow.all(text)
    #expect(rows.map(\.isMalformed) == [true, false])
    #expect(rows.map(\.cells.count) == [3, 1])
    #expect(rows.last?.cells == ["d"])
  }

  @Test(arguments: [
    ("\"a", 1), ("a,b\n1,\"x", 2), ("a,b\n1,\"x\ny\nz\n", 2), ("\"p\nq\",\"x\ny\n", 2),
    ("a\n\"b\"\"", 2), ("a\n\"", 2),
  ])
  func `a quote that is never closed is said with the line of its cell`(
    text: String, line: Int
  ) {
    #expect(throws: CSVProblem.unclosedQuote(line: line)) { try CSVRow.all(text) }
  }

  @Test func `a row that is too long is said with its line`() throws {
    let long = String(repeating: "あ", count: 400)
    let text = "a,b\n\"c\nc\",d\n\(long),e\n"
    #expect(throws: CSVProblem.rowTooLong(line: 4)) {
      try CSVRow.all(PieceSource(text, sizes: [7]), rowLimit: 1000)
    }
    #expect(try CSVRow.all(PieceSource(text, sizes: [7]), rowLimit: 2000).count == 3)
  }

  @Test func `a cell that is not there is empty`() throws {
    let reader = CSVReader(MemorySource(Array("a,,\"\"\n".utf8)))
    #expect(try reader.next())
    #expect(reader.count == 3)
    #expect([0, 1, 2, 3, -1].map { reader.isEmpty($0) } == [false, true, true, true, true])
    #expect([0, 1, 2, 3, -1].map { reader.text($0) } == ["a", "", "", "", ""])
  }

  @Test func `the bytes of a row and its cells are as they stand in the file`() throws {
    let reader = CSVReader(MemorySource(Array("\u{FEFF}a,\"b\"\"\",c\r\n日本,d\n".utf8)))
    #expect(try reader.next())
    #expect(String(decoding: reader.bytes, as: UTF8.self) == "a,\"b\"\"\",c")
    let cell = (String(decoding: reader.cell(1), as: UTF8.self), reader.isEscaped(1))
    #expect(cell.0 == "b\"\"")
    #expect(cell.1)
    #expect(try reader.next())
    #expect(String(decoding: reader.bytes, as: UTF8.self) == "日本,d")
    #expect(!reader.isEscaped(0))
  }

  @Test func `bytes that are no text are shown as such, not dropped`() throws {
    let reader = CSVReader(MemorySource([0x61, 0xFF, 0x2C, 0x62]))
    #expect(try reader.next())
    #expect(reader.text(0) == "a\u{FFFD}")
    #expect(reader.text(1) == "b")
  }

  /// Rows cut anywhere, within characters, quotes and line ends, are the same rows.
  @Test(arguments: 0..<60)
  func `rows do not depend on how the bytes come`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let table = RandomTable(using: &random)
    #expect(try CSVRow.all(table.text) == table.rows)
    for size in 1...5 {
      #expect(try CSVRow.all(PieceSource(table.text, sizes: [size])) == table.rows)
    }
    let sizes = (0..<16).map { _ in Int.random(in: 1...9, using: &random) }
    #expect(try CSVRow.all(PieceSource(table.text, sizes: sizes)) == table.rows)
  }

  @Test func `rows longer than what is read at once are whole`() throws {
    let cell = String(repeating: "長い欄\"\n", count: 150_000)
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let rows = try CSVRow.all("a\n\(quoted),b\nc\n")
    #expect(rows.map(\.cells.count) == [1, 2, 1])
    #expect(rows[1].cells == [cell, "b"])
    #expect(rows.map(\.line) == [1, 2, 150_003])
  }
}

/// A row with its cells as texts.
private struct CSVRow: Hashable {
  let line: Int
  let cells: [String]
  let isMalformed: Bool

  static func all(_ text: String) throws -> [CSVRow] {
    try all(MemorySource(Array(text.utf8)))
  }

  static func all(_ source: any ByteSource, rowLimit: Int = 16 << 20) throws -> [CSVRow] {
    let reader = CSVReader(source, rowLimit: rowLimit)
    var rows: [CSVRow] = []
    while try reader.next() {
      rows.append(
        CSVRow(
          line: reader.line, cells: (0..<reader.count).map { reader.text($0) },
          isMalformed: reader.isMalformed))
    }
    return rows
  }
}

/// Bytes that come a few at a time.
private final class PieceSource: ByteSource {
  private let bytes: [UInt8]
  private let sizes: [Int]
  private var position = 0
  private var turn = 0

  init(_ text: String, sizes: [Int]) {
    bytes = Array(text.utf8)
    self.sizes = sizes
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(sizes[turn % sizes.count], buffer.count, bytes.count - position)
    turn += 1
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// A table that is written with every liberty CSV has.
private struct RandomTable {
  private static let pieces = ["a", "7", " ", "あ", "、", "𠮷", ",", "\"", "\n", "\r\n", "\r", "\"\""]
  let text: String
  let rows: [CSVRow]

  init(using random: inout SeededGenerator) {
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    var rows: [CSVRow] = []
    var line = 1
    let count = Int.random(in: 1...8, using: &random)
    for index in 0..<count {
      let cells = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      rows.append(CSVRow(line: line, cells: cells, isMalformed: false))
      line += 1 + cells.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
      // One empty cell at the end of a file would be no row without its quotes.
      text += cells.map { Self.written($0, always: cells == [""], using: &random) }
        .joined(separator: ",")
      if index < count - 1 || Bool.random(using: &random) { text += end }
    }
    self.text = text
    self.rows = rows
  }

  private static func written(
    _ cell: String, always: Bool, using random: inout SeededGenerator
  ) -> String {
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D]
    let isQuoted = always || cell.utf8.contains { special.contains($0) }
    guard isQuoted || Bool.random(using: &random) else { return cell }
    let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
