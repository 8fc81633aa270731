public import Policies

/// Which figure of a project, or of an item of the Ministry of Finance, is meant.
public enum BudgetMeasure: String, CaseIterable, Sendable {
  /// The initial budget (当初予算).
  case initial
  /// The current appropriation (歳出予算現額).
  case current
  /// The executed amount (執行額).
  case executed
}

/// A project's money in one fiscal year.
public struct ProjectMoney: Hashable, Sendable {
  /// The initial budget.
  public let initial: Yen?
  /// The current appropriation.
  public let current: Yen?
  /// The executed amount.
  public let executed: Yen?
  /// Why there is no executed amount.
  public let executedMissing: Missing?

  /// Makes the money of a year.
  public init(initial: Yen?, current: Yen?, executed: Yen?, executedMissing: Missing? = nil) {
    self.initial = initial
    self.current = current
    self.executed = executed
    self.executedMissing = executedMissing
  }

  /// The amount of a measure.
  public func amount(_ measure: BudgetMeasure) -> Yen? {
    switch measure {
    case .initial: initial
    case .current: current
    case .executed: executed
    }
  }
}

/// A project whose money is set against a document.
public struct ReconciledProject: Hashable, Identifiable, Sendable {
  /// The id of the project.
  public let id: String
  /// Its name.
  public let name: String
  /// The field it belongs to.
  public let field: Int?
  /// Whether its money counts as contributions.
  public let contribution: ContributionVerdict
  /// Its money by year.
  public let years: [FiscalYear: ProjectMoney]

  /// Makes a project.
  public init(
    id: String, name: String, field: Int?, contribution: ContributionVerdict,
    years: [FiscalYear: ProjectMoney]
  ) {
    self.id = id
    self.name = name
    self.field = field
    self.contribution = contribution
    self.years = years
  }
}

/// A project that is on no sheet any more but may have belonged to the program.
///
/// It is found on older sheets of the same unit, which name no program: a candidate, no more.
public struct EndedProject: Hashable, Sendable {
  /// The project.
  public let project: ReconciledProject
  /// The year of its last sheet.
  public let lastSheetYear: Int
  /// Why it may belong to the program.
  public let reason: Bilingual

  /// Makes a candidate.
  public init(_ project: ReconciledProject, lastSheetYear: Int, reason: Bilingual) {
    self.project = project
    self.lastSheetYear = lastSheetYear
    self.reason = reason
  }
}
