public import Policies

/// An indicator of a project as lists show it: by the latest sheet that has any of its kind.
public struct ListedIndicator: Hashable, Sendable {
  /// The project's id and its name by the latest sheet.
  public let project, projectName: String
  /// The ministry as the sheet names it.
  public let ministry: String
  /// Output or outcome.
  public let kind: IndicatorKind
  /// Its name as printed.
  public let name: String
  /// The unit as printed.
  public let unit: String?
  /// The year of the sheet.
  public let sheetYear: Int
  /// The last year with an actual value, else with a target.
  public let fiscalYear: FiscalYear?
  /// The target and the actual value of that year.
  public let target, actual: Double?
  /// Whether any year has a target in figures.
  public let hasTarget: Bool
  /// How many figures another sheet of the project gives otherwise under the same name.
  public let revised: Int
}

/// Which indicators a list shows.
public struct IndicatorListFilter: Hashable, Sendable {
  /// What a list can be sorted by.
  public enum Order: String, CaseIterable, Sendable {
    case name, project, ministry, kind, sheetYear, year, revised
  }

  /// The only kind.
  public var kind: IndicatorKind?
  /// The names of ministries; nothing for all.
  public var ministries: [String]?
  /// Whether there is a target in figures.
  public var hasTarget: Bool?
  /// Whether figures were revised.
  public var isRevised: Bool?
  /// A word in the name.
  public var word: String?
  /// What to sort by.
  public var order = Order.revised
  /// Whether the largest comes first.
  public var descends = true

  /// Makes a filter that leaves out nothing.
  public init() {}
}

extension Store {
  /// The indicators that fit a filter, from `offset` on.
  public func listedIndicators(
    _ filter: IndicatorListFilter, offset: Int = 0, limit: Int? = nil
  ) throws(Problem) -> [ListedIndicator] {
    try read { connection in
      let (condition, arguments) = filter.sql
      return try connection.rows(
        """
        SELECT indicator_list.*, project.name AS project_name
        FROM indicator_list JOIN project ON project.id = indicator_list.project
        WHERE \(condition) ORDER BY \(filter.orderSQL), indicator_list.id LIMIT ? OFFSET ?
        """, arguments + [.integer(Int64(limit ?? -1)), .integer(Int64(offset))]
      ).map(ListedIndicator.init)
    }
  }

  /// How many indicators fit a filter.
  public func indicatorCount(_ filter: IndicatorListFilter) throws(Problem) -> Int {
    try read { connection in
      let (condition, arguments) = filter.sql
      return try connection.row(
        "SELECT count(*) AS count FROM indicator_list WHERE \(condition)", arguments)?
        .int("count") ?? 0
    }
  }

  /// The ministries that have indicators, as sheets name them.
  public func indicatorMinistries() throws(Problem) -> [String] {
    try read { connection in
      try connection.rows(
        "SELECT DISTINCT ministry FROM indicator_list ORDER BY ministry", []
      ).map { try $0.text("ministry") }
    }
  }
}

extension IndicatorListFilter {
  fileprivate var sql: (condition: String, arguments: [SQLValue]) {
    var conditions = ["1 = 1"]
    var arguments: [SQLValue] = []
    if let kind {
      conditions.append("kind = ?")
      arguments.append(.text(kind.rawValue))
    }
    if let ministries {
      let places = ministries.map { _ in "?" }.joined(separator: ", ")
      conditions.append("indicator_list.ministry IN (\(places))")
      arguments += ministries.map { .text($0) }
    }
    if let hasTarget { conditions.append("has_target = \(hasTarget ? 1 : 0)") }
    if let isRevised { conditions.append(isRevised ? "revised > 0" : "revised = 0") }
    if let word {
      conditions.append("instr(word, ?) > 0")
      arguments.append(.text(Summaries.folded(word)))
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  fileprivate var orderSQL: String {
    let column =
      switch order {
      case .name: "indicator_list.name"
      case .project: "project.name"
      case .ministry: "indicator_list.ministry"
      case .kind: "kind"
      case .sheetYear: "sheet_year"
      case .year: "fiscal_year"
      case .revised: "revised"
      }
    return "\(column) \(descends ? "DESC" : "ASC") NULLS LAST"
  }
}

extension ListedIndicator {
  init(_ row: SQLRow) throws {
    self.init(
      project: try row.text("project"), projectName: try row.text("project_name"),
      ministry: try row.text("ministry"),
      kind: IndicatorKind(rawValue: try row.text("kind")) ?? .outcome,
      name: try row.text("name"), unit: try row.optionalText("unit"),
      sheetYear: try row.int("sheet_year"),
      fiscalYear: try row.optionalInteger("fiscal_year").map { FiscalYear(Int($0)) },
      target: try row.optionalReal("target"), actual: try row.optionalReal("actual"),
      hasTarget: try row.integer("has_target") == 1, revised: try row.int("revised"))
  }
}
