/// A sub-item of a project's budget as its sheet prints it (目, table 2-2).
public struct BudgetItemRow: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The sub-item (目) and the note beside it.
  public let subItem, note: String?
  /// The amount.
  public let amount: Yen?

  /// Makes a sub-item.
  public init(fiscalYear: FiscalYear, subItem: String?, note: String?, amount: Yen?) {
    self.fiscalYear = fiscalYear
    self.subItem = subItem
    self.note = note
    self.amount = amount
  }
}

/// A budget item of the Ministry of Finance as its source prints it (事項).
public struct MinistryItemRow: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The budget (予算種別), ministry (所管), organisation (組織), section (項) and name (事項).
  public let budgetType, ministry, organisation, section, name: String
  /// The amount, and in a settlement the current appropriation and the amount spent.
  public let amount, current, executed: Yen?
  /// The source's own key of the item in its budget; empty where it has none.
  public let code: String
  /// Where it stands.
  public let origin: Origin

  /// Makes an item.
  public init(
    fiscalYear: FiscalYear, budgetType: String, ministry: String, organisation: String,
    section: String, name: String, amount: Yen?, current: Yen?, executed: Yen?, code: String = "",
    origin: Origin
  ) {
    self.fiscalYear = fiscalYear
    self.budgetType = budgetType
    self.ministry = ministry
    self.organisation = organisation
    self.section = section
    self.name = name
    self.amount = amount
    self.current = current
    self.executed = executed
    self.code = code
    self.origin = origin
  }
}

/// A project on older sheets of the program's units that no later sheet follows.
public struct EndedProjectRow: Hashable, Sendable {
  /// The project and its name.
  public let project, name: String
  /// The unit and the year of its last sheet.
  public let unit: String
  /// The year of its last sheet.
  public let lastYear: Int
  /// Whether it is marked as a contribution.
  public let isContribution: Bool
  /// Its money by year.
  public let budgets: [ProjectBudget]

  /// Makes a candidate.
  public init(
    project: String, name: String, unit: String, lastYear: Int, isContribution: Bool,
    budgets: [ProjectBudget]
  ) {
    self.project = project
    self.name = name
    self.unit = unit
    self.lastYear = lastYear
    self.isContribution = isContribution
    self.budgets = budgets
  }
}

/// Everything in the record that a program's budget can be set against.
public struct ProgramMoney: Sendable {
  /// The projects of its fields.
  public let projects: [LinkedProject]
  /// The sub-items of the projects' budgets, by project.
  public let items: [String: [BudgetItemRow]]
  /// What people decided: whether a project counts as contributions, and why.
  public let decisions: [String: (isContribution: Bool, reason: String)]
  /// The budget items of the ministry.
  public let ministryItems: [MinistryItemRow]
  /// Projects that may have ended.
  public let ended: [EndedProjectRow]

  /// Makes it from its parts.
  public init(
    projects: [LinkedProject], items: [String: [BudgetItemRow]],
    decisions: [String: (isContribution: Bool, reason: String)],
    ministryItems: [MinistryItemRow], ended: [EndedProjectRow]
  ) {
    self.projects = projects
    self.items = items
    self.decisions = decisions
    self.ministryItems = ministryItems
    self.ended = ended
  }
}

extension Program {
  /// The ministry's name as data files print it, without a remark in brackets.
  public var ministryName: String {
    String(ministry.japanese.prefix { $0 != "（" })
  }
}
