import GRDB
import Japanese
public import Policies

extension Store {
  /// Brings the summaries of projects and ministries up to date, if anything changed since.
  public func updateSummaries() throws(Problem) {
    try writeRaw { database in
      let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM part") ?? 0
      let done = try Int64.fetchOne(database, sql: "SELECT part FROM summary_state") ?? -1
      guard last != done else { return }
      try Summaries.fill(database)
      try database.execute(sql: "UPDATE summary_state SET part = ?", arguments: [last])
    }
  }
}

/// Puts the summaries together; they can be made anew from the record at any time.
enum Summaries {
  /// Says that the summaries no longer hold.
  static func outdate(_ database: Database) throws {
    try database.execute(sql: "UPDATE summary_state SET part = -1")
  }

  static func fill(_ database: Database) throws {
    try fillGaps(database)
    try database.execute(sql: projectYearSQL)
    try database.execute(sql: "DROP TABLE temp.known_gap")
    try fillWords(database)
    try fillMinistries(database)
    try IndicatorSummaries.fill(database)
    for table in ["project", "indicator", "payment", "observation"] {
      try database.execute(
        sql: "INSERT OR REPLACE INTO holding SELECT ?, count(*) FROM \(table)", arguments: [table])
    }
  }

  /// The sheet years whose outcomes our source could not read.
  private static func fillGaps(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.known_gap;
        CREATE TEMP TABLE known_gap (
          dataset TEXT, year INTEGER, reason TEXT, PRIMARY KEY (dataset, year)
        );
        """)
    for gap in KnownGap.all where gap.subject == .outcomes {
      for year in gap.years {
        try database.execute(
          sql: "INSERT OR IGNORE INTO temp.known_gap VALUES (?, ?, ?)",
          arguments: [gap.dataset, year, gap.reason.rawValue])
      }
    }
  }

  private static func fillWords(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM project_word")
    var words = ComputedRows()
    let rows = try Row.fetchCursor(database, sql: "SELECT id, name FROM project ORDER BY id")
    while let row = try rows.next() {
      let (id, name): (String, String) = (row[0], row[1])
      words.add([words.text(id), words.text(Self.folded(name))])
    }
    try words.insert(into: "project_word", database)
  }

  /// A name, or a word to look for in names, without differences of width, variants and case.
  static func folded(_ name: String) -> String { FoldedText(name, .heading).text }

  private static func fillMinistries(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM ministry_year")
    var tally = ProjectTally()
    var current: (year: Int64, ministry: String)?
    func finish() throws {
      guard let current else { return }
      try insert(tally, of: current.ministry, in: current.year, database)
    }
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM project_year ORDER BY fiscal_year, ministry, project")
    while let row = try rows.next() {
      let next: (year: Int64, ministry: String) = (row["fiscal_year"], row["ministry"])
      if current.map({ $0 != next }) ?? true {
        try finish()
        (tally, current) = (ProjectTally(), next)
      }
      tally.add(row)
    }
    try finish()
  }

  private static func insert(
    _ tally: ProjectTally, of ministry: String, in year: Int64, _ database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO ministry_year VALUES
          (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        year, ministry, tally.projects,
        tally.budget.sum?.amount, tally.budget.projects, tally.budget.missing?.rawValue,
        tally.executed.sum?.amount, tally.executed.projects, tally.executed.missing?.rawValue,
        tally.comparableBudget.sum?.amount, tally.comparableExecuted.sum?.amount,
        tally.comparableExecuted.projects,
        tally.outcome.having, tally.target.having, tally.actual.having, tally.outcome.known,
        tally.outcome.missing?.rawValue, tally.remark.having, tally.remark.known,
        tally.remark.missing?.rawValue, tally.lastExpertYear,
      ])
  }
}

extension ProjectTally {
  /// Adds one project as it stands in `project_year`.
  fileprivate mutating func add(_ row: Row) {
    func yen(_ name: String) -> Yen? { (row[name] as Int64?).map { Yen($0) } }
    func reason(_ name: String) -> Missing? {
      (row[name] as String?).flatMap { Missing(rawValue: $0) }
    }
    func flag(_ name: String) -> Bool? { row[name] as Bool? }
    let (current, spent) = (yen("budget"), yen("executed"))
    projects += 1
    budget.add(current, or: reason("budget_missing"))
    executed.add(spent, or: reason("executed_missing"))
    if let current, let spent {
      comparableBudget.add(current, or: nil)
      comparableExecuted.add(spent, or: nil)
    }
    let lack = reason("outcome_missing")
    outcome.add(flag("outcome"), or: lack)
    target.add(flag("target"), or: lack)
    actual.add(flag("actual"), or: lack)
    remark.add(flag("remark"), or: reason("remark_missing"))
    let expertYear: Int? = row["expert_year"]
    lastExpertYear = [lastExpertYear, expertYear].compactMap(\.self).max()
  }
}
