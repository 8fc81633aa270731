import Policies

/// Which part of the projects' money a line of a budget table holds.
enum LineScope: Hashable {
  case all
  case contributions
  case others
  /// The label does not say.
  case unknown

  /// The scopes of the lines of a table.
  static func scopes(of lines: [Contributions?]) -> [LineScope] {
    guard lines.count > 1 else { return lines.map { $0.map(LineScope.init) ?? .all } }
    return lines.map { line in
      guard let line, lines.filter({ $0 == line }).count == 1 else { return .unknown }
      return LineScope(line)
    }
  }

  /// The scope of all lines together.
  static func total(of scopes: [LineScope]) -> LineScope {
    scopes.count == 1 ? scopes.first ?? .all : .all
  }

  private init(_ contributions: Contributions) {
    self = contributions == .only ? .contributions : .others
  }

  /// A project's amount on the line by the sheet's own flag; nothing where it has none.
  func reported(_ project: ReconciledProject, _ measure: BudgetMeasure, _ year: FiscalYear)
    -> Yen?
  {
    let amount = project.years[year]?.amount(measure)
    switch self {
    case .all: return amount
    case .contributions: return project.contribution.isFlagged ? amount : nil
    case .others: return project.contribution.isFlagged ? nil : amount
    case .unknown: return nil
    }
  }

  /// A project's amount on the line by the rule for contributions; nothing where it has none.
  func corrected(_ project: ReconciledProject, _ measure: BudgetMeasure, _ year: FiscalYear)
    -> Yen?
  {
    guard let amount = project.years[year]?.amount(measure) else { return nil }
    let part = project.contribution.contributions(of: amount, in: year)
    switch self {
    case .all: return amount
    case .contributions: return project.contribution.isContribution ? part : nil
    case .others: return project.contribution.isWhole ? nil : amount.subtracting(part)
    case .unknown: return nil
    }
  }
}
