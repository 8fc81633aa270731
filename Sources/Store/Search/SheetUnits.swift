import GRDB
import Policies

/// Makes the units of project sheets: outline, indicators, inspections, payees.
///
/// Only the sheets in the temporary table `search_touched` are read.
struct SheetUnits {
  let database: Database
  let texts: SearchTexts

  /// The packed units of every touched sheet.
  func read() throws -> [Int64: [UInt8]] {
    var units = try outlines()
    try add(.indicator, table: "indicator", title: "name", columns: ["goal"], to: &units)
    try add(.inspection, table: "inspection", columns: Self.inspectionColumns, to: &units)
    try add(.payee, table: "payment", title: "name", columns: [], to: &units)
    return units
  }

  static let inspectionColumns = [
    "self_result", "self_direction", "target_year_review", "expert_reason", "expert_remark",
    "team_finding", "team_detail", "reflection", "reflection_detail", "past_text", "past_response",
    "other_text", "other_response",
  ]

  /// One unit for each sheet: its name, and every purpose and outline that was imported for it.
  private func outlines() throws -> [Int64: [UInt8]] {
    var outlines: [Int64: [SearchTextID?]] = [:]
    let query = try RowReader(
      database, Self.sql("overview", ["purpose", "issues", "summary"]))
    try query.each { row in
      for column in Int32(1)...3 {
        try outlines[row.integer(0), default: []].append(texts.id(row.bytes(column)))
      }
    }
    var units: [Int64: [UInt8]] = [:]
    let names = try RowReader(
      database, "SELECT id, name FROM sheet WHERE id IN (SELECT sheet FROM search_touched)")
    try names.each { row in
      let sheet = row.integer(0)
      SearchUnit(.project, title: try texts.id(row.bytes(1)), texts: outlines[sheet] ?? [])
        .pack(into: &units[sheet, default: []])
    }
    return units
  }

  /// One unit for each row of a table that says something its sheet has not said yet.
  private func add(
    _ kind: SearchKind, table: String, title: String? = nil, columns: [String],
    to units: inout [Int64: [UInt8]]
  ) throws {
    let all = (title.map { [$0] } ?? []) + columns
    var sheet: Int64 = -1
    var said: Set<[UInt32]> = []
    try RowReader(database, Self.sql(table, all)).each { row in
      if row.integer(0) != sheet {
        sheet = row.integer(0)
        said.removeAll(keepingCapacity: true)
      }
      var ids = try (1...Int32(all.count)).map { try texts.id(row.bytes($0)) }
      let heading = title == nil ? nil : ids.removeFirst()
      let unit = SearchUnit(kind, title: heading, texts: ids)
      guard !unit.texts.isEmpty, said.insert(unit.texts).inserted else { return }
      unit.pack(into: &units[sheet, default: []])
    }
  }

  /// The rows of current parts of the touched sheets, in order of sheets.
  private static func sql(_ table: String, _ columns: [String]) -> String {
    """
    SELECT search_touched.sheet, \(columns.map { "\(table).\($0)" }.joined(separator: ", "))
    FROM search_touched
    CROSS JOIN part ON part.sheet = search_touched.sheet AND part.until IS NULL
    CROSS JOIN \(table) ON \(table).id BETWEEN part.id << 20 AND (part.id << 20) + 1048575
    """
  }
}
