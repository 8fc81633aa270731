import Foundation
import Intake
import Policies
import Store
import TestSupport

/// Importing data in tests: from files through the reader into a store.
enum DataStore {
  static let mizube = TestFiles.path("Tests/Fixtures/mizube")

  /// A table of the invented ministry, as in `2-1`.
  static func table(_ number: String) throws -> String {
    let folder = "\(mizube)/projects"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    guard let name = names.first(where: { $0.hasPrefix(number) }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return "\(folder)/\(name)"
  }

  /// All data files beneath a folder, in order of their names.
  static func files(_ folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return names.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".sha256") }.sorted()
      .map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
  }

  /// A data file as the store is told of it.
  static func file(_ stream: DataStream, name: String? = nil) -> ImportedFile {
    ImportedFile(
      dataset: stream.dataset, edition: stream.edition, name: name ?? stream.name,
      digest: "digest of \(stream.name)", bytes: 1, importedAt: "2024-07-11T00:00:00Z",
      title: stream.title, licence: stream.licence)
  }

  /// Stores all data in a file and gives what became of its rows; nothing if it is no data file.
  @discardableResult static func add(
    _ path: String, to store: Store, _ reader: DataReader
  ) throws -> RowCounts? {
    var sum: RowCounts?
    for stream in try reader.inspect(path: path).streams {
      let counts = try store.add(file(stream)) { loader in
        try reader.read(stream) { batch, _ in try add(batch, to: loader) }
      }
      sum = (sum ?? RowCounts()).adding(counts)
    }
    return sum
  }

  /// Stores the rows and notes of a batch.
  static func add(_ batch: DataBatch, to loader: RecordLoader) throws {
    try loader.add(batch.rows)
    for note in batch.notes {
      try loader.add(
        SourceNote(
          line: note.line, column: note.column, code: note.code, isRejection: note.isRejection,
          text: note.text))
    }
  }
}

extension RowCounts {
  /// The sum of both.
  func adding(_ other: RowCounts) -> RowCounts {
    var sum = self
    sum.stored += other.stored
    sum.unchanged += other.unchanged
    sum.revised += other.revised
    sum.rejected += other.rejected
    return sum
  }

  /// Stored, unchanged, revised and rejected.
  var all: [Int] { [stored, unchanged, revised, rejected] }
}

extension Store {
  /// The whole numbers that a statement answers with, row by row; NULL is nothing.
  func numbers(
    _ sql: String, _ columns: [String], _ arguments: [SQLValue] = []
  ) throws -> [[Int64?]] {
    try read { connection in
      try connection.rows(sql, arguments).map { row in
        try columns.map { try row.optionalInteger($0) }
      }
    }
  }

  /// The one whole number that a statement answers with as `n`.
  func number(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int64? {
    try read { try $0.row(sql, arguments)?.optionalInteger("n") }
  }

  /// The texts that a statement answers with as `t`.
  func texts(_ sql: String, _ arguments: [SQLValue] = []) throws -> [String?] {
    try read { try $0.rows(sql, arguments).map { try $0.optionalText("t") } }
  }
}
