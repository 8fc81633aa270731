public import Policies

/// A project in a fiscal year, as lists show it.
public struct ProjectYear: Hashable, Sendable {
  /// Its id and its name by the latest sheet.
  public let project, name: String
  /// The ministry as the sheet names it.
  public let ministry: String
  /// The year.
  public let fiscalYear: FiscalYear
  /// The current appropriation (歳出予算現額) and the executed amount (執行額).
  public let budget, executed: Reported<Yen>
  /// Whether the review of the year after has an outcome (アウトカム), a target in figures, and an
  /// actual value of the year.
  public let outcome, target, actual: Reported<Bool>
  /// Whether it has a remark of outside experts (外部有識者の所見).
  public let remark: Reported<Bool>
  /// The year in which outside experts last looked at it.
  public let expertYear: Int?

  /// Executed amount over current appropriation (執行率), where both are there and the latter is not
  /// zero.
  public var executionRate: Double? {
    guard let budget = budget.value, let executed = executed.value, budget.amount != 0 else {
      return nil
    }
    return Double(executed.amount) / Double(budget.amount)
  }
}

/// Which projects a list shows.
public struct ProjectListFilter: Hashable, Sendable {
  /// What a list can be sorted by.
  public enum Order: String, CaseIterable, Sendable {
    case name, ministry, year, budget, executed
    case rate = "executionRate"
  }

  /// The names of ministries; nothing for all.
  public var ministries: [String]?
  /// The fiscal year; nothing for the last one of each project.
  public var year: Int?
  /// A word in the name.
  public var word: String?
  /// What to sort by, and whether the largest comes first.
  public var order = Order.budget
  /// Whether the largest comes first.
  public var descends = true

  /// Makes a filter that leaves out nothing.
  public init() {}
}

extension Store {
  /// The ids of the projects that a ministry of one of these names reported in any year.
  public func projects(ofMinistry names: [String]) throws(Problem) -> Set<String> {
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return try read { connection in
      let rows = try connection.rows(
        "SELECT DISTINCT project FROM project_year WHERE ministry IN (\(marks))",
        names.map { .text($0) })
      return Set(try rows.map { try $0.text("project") })
    }
  }

  /// The projects that fit a filter, from `offset` on; values that are missing come last.
  public func projectYears(
    _ filter: ProjectListFilter, offset: Int = 0, limit: Int? = nil
  ) throws(Problem) -> [ProjectYear] {
    try read { connection in
      let (condition, arguments) = filter.sql
      return try connection.rows(
        """
        SELECT project_year.*, project.name AS name
        FROM project_year JOIN project ON project.id = project_year.project
        WHERE \(condition) ORDER BY \(filter.orderSQL), project_year.project LIMIT ? OFFSET ?
        """, arguments + [.integer(Int64(limit ?? -1)), .integer(Int64(offset))]
      ).map(ProjectYear.init)
    }
  }

  /// How many projects fit a filter.
  public func projectCount(_ filter: ProjectListFilter) throws(Problem) -> Int {
    try read { connection in
      let (condition, arguments) = filter.sql
      return try connection.row(
        """
        SELECT count(*) AS count
        FROM project_year JOIN project ON project.id = project_year.project WHERE \(condition)
        """, arguments)?.int("count") ?? 0
    }
  }
}

extension ProjectListFilter {
  fileprivate var sql: (condition: String, arguments: [SQLValue]) {
    var conditions: [String] = []
    var arguments: [SQLValue] = []
    if let year {
      conditions.append("project_year.fiscal_year = ?")
      arguments.append(.integer(Int64(year)))
    } else {
      conditions.append("project_year.is_last = 1")
    }
    if let ministries {
      let places = ministries.map { _ in "?" }.joined(separator: ", ")
      conditions.append("project_year.ministry IN (\(places))")
      arguments += ministries.map { .text($0) }
    }
    if let word {
      conditions.append(
        "project_year.project IN (SELECT project FROM project_word WHERE instr(name, ?) > 0)")
      arguments.append(.text(Summaries.folded(word)))
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  fileprivate var orderSQL: String {
    let column =
      switch order {
      case .name: "project.name"
      case .ministry: "project_year.ministry"
      case .year: "project_year.fiscal_year"
      case .budget: "budget"
      case .executed: "executed"
      case .rate: "CAST(executed AS REAL) / nullif(budget, 0)"
      }
    return "\(column) \(descends ? "DESC" : "ASC") NULLS LAST"
  }
}

extension ProjectYear {
  init(_ row: SQLRow) throws {
    func reason(_ column: String) throws -> Missing? {
      try row.optionalText(column).flatMap { Missing(rawValue: $0) }
    }
    func yen(_ column: String) throws -> Reported<Yen> {
      Reported(
        try row.optionalInteger(column).map { Yen($0) }, or: try reason("\(column)_missing"))
    }
    func flag(_ column: String, _ missing: String) throws -> Reported<Bool> {
      Reported(try row.optionalInteger(column).map { $0 == 1 }, or: try reason(missing))
    }
    self.init(
      project: try row.text("project"), name: try row.text("name"),
      ministry: try row.text("ministry"), fiscalYear: FiscalYear(try row.int("fiscal_year")),
      budget: try yen("budget"), executed: try yen("executed"),
      outcome: try flag("outcome", "outcome_missing"),
      target: try flag("target", "outcome_missing"),
      actual: try flag("actual", "outcome_missing"),
      remark: try flag("remark", "remark_missing"),
      expertYear: try row.optionalInteger("expert_year").map { Int($0) })
  }
}
