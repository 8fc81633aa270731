import CDigest
import Foundation
import GRDB
public import Policies

/// Says that hits may be others than before.
let searchChangedSQL = "UPDATE search_state SET generation = generation + 1"

extension Store {
  /// Whether everything in the store can be found, and the series of a catalogue.
  public func isSearchIndexCurrent(_ catalogue: SeriesCatalogue) throws(Problem) -> Bool {
    try readRaw {
      try SearchState.read($0) == SearchState.wanted($0, series: catalogue.digest)
    }
  }

  /// Brings the search index up to date with what came since; says how many sheets and documents
  /// were read anew.
  ///
  /// What has not changed is left alone, and doing it again changes nothing. The catalogue says what
  /// the series are called.
  @discardableResult public func updateSearchIndex(
    _ catalogue: SeriesCatalogue
  ) throws(Problem) -> Int {
    try writeRaw { database in
      let done = try SearchState.read(database)
      let wanted = try SearchState.wanted(database, series: catalogue.digest)
      guard done != wanted else { return 0 }
      let texts = try SearchTexts(database)
      var count = 0
      if done.documents != wanted.documents { count += try Self.addDocuments(database, texts) }
      count += try Self.addSheets(database, texts, since: done)
      try Self.addSeries(catalogue, database, texts)
      try texts.finish()
      try wanted.write(database)
      return count
    }
  }

  private static func addDocuments(_ database: Database, _ texts: SearchTexts) throws -> Int {
    let documents = try DocumentUnits(
      connection: SQLiteConnection(database: database), texts: texts
    ).read()
    try database.execute(sql: "DELETE FROM search_document")
    let insert = try RowInserter(database, "INSERT INTO search_document VALUES (?, ?)")
    for document in documents {
      try insert.run {
        $0.bind(1, document.revision)
        $0.bind(2, blob: document.units)
      }
    }
    return documents.count
  }

  private static func addSheets(
    _ database: Database, _ texts: SearchTexts, since done: SearchState
  ) throws -> Int {
    try database.execute(
      sql: "CREATE TEMP TABLE IF NOT EXISTS search_touched (sheet INTEGER PRIMARY KEY)")
    try database.execute(sql: "DELETE FROM search_touched")
    try database.execute(
      sql: """
        INSERT INTO search_touched
        SELECT DISTINCT sheet FROM part WHERE sheet IS NOT NULL AND (id > ? OR until > ?)
        """, arguments: [done.part, done.file])
    let sheets = try SheetUnits(database: database, texts: texts).read()
    let insert = try RowInserter(database, "INSERT OR REPLACE INTO search_sheet VALUES (?, ?)")
    for (sheet, units) in sheets.sorted(by: { $0.key < $1.key }) {
      try insert.run {
        $0.bind(1, sheet)
        $0.bind(2, blob: units)
      }
    }
    try database.execute(sql: "DELETE FROM search_touched")
    return sheets.count
  }
}

extension Store {
  private static func addSeries(
    _ catalogue: SeriesCatalogue, _ database: Database, _ texts: SearchTexts
  ) throws {
    let all = try SeriesUnits(
      connection: SQLiteConnection(database: database), texts: texts, catalogue: catalogue
    ).read()
    try database.execute(sql: "DELETE FROM search_series")
    for (series, year, units) in all {
      try database.execute(
        sql: "INSERT INTO search_series VALUES (?, ?, ?)",
        arguments: [series, year, Data(units)])
    }
  }
}

/// How far the index reaches.
struct SearchState: Equatable {
  let part, file: Int64
  /// A digest of what documents and names of fields there are.
  let documents: Int64
  /// A digest of what series are called.
  let series: Int64

  /// What the index knows.
  static func read(_ database: Database) throws -> SearchState {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT part, file, documents, series FROM search_state"))
    return SearchState(
      part: row?["part"] ?? 0, file: row?["file"] ?? 0, documents: row?["documents"] ?? 0,
      series: row?["series"] ?? 0)
  }

  /// What there is to know.
  static func wanted(_ database: Database, series: Int64) throws -> SearchState {
    func largest(_ table: String) throws -> Int64 {
      try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM \(table)")) ?? 0
    }
    return SearchState(
      part: try largest("part"), file: try largest("source_file"),
      documents: try documents(database, lastRevision: largest("revision")),
      series: series)
  }

  func write(_ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE search_state SET generation = generation + 1, part = ?, file = ?, documents = ?,
          series = ?
        """, arguments: [part, file, documents, series])
  }

  private static func documents(_ database: Database, lastRevision: Int64) throws -> Int64 {
    guard lastRevision > 0 else { return 0 }
    let names = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT program || '/' || field || name FROM field_name ORDER BY 1"))
    let text = Array("\(lastRevision) \(names)".utf8)
    return Int64(bitPattern: cdigest_64(text, text.count, 0))
  }
}
