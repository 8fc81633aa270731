public import Policies

/// The projects of a ministry in a fiscal year together.
public struct MinistryYear: Hashable, Sendable {
  /// The ministry as sheets name it (政策所管府省庁).
  public let ministry: String
  /// The year.
  public let fiscalYear: FiscalYear
  /// What they come to.
  public let tally: ProjectTally
}

extension Store {
  /// All ministries in all years, the latest year first.
  public func ministryYears() throws(Problem) -> [MinistryYear] {
    try read { connection in
      try connection.rows(
        "SELECT * FROM ministry_year ORDER BY fiscal_year DESC, ministry", []
      ).map(MinistryYear.init)
    }
  }
}

extension MinistryYear {
  init(_ row: SQLRow) throws {
    self.init(
      ministry: try row.text("ministry"), fiscalYear: FiscalYear(try row.int("fiscal_year")),
      tally: try ProjectTally(row))
  }
}

extension ProjectTally {
  init(_ row: SQLRow) throws {
    func reason(_ column: String) throws -> Missing? {
      try row.optionalText(column).flatMap { Missing(rawValue: $0) }
    }
    func money(_ sum: String, _ projects: String, _ missing: String? = nil) throws -> Money {
      Money(
        sum: try row.optionalInteger(sum).map { Yen($0) }, projects: try row.int(projects),
        missing: try missing.flatMap(reason))
    }
    func share(_ having: String, _ subject: String) throws -> Share {
      Share(
        having: try row.int(having), known: try row.int("\(subject)_known"),
        missing: try reason("\(subject)_missing"))
    }
    self.init()
    projects = try row.int("projects")
    budget = try money("budget", "budget_projects", "budget_missing")
    executed = try money("executed", "executed_projects", "executed_missing")
    comparableBudget = try money("comparable_budget", "comparable_projects")
    comparableExecuted = try money("comparable_executed", "comparable_projects")
    outcome = try share("outcome", "outcome")
    target = try share("target", "outcome")
    actual = try share("actual", "outcome")
    remark = try share("remark", "remark")
    lastExpertYear = try row.optionalInteger("expert_year").map { Int($0) }
  }
}
