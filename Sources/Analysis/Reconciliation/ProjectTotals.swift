public import Policies

/// The sums of projects on one line in one year.
public struct ProjectTotals: Hashable, Sendable {
  /// The sum of the initial budgets.
  public let initial: Yen?
  /// The sum of the current appropriations.
  public let current: Yen?
  /// The sum of the executed amounts of the projects that report one.
  public let executed: Yen?
  /// Why there is no executed amount.
  public let executedMissing: Missing?
  /// How many projects are on the line.
  public let projects: Int

  /// The sum of a measure.
  public func amount(_ measure: BudgetMeasure) -> Yen? {
    switch measure {
    case .initial: initial
    case .current: current
    case .executed: executed
    }
  }

  /// Which amount of a project is on the line.
  typealias Choice = (ReconciledProject, BudgetMeasure, FiscalYear) -> Yen?

  /// Adds up; a line without projects has zero, a year without projects has nothing.
  init(_ projects: [ReconciledProject], in year: FiscalYear, isKnown: Bool, _ choice: Choice) {
    let ofYear = isKnown ? projects.filter { $0.years[year] != nil } : []
    func sum(_ measure: BudgetMeasure) -> Yen? {
      guard ofYear.contains(where: { $0.years[year]?.amount(measure) != nil }) else { return nil }
      return Yen.sum(ofYear.compactMap { choice($0, measure, year) })
    }
    initial = sum(.initial)
    current = sum(.current)
    executed = sum(.executed)
    executedMissing =
      executed == nil
      ? ofYear.lazy.compactMap { $0.years[year]?.executedMissing }.first ?? .notInSource : nil
    self.projects =
      ofYear.filter { project in
        BudgetMeasure.allCases.contains { choice(project, $0, year) != nil }
      }.count
  }
}
