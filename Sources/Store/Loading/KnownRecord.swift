import GRDB
import Policies
import Tabular

/// What the store holds already, kept from one data file to the next.
///
/// A file that fails makes it forget everything, so that it never knows of rows that were rolled
/// back; so does another connection that wrote to the store meanwhile.
public final class KnownRecord {
  struct Part {
    let id: Int64
    let digest: Int64
  }

  private(set) var sheets: [TextDigest: Int64] = [:]
  private(set) var nextSheet: Int64 = 1
  private(set) var nextPart: Int64 = 1
  private var parts: [String: [TextDigest: Part]] = [:]
  private var isLoaded = false
  /// Changes when another connection writes.
  private var version: Int64?

  /// Knows nothing yet.
  public init() {}

  func forget() {
    sheets = [:]
    parts = [:]
    isLoaded = false
  }

  func load(_ database: Database) throws {
    let version = try Int64.fetchOne(database, sql: "PRAGMA data_version")
    if version != self.version { forget() }
    self.version = version
    guard !isLoaded else { return }
    nextPart = try Self.next(database, "part")
    nextSheet = try Self.next(database, "sheet")
    let rows = try Row.fetchCursor(database, sql: "SELECT id, source, year, key FROM sheet")
    while let row = try rows.next() {
      let name = RecordTable.sheetName(source: row[1], year: row[2], key: row[3])
      sheets[TextDigest(name)] = row[0]
    }
    isLoaded = true
  }

  private static func next(_ database: Database, _ table: String) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)") ?? 1
  }

  /// The current parts of a dataset.
  ///
  /// They are handed out, not shared: `keep` brings them back.
  func takeParts(of dataset: String, _ database: Database) throws -> [TextDigest: Part] {
    if let known = parts.removeValue(forKey: dataset) { return known }
    var found: [TextDigest: Part] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, key, digest FROM part INDEXED BY part_by_dataset
        WHERE dataset = ? AND until IS NULL
        """, arguments: [dataset])
    while let row = try rows.next() { found[TextDigest(row[1])] = Part(id: row[0], digest: row[2]) }
    return found
  }

  func keep(_ known: [TextDigest: Part], of dataset: String) {
    parts[dataset] = known
  }

  /// An id for a new part.
  func newPart() -> Int64 {
    defer { nextPart += 1 }
    return nextPart
  }

  /// An id for a sheet that is named for the first time.
  func newSheet(_ name: TextDigest) -> Int64 {
    defer { nextSheet += 1 }
    sheets[name] = nextSheet
    return nextSheet
  }
}
