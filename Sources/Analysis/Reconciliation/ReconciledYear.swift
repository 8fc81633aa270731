public import Policies

/// What the document prints on one line for one year.
public struct DocumentMoney: Hashable, Sendable {
  /// The budget (予算の状況).
  public let budget: Yen?
  /// The executed amount (執行額).
  public let executed: Yen?
}

/// A line of the document's budget table, or all lines together, set against the projects.
public struct ReconciledLine: Hashable, Sendable {
  /// The label as printed; nothing for all lines together.
  public let label: String?
  /// How the line treats contributions.
  public let contributions: Contributions?
  /// What the document prints.
  public let document: DocumentMoney
  /// The sums of the projects that their sheets' own flags put on the line.
  public let projects: ProjectTotals
  /// The sums after the rule for contributions.
  public let corrected: ProjectTotals
  /// What the Ministry of Finance reports; only all lines together have it, since budget items are
  /// not parted by contributions.
  public let ministryOfFinance: MinistryTotals?
  /// The printed budget against the projects.
  public let budget: MoneyComparison?
  /// The printed executed amount against the projects.
  public let executed: MoneyComparison?
}

/// One fiscal year of a reconciliation.
public struct ReconciledYear: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// What the printed budget was set against: the current appropriation, or the initial budget
  /// where the document prints no more than that.
  public let measure: BudgetMeasure
  /// The lines in the order of the table.
  public let lines: [ReconciledLine]
  /// All lines together.
  public let total: ReconciledLine
  /// The printed budget of all lines against the Ministry of Finance.
  public let ministryBudget: MinistryComparison?
  /// The printed executed amount of all lines against the Ministry of Finance.
  public let ministryExecuted: MinistryComparison?
}
