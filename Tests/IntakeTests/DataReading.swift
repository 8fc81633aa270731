import Foundation
import Intake
import Policies
import Tabular
import TestSupport

/// What reading data gives: its rows by table, each as the values of its filled columns.
struct DataReading {
  /// A value of a column; one that is NULL is not among a row's values.
  enum Value: Hashable {
    case integer(Int64)
    case real(Double)
    case text(String)
  }

  /// A row of the record.
  struct Row: Hashable {
    let part: String
    let line: Int
    let values: [String: Value]

    subscript(_ column: String) -> Value? { values[column] }
  }

  /// A part without its rows.
  struct Part: Hashable {
    let key: String
    let digest: Int64
    let line: Int
    let sourceRows: Int
  }

  private(set) var streams: [DataStream] = []
  private(set) var passedOver: [String] = []
  private(set) var parts: [Part] = []

  /// The project of a part's key without the year of its sheet, as in 2024/7.
  private static func project(_ key: String) -> String {
    let words = key.split(separator: "/", omittingEmptySubsequences: false)
    let isProject = words.count == 2 && words[0].count == 4 && words[1].first?.isNumber == true
    return isProject ? String(words[1]) : key
  }

  private(set) var notes: [DataNote] = []
  private(set) var batches = 0
  private var tables: [RecordTable: [Row]] = [:]

  /// The rows of a table, in the order in which they came.
  subscript(_ table: RecordTable) -> [Row] { tables[table] ?? [] }

  /// The tables that have rows.
  var filled: Set<RecordTable> { Set(tables.keys) }

  /// The notes that reject a row, as `code line column`.
  var rejections: [String] { shown(notes.filter(\.isRejection)) }

  /// The notes that reject nothing, as `code line column`.
  var remarks: [String] { shown(notes.filter { !$0.isRejection }) }

  private func shown(_ notes: [DataNote]) -> [String] {
    notes.map { "\($0.code) \($0.line ?? 0) \($0.column ?? "")" }
  }

  private mutating func add(_ batch: DataBatch) {
    let rows = batch.rows
    batches += 1
    notes += batch.notes
    for part in rows.parts {
      let key = Self.project(rows.text(of: part.keyText) ?? "")
      parts.append(
        Part(key: key, digest: part.digest, line: part.line, sourceRows: part.sourceRows))
      for row in rows.rows[part.rows] {
        let table = RecordTable.allCases[Int(row.table)]
        tables[table, default: []].append(
          Row(part: key, line: row.line, values: Self.values(row, table, rows)))
      }
    }
  }

  private static func values(
    _ row: RowBatch.Row, _ table: RecordTable, _ rows: RowBatch
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, cell) in zip(table.columns + ["extra"], rows.cells[row.cells]) {
      switch cell.value {
      case .null: break
      case .integer(let number): values[name] = .integer(number)
      case .real(let number): values[name] = .real(number)
      case .text(let offset, let count):
        let bytes = rows.bytes[offset..<(offset + count)]
        values[name] = .text(String(decoding: bytes, as: UTF8.self))
      }
    }
    return values
  }
}

extension DataReading {
  /// Reads all data in a file.
  static func read(_ path: String, layouts: [DataLayout] = []) throws -> DataReading {
    let reader = try DataReader(layouts: layouts)
    let found = try reader.inspect(path: path)
    var reading = DataReading()
    reading.streams = found.streams
    reading.passedOver = found.passedOver
    for stream in found.streams {
      try reader.read(stream) { batch, _ in reading.add(batch) }
    }
    return reading
  }

  /// Reads data that is given here.
  static func read(
    text: String, name: String = "data.csv", layouts: [DataLayout] = []
  ) throws -> DataReading {
    try read(bytes: Array(text.utf8), name: name, layouts: layouts)
  }

  /// Reads data that is given here.
  static func read(
    bytes: [UInt8], name: String = "data.csv", layouts: [DataLayout] = []
  ) throws -> DataReading {
    let folder = try ScratchFolder()
    return try read(try folder.write(name, bytes), layouts: layouts)
  }

  /// The problem that reading ends with, if it does.
  static func problem(bytes: [UInt8], name: String = "data.csv") throws -> Problem? {
    do {
      _ = try read(bytes: bytes, name: name)
      return nil
    } catch let problem as Problem {
      return problem
    }
  }

  /// The problem that reading ends with, if it does.
  static func problem(text: String, name: String = "data.csv") throws -> Problem? {
    try problem(bytes: Array(text.utf8), name: name)
  }
}

extension DataReading.Value: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  init(integerLiteral value: Int64) { self = .integer(value) }
  init(floatLiteral value: Double) { self = .real(value) }
}

extension DataReading.Value: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension [DataReading.Row] {
  /// The rows of a part.
  func of(_ part: String) -> [DataReading.Row] { filter { $0.part == part } }

  /// The values of a column, row by row.
  func column(_ name: String) -> [DataReading.Value?] { map { $0[name] } }

  /// The sum of the whole numbers of a column.
  func sum(_ name: String) -> Int64 {
    reduce(0) { sum, row in
      if case .integer(let number)? = row[name] { sum + number } else { sum }
    }
  }
}

/// The data files that come with the project.
enum DataFiles {
  static let judgit = TestFiles.path("Tests/Fixtures/mizube/judgit.ndjson")
  static let ministryItems = TestFiles.path("Tests/Fixtures/mizube/mof.json")

  /// A file in a folder of the package, by the beginning of its name.
  static func find(_ folder: String, _ beginning: String) throws -> String {
    let path = TestFiles.path(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    guard let name = names.first(where: { $0.hasPrefix(beginning) }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return "\(path)/\(name)"
  }

  /// A table of the invented ministry, as in `2-1`.
  static func mizube(_ number: String) throws -> String {
    try find("Tests/Fixtures/mizube/projects", number)
  }

  /// A table of the 112 projects, as in `2-1`.
  static func sample(_ number: String) throws -> String {
    try find("Samples/mofa-ii-1/projects", number)
  }
}

/// A table in the official form, with the columns of one of the invented ministry's.
struct OfficialTable {
  private(set) var header: [String]
  private(set) var rows: [[String]] = []

  /// An empty table with the columns of the table `number`.
  init(_ number: String) throws {
    let text = try TestFiles.text(try DataFiles.mizube(number))
    let first = text.unicodeScalars.prefix { $0 != "\r" && $0 != "\n" }.drop { $0 == "\u{FEFF}" }
    header = String(first).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Adds a row of project 7 of 2024, where the cells do not say otherwise.
  mutating func add(_ cells: [String: String]) {
    var cells = cells
    for (name, text) in ["シート種別": "レビューシート", "事業年度": "2024", "予算事業ID": "7", "事業名": "橋"]
    where cells[name] == nil {
      cells[name] = text
    }
    rows.append(header.map { cells[$0] ?? "" })
  }

  /// Takes a column away.
  mutating func remove(_ name: String) {
    guard let index = header.firstIndex(of: name) else { return }
    header.remove(at: index)
    for row in rows.indices { rows[row].remove(at: index) }
  }

  /// Adds a column whose cells are all the same.
  mutating func insert(_ name: String, at index: Int, cells: String) {
    header.insert(name, at: index)
    for row in rows.indices { rows[row].insert(cells, at: index) }
  }

  /// Writes the name of a column in another way.
  mutating func rename(_ name: String, _ other: String) {
    header = header.map { $0 == name ? other : $0 }
  }

  /// The same columns from the last to the first.
  mutating func reverse() {
    header.reverse()
    rows = rows.map { $0.reversed() }
  }

  /// The table as CSV.
  var text: String {
    ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
