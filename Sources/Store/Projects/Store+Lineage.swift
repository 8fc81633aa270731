import Foundation
import GRDB
public import Policies
import Tabular

extension Store {
  /// Whether a sheet belongs to no project yet, as after an import that was cut off.
  public func hasUnlinkedSheets() throws(Problem) -> Bool {
    try read { connection in
      try connection.row(
        "SELECT 1 AS found FROM sheet WHERE id NOT IN (SELECT sheet FROM project_sheet) LIMIT 1")
        != nil
    }
  }

  /// Replaces all steps and the projects they make.
  ///
  /// `projects` gives, for each sheet, the id of its project. Rows are gathered on another thread while
  /// those of the table before are written; it frees the sheets too, if nobody else has them. Sheets
  /// are never taken away, so those that were read are still there.
  public func replaceLineage(
    _ steps: [SheetStep], of sheets: consuming [LineageSheet], projects: [String]
  ) throws(Problem) {
    let tables = ["lineage", "project_sheet", "project"]
    let gathered = Handover<ComputedRows>(capacity: tables.count)
    Thread { [sheets = consume sheets] in
      gathered.put(Self.rows(steps))
      gathered.put(Self.rows(projects, of: sheets))
      gathered.put(Self.projectRows(sheets, projects))
    }.start()
    try writeUnchecked { database in
      for table in tables {
        try database.execute(sql: "DELETE FROM \(table)")
        try gathered.take().insert(into: table, database)
      }
      try Summaries.outdate(database)
      try database.execute(sql: searchChangedSQL)
    }
  }

  private static func rows(_ steps: [SheetStep]) -> ComputedRows {
    var rows = ComputedRows()
    for step in steps {
      rows.add(
        [
          .integer(step.later), .integer(step.earlier), rows.text(step.method), .real(step.score),
          .integer(step.isLinked ? 1 : 0), .real(step.nameLikeness),
          step.purposeLikeness.map { .real($0) } ?? .null, .integer(Int64(step.agreeingYears)),
          .integer(Int64(step.comparedYears)),
          step.sameStart.map { .integer($0 ? 1 : 0) } ?? .null,
          .integer(step.sameMinistry ? 1 : 0),
        ])
    }
    return rows
  }

  private static func rows(_ projects: [String], of sheets: [LineageSheet]) -> ComputedRows {
    var rows = ComputedRows()
    for (sheet, project) in zip(sheets, projects) {
      rows.add([.integer(sheet.id), rows.text(project)])
    }
    return rows
  }

  /// Each project has the name and year of its latest sheet, and the year of its first one.
  ///
  /// They come in the order of their ids, so that nearly each goes behind the one before.
  private static func projectRows(
    _ sheets: [LineageSheet], _ projects: [String]
  ) -> ComputedRows {
    var found: [TextDigest: (place: Int, first: Int)] = [:]
    for (place, project) in projects.enumerated() {
      let (sheet, key) = (sheets[place], TextDigest(project))
      let known = found[key] ?? (place, sheet.year)
      found[key] = (
        rank(sheets[known.place]) < rank(sheet) ? place : known.place,
        min(known.first, sheet.year)
      )
    }
    var rows = ComputedRows()
    for known in found.values.sorted(by: { projects[$0.place] < projects[$1.place] }) {
      let sheet = sheets[known.place]
      rows.add([
        rows.text(projects[known.place]), rows.text(sheet.name), rows.text(sheet.ministry),
        .integer(Int64(known.first)), .integer(Int64(sheet.year)),
      ])
    }
    return rows
  }

  /// The name comes from the latest sheet, of official ones before derived ones.
  private static func rank(_ sheet: LineageSheet) -> (Int, Int) {
    (sheet.source == .derived ? 0 : 1, sheet.year)
  }
}
