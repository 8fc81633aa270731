import GRDB
import GRDBSQLite
public import Policies
import Tabular

extension Store {
  /// All sheets with what lineage looks at, in order of their ids.
  public func lineageSheets() throws(Problem) -> [LineageSheet] {
    try readRaw { database in try Self.sheets(database, try Self.budgets(database)) }
  }

  private static func sheets(
    _ database: Database, _ budgets: [Int64: [LineageSheet.Budget]]
  ) throws -> [LineageSheet] {
    let outlines = try outlines(database)
    let rows = try RowReader(
      database, "SELECT id, source, year, key, ministry, name, start_year FROM sheet ORDER BY id")
    var sheets: [LineageSheet] = []
    try rows.each { row in
      let id = row.integer(0)
      guard let source = SheetSource(rawValue: row.text(1)) else { return }
      let outline = outlines[id]
      sheets.append(
        LineageSheet(
          id: id, source: source, year: Int(row.integer(2)), key: row.text(3),
          ministry: row.text(4), name: row.text(5), purpose: outline?.purpose,
          startYear: outline?.startYear ?? row.integerIfAny(6).map { Int($0) },
          budgets: budgets[id] ?? []))
    }
    return sheets
  }

  /// The purpose and the start year of each sheet, from the first row of its outline.
  private static func outlines(
    _ database: Database
  ) throws -> [Int64: (purpose: String?, startYear: Int?)] {
    let rows = try RowReader(
      database,
      """
      SELECT part.sheet, purpose, start_year
      FROM overview CROSS JOIN part ON part.id = overview.id >> 20
      WHERE part.until IS NULL AND part.dataset IN ('judgit', 'rs-1-2', 'derived-outline')
        AND part.sheet IS NOT NULL
      ORDER BY overview.id
      """)
    var outlines: [Int64: (purpose: String?, startYear: Int?)] = [:]
    try rows.each { row in
      let sheet = row.integer(0)
      guard outlines[sheet] == nil else { return }
      outlines[sheet] = (
        row.isNull(1) ? nil : row.text(1), row.integerIfAny(2).map { Int($0) }
      )
    }
    return outlines
  }

  /// The money of each sheet; its rows lie together, part by part.
  private static func budgets(_ database: Database) throws -> [Int64: [LineageSheet.Budget]] {
    var parts = try partsOfSheets(database)[...]
    let rows = try RowReader(
      database,
      """
      SELECT id >> 20, fiscal_year, initial, executed FROM project_budget
      WHERE level = 'total' AND fiscal_year IS NOT NULL ORDER BY id
      """)
    var budgets: [Int64: [LineageSheet.Budget]] = [:]
    try rows.each { row in
      let part = row.integer(0)
      while let next = parts.first, next.id < part { parts.removeFirst() }
      guard let next = parts.first, next.id == part else { return }
      budgets[next.sheet, default: []].append(
        .init(
          fiscalYear: Int(row.integer(1)), initial: row.integerIfAny(2),
          executed: row.integerIfAny(3)))
    }
    return budgets
  }

  /// The parts that hold today, by their ids; to look each up for every row costs five times as much.
  private static func partsOfSheets(_ database: Database) throws -> [(id: Int64, sheet: Int64)] {
    let rows = try RowReader(
      database,
      "SELECT id, sheet FROM part WHERE until IS NULL AND sheet IS NOT NULL ORDER BY id")
    var parts: [(id: Int64, sheet: Int64)] = []
    try rows.each { parts.append(($0.integer(0), $0.integer(1))) }
    return parts
  }

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
  /// `projects` gives, for each sheet, the id of its project.
  public func replaceLineage(
    _ steps: [SheetStep], of sheets: [LineageSheet], projects: [String]
  ) throws(Problem) {
    try writeRaw { database in
      try database.execute(
        sql: "DELETE FROM lineage; DELETE FROM project_sheet; DELETE FROM project")
      try Self.insert(steps, database)
      try Self.insert(projects, of: sheets, database)
      try Self.insertProjects(sheets, projects, database)
      try Summaries.outdate(database)
      try database.execute(sql: searchChangedSQL)
    }
  }

  private static func insert(_ steps: [SheetStep], _ database: Database) throws {
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
    try rows.insert(into: "lineage", database)
  }

  private static func insert(
    _ projects: [String], of sheets: [LineageSheet], _ database: Database
  ) throws {
    var rows = ComputedRows()
    for (sheet, project) in zip(sheets, projects) {
      rows.add([.integer(sheet.id), rows.text(project)])
    }
    try rows.insert(into: "project_sheet", database)
  }

  /// Each project has the name and year of its latest sheet, and the year of its first one.
  private static func insertProjects(
    _ sheets: [LineageSheet], _ projects: [String], _ database: Database
  ) throws {
    var found: [ExactText: (place: Int, first: Int)] = [:]
    for (place, project) in projects.enumerated() {
      let (sheet, key) = (sheets[place], ExactText(project))
      let known = found[key] ?? (place, sheet.year)
      found[key] = (
        rank(sheets[known.place]) < rank(sheet) ? place : known.place,
        min(known.first, sheet.year)
      )
    }
    var rows = ComputedRows()
    for (project, known) in found.sorted(by: { $0.value.place < $1.value.place }) {
      let sheet = sheets[known.place]
      rows.add([
        rows.text(project.text), rows.text(sheet.name), rows.text(sheet.ministry),
        .integer(Int64(known.first)), .integer(Int64(sheet.year)),
      ])
    }
    try rows.insert(into: "project", database)
  }

  /// The name comes from the latest sheet, of official ones before derived ones.
  private static func rank(_ sheet: LineageSheet) -> (Int, Int) {
    (sheet.source == .derived ? 0 : 1, sheet.year)
  }
}
