import GRDB
import GRDBSQLite
public import Policies
import Tabular

/// What is known of a sheet when its project is looked for in other years.
public struct SheetSummary: Sendable {
  /// Its number in the record.
  public let id: Int64
  /// Who published it.
  public let source: SheetSource
  /// The year of the sheet.
  public let year: Int
  /// The project's id in the source.
  public let key: String
  /// Ministry, name, purpose, and the year in which the project began.
  public let ministry, name: String
  /// The purpose as printed.
  public let purpose: String?
  /// The year in which the project began.
  public let startYear: Int?
  /// Fiscal year, initial budget and executed amount in yen.
  public fileprivate(set) var budgets: [(year: Int, initial: Int64?, executed: Int64?)]
}

extension Store {
  /// All sheets with what lineage looks at, in order of their ids.
  public func sheetSummaries() throws(Problem) -> [SheetSummary] {
    try readRaw { database in
      var sheets = try Self.summaries(database)
      try Self.addBudgets(database, &sheets)
      return sheets
    }
  }

  private static func summaries(_ database: Database) throws -> [SheetSummary] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT sheet.id, sheet.source, sheet.year, sheet.key, sheet.ministry, sheet.name,
          overview.purpose, coalesce(overview.start_year, sheet.start_year)
        FROM sheet
        LEFT JOIN part ON part.sheet = sheet.id AND part.until IS NULL
          AND part.dataset IN ('judgit', 'rs-1-2', 'derived-outline')
        LEFT JOIN overview ON overview.id >= part.id << 20 AND overview.id < (part.id + 1) << 20
        ORDER BY sheet.id
        """)
    var sheets: [SheetSummary] = []
    while let row = try rows.next() {
      let id: Int64 = row[0]
      guard sheets.last?.id != id, let source = SheetSource(rawValue: row[1]) else { continue }
      sheets.append(
        SheetSummary(
          id: id, source: source, year: row[2], key: row[3], ministry: row[4] ?? "",
          name: row[5] ?? "", purpose: row[6], startYear: row[7], budgets: []))
    }
    return sheets
  }

  private static func addBudgets(_ database: Database, _ sheets: inout [SheetSummary]) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT part.sheet, fiscal_year, initial, executed
        FROM project_budget JOIN part ON part.id = project_budget.id >> 20
        WHERE level = 'total' AND part.until IS NULL AND fiscal_year IS NOT NULL
        """)
    let places = Dictionary(
      sheets.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      sheets[place].budgets.append((row[1], row[2], row[3]))
    }
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
    _ steps: [SheetStep], of sheets: [SheetSummary], projects: [String]
  ) throws(Problem) {
    try writeRaw { database in
      try database.execute(
        sql: "DELETE FROM lineage; DELETE FROM project_sheet; DELETE FROM project")
      try Self.insert(steps, database)
      let link = try RowInserter(database, "INSERT INTO project_sheet VALUES (?, ?)")
      for (sheet, project) in zip(sheets, projects) {
        try link.run {
          $0.bind(1, sheet.id)
          $0.bind(2, project)
        }
      }
      try Self.insertProjects(sheets, projects, database)
    }
  }

  private static func insert(_ steps: [SheetStep], _ database: Database) throws {
    let insert = try RowInserter(
      database, "INSERT INTO lineage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for step in steps {
      try insert.run { row in
        row.bind(1, step.later)
        row.bind(2, step.earlier)
        row.bind(3, step.method)
        row.bind(4, step.score)
        row.bind(5, step.isLinked ? 1 : 0 as Int64)
        row.bind(6, step.nameLikeness)
        if let purpose = step.purposeLikeness { row.bind(7, purpose) } else { row.bindNull(7) }
        row.bind(8, Int64(step.agreeingYears))
        row.bind(9, Int64(step.comparedYears))
        if let same = step.sameStart {
          row.bind(10, same ? 1 : 0 as Int64)
        } else {
          row.bindNull(10)
        }
        row.bind(11, step.sameMinistry ? 1 : 0 as Int64)
      }
    }
  }

  /// Each project has the name and year of its latest sheet, and the year of its first one.
  private static func insertProjects(
    _ sheets: [SheetSummary], _ projects: [String], _ database: Database
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
    let insert = try RowInserter(database, "INSERT INTO project VALUES (?, ?, ?, ?, ?)")
    for (project, known) in found.sorted(by: { $0.value.place < $1.value.place }) {
      try insert.run {
        $0.bind(1, project.text)
        $0.bind(2, sheets[known.place].name)
        $0.bind(3, sheets[known.place].ministry)
        $0.bind(4, Int64(known.first))
        $0.bind(5, Int64(sheets[known.place].year))
      }
    }
  }

  /// The name comes from the latest sheet, of official ones before derived ones.
  private static func rank(_ sheet: SheetSummary) -> (Int, Int) {
    (sheet.source == .derived ? 0 : 1, sheet.year)
  }
}
