public import Policies

/// The money of a field's projects in one year, with and without contributions.
public struct FieldTotal: Hashable, Sendable {
  /// The field.
  public let field: Int
  /// The year.
  public let fiscalYear: FiscalYear
  /// The current appropriation and the executed amount of all its projects.
  public let current, executed: Yen?
  /// The same without projects that count as contributions (分担金・拠出金).
  public let currentWithout, executedWithout: Yen?

  /// The totals of all fields and years.
  public static func all(_ money: ProgramMoney) -> [FieldTotal] {
    let projects = money.projects.map { ReconciledProject($0, money) }
    let fields = Dictionary(grouping: projects, by: \.field)
    return fields.keys.compactMap(\.self).sorted().flatMap { field -> [FieldTotal] in
      let members = fields[field] ?? []
      let years = Set(members.flatMap(\.years.keys)).sorted()
      return years.map { FieldTotal(field, $0, members) }
    }
  }

  private init(_ field: Int, _ year: FiscalYear, _ projects: [ReconciledProject]) {
    self.field = field
    fiscalYear = year
    let others = projects.filter { !$0.contribution.isContribution }
    current = Self.sum(projects, year, .current)
    executed = Self.sum(projects, year, .executed)
    currentWithout = Self.sum(others, year, .current)
    executedWithout = Self.sum(others, year, .executed)
  }

  private static func sum(
    _ projects: [ReconciledProject], _ year: FiscalYear, _ measure: BudgetMeasure
  ) -> Yen? {
    let amounts = projects.compactMap { $0.years[year]?.amount(measure) }
    guard let first = amounts.first else { return nil }
    return amounts.dropFirst().reduce(Optional(first)) { $0?.adding($1) }
  }
}
