import GRDB
import GRDBSQLite
public import Policies

/// All sheets, the steps between them, and what sources say of them.
public struct LineageRecord: Sendable {
  /// The sheets that lineage follows or that a review site's id joins, in order of their numbers.
  public let sheets: [FollowedSheet]
  /// The steps, linked ones and suggestions.
  public let steps: [SheetStep]
  /// The pointers to earlier sheets.
  public let pointers: [SheetPointer]
}

extension Store {
  /// What the lineage of all projects is measured with.
  public func lineageRecord() throws(Problem) -> LineageRecord {
    let sheets = try readRaw(Self.followedSheets)
    let pointers = try readRaw(Self.pointers)
    let steps = try read { connection in
      try connection.rows("SELECT * FROM lineage ORDER BY later, earlier", []).map(SheetStep.init)
    }
    return LineageRecord(sheets: sheets, steps: steps, pointers: pointers)
  }

  /// A sheet's own outline is the first row of its part.
  private static func followedSheets(_ database: Database) throws -> [FollowedSheet] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT sheet.id, sheet.source, sheet.year, sheet.key, sheet.number, sheet.ministry,
          overview.old_number, overview.kind
        FROM sheet
        JOIN part ON part.sheet = sheet.id AND part.until IS NULL
          AND part.dataset IN ('judgit', 'rs-1-2')
        JOIN overview ON overview.id = part.id << 20
        ORDER BY sheet.id
        """)
    var sheets: [FollowedSheet] = []
    while let row = try rows.next() {
      guard let source = SheetSource(rawValue: row[1]) else { continue }
      let kind: String? = row[7]
      sheets.append(
        FollowedSheet(
          id: row[0], source: source, year: row[2], key: row[3], number: row[4],
          ministry: row[5] ?? "", projectID: source == .judgit ? row[6] : nil,
          isContinued: kind.map { $0 == "前年度事業" }))
    }
    return sheets
  }

  private static func pointers(_ database: Database) throws -> [SheetPointer] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT part.sheet, related_ministry, related_key
        FROM related_project JOIN part ON part.id = related_project.id >> 20
        WHERE part.dataset = 'judgit' AND part.until IS NULL AND related_key IS NOT NULL
        """)
    var pointers: [SheetPointer] = []
    while let row = try rows.next() {
      pointers.append(
        SheetPointer(sheet: row[0], ministry: row[1] ?? "", number: row[2]))
    }
    return pointers
  }
}
