public import Policies

/// A sub-item of a project's budget (歳出予算項目, table 2-2).
public struct SubItem: Hashable, Sendable {
  /// The year of the budget.
  public let fiscalYear: FiscalYear
  /// The name of the sub-item (目), if the sheet gives one.
  public let name: String?
  /// What the sheet says in its place (歳出予算項目の補足情報).
  public let note: String?
  /// The amount.
  public let amount: Yen?

  /// Makes a sub-item.
  public init(_ fiscalYear: FiscalYear, name: String?, note: String? = nil, amount: Yen?) {
    self.fiscalYear = fiscalYear
    self.name = name
    self.note = note
    self.amount = amount
  }
}

/// What a person decided about a project.
public struct ContributionDecision: Hashable, Sendable {
  /// Whether its money is contributions to international organisations.
  public let isContribution: Bool
  /// Why.
  public let reason: String

  /// Makes a decision.
  public init(isContribution: Bool, reason: String) {
    self.isContribution = isContribution
    self.reason = reason
  }
}

/// What is known of a project that tells whether its money is contributions.
public struct ContributionEvidence: Hashable, Sendable {
  /// The name of the project.
  public let name: String
  /// Whether the sheet sets the flag 実施方法ー分担金・拠出金.
  public let isFlagged: Bool
  /// The sub-items of its budget.
  public let subItems: [SubItem]
  /// What a person decided, if anyone did.
  public let decision: ContributionDecision?

  /// Gathers what is known of a project.
  public init(
    name: String, isFlagged: Bool, subItems: [SubItem] = [], decision: ContributionDecision? = nil
  ) {
    self.name = name
    self.isFlagged = isFlagged
    self.subItems = subItems
    self.decision = decision
  }
}
