import Foundation
import Intake
import Policies
import Tabular
import TestSupport
import Testing

/// The odd files that fuzzing left (scripts/fuzz): each is read or refused, and nothing is lost on
/// the way.
@Suite struct FuzzCorpusTests {
  @Test(arguments: ["tables", "series", "judgit", "derived", "packed", "recognition"])
  func `every row of an odd file is kept or rejected with a note`(folder: String) throws {
    let reader = try DataReader()
    for path in try Self.files(folder) {
      do {
        for stream in try reader.inspect(path: path).streams {
          let read = try FuzzReading(stream, reader)
          try #expect(read.explains(FuzzFile(path)), "\(path)")
        }
      } catch let problem as Problem {
        #expect(!problem.message.english.isEmpty && !problem.message.japanese.isEmpty)
      }
    }
  }

  @Test func `odd layouts are refused, or read a table`() throws {
    let folder = try ScratchFolder()
    let table = try folder.write("table.csv", text: Self.table)
    for path in try Self.files("layout") {
      do {
        let layouts = try DataLayout.load(Data(contentsOf: URL(fileURLWithPath: path)), name: path)
        let reader = try DataReader(layouts: layouts)
        for stream in try reader.inspect(path: table).streams {
          let read = try FuzzReading(stream, reader)
          #expect(read.sourceRows + read.rejected == 3, "\(path)")
        }
      } catch let problem as Problem {
        #expect(["layout-invalid", "column-missing"].contains(problem.code), "\(path)")
      }
    }
  }

  /// A table for which the layouts have names of columns.
  private static let table = #"""
    key,year,name,value,kind,2023,2024
    1,2024,"a ""b""",5,1 目標年度,1,x
    1,2024,c,-,２ 目標値,0.5,
    2,1x,,,,,9

    """#

  private static func files(_ folder: String) throws -> [String] {
    let root = TestFiles.path("Tests/Fixtures/fuzz/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    #expect(!names.isEmpty)
    return names.map { "\(root)/\($0)" }
  }
}

/// What became of the rows of a stream.
private struct FuzzReading {
  let isTable: Bool
  private(set) var sourceRows = 0
  private(set) var rejected = 0
  private(set) var keys: [String: Int] = [:]

  init(_ stream: DataStream, _ reader: DataReader) throws {
    isTable = stream.dataset.hasPrefix("rs-") || stream.dataset.hasPrefix("series-")
    try reader.read(stream) { batch, _ in
      for part in batch.rows.parts {
        sourceRows += part.sourceRows
        #expect(part.sourceRows >= 0 && part.rows.upperBound <= batch.rows.rows.count)
      }
      for row in batch.rows.rows { #expect(row.cells.upperBound <= batch.rows.cells.count) }
      rejected += batch.notes.count(where: \.isRejection)
    }
  }

  /// Whether every row that stands in the file is in a part or was rejected.
  ///
  /// Elements of JSON may have more rejections than one, since their lists have rows, too.
  func explains(_ file: FuzzFile) -> Bool {
    if isTable { return file.rows.map { $0 == sourceRows + rejected } ?? true }
    return file.elements.map { sourceRows <= $0 && $0 <= sourceRows + rejected } ?? true
  }
}

/// A file, counted in the plainest way.
private struct FuzzFile {
  let bytes: [UInt8]

  init(_ path: String) throws {
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Whether each ASCII byte is the character that it looks like.
  private var isPlain: Bool {
    let others: [[UInt8]] = [[0x1F, 0x8B], Array("PK".utf8), [0xFF, 0xFE], [0xFE, 0xFF]]
    return !others.contains { bytes.starts(with: $0) }
  }

  /// The elements of a JSON array; nothing for any other text.
  var elements: Int? {
    guard isPlain, let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
      return nil
    }
    return (value as? [Any])?.count
  }

  /// The rows of a CSV behind its header that are not blank; nothing where that cannot be told.
  var rows: Int? {
    guard isPlain else { return nil }
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var count = 0
    while !rest.isEmpty {
      let end = Self.endOfRow(rest)
      let row = rest[rest.startIndex..<end]
      if !row.isEmpty, !row.elementsEqual(Array("\"\"".utf8)) { count += 1 }
      rest = rest[end...]
      rest = rest.dropFirst(rest.starts(with: Array("\r\n".utf8)) ? 2 : 1)
    }
    return max(0, count - 1)
  }

  private static func endOfRow(_ bytes: ArraySlice<UInt8>) -> Int {
    var position = bytes.startIndex
    var isCellStart = true
    while position < bytes.endIndex, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if isCellStart, bytes[position] == 0x22 {
        position = closingQuote(bytes, after: position)
        isCellStart = false
      } else {
        isCellStart = bytes[position] == UInt8(ascii: ",")
      }
      position += 1
    }
    return min(position, bytes.endIndex)
  }

  /// The place of the quote that closes a cell; one that is doubled closes none.
  private static func closingQuote(_ bytes: ArraySlice<UInt8>, after start: Int) -> Int {
    var position = start + 1
    while position < bytes.endIndex {
      if bytes[position] == 0x22 {
        guard position + 1 < bytes.endIndex, bytes[position + 1] == 0x22 else { return position }
        position += 1
      }
      position += 1
    }
    return position
  }
}
