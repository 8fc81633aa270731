/// An amount of yen that a claim names, and how exactly.
public struct ClaimAmount: Hashable, Sendable {
  /// The amount.
  public let yen: Yen
  /// The words as printed, as in 3億2,300万円.
  public let text: String
  /// The value of its last printed digit.
  public let precision: Yen

  /// Makes an amount.
  public init(yen: Yen, text: String, precision: Yen) {
    self.yen = yen
    self.text = text
    self.precision = precision
  }

  /// Whether an exact amount is the one that is printed, rounded at the last printed digit or cut off
  /// behind it.
  public func matches(_ exact: Yen) -> Bool {
    let (difference, overflow) = exact.amount.subtractingReportingOverflow(yen.amount)
    return !overflow && difference >= -(precision.amount / 2) && difference < precision.amount
  }
}

/// An amount of a budget that a claim was held against.
public struct ComparedAmount: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// What of the budget it is.
  public let kind: BudgetKind
  /// The amount.
  public let yen: Yen
  /// The line of the document's table; nothing for a project.
  public let line: String?
  /// Whether it is an amount that the claim names.
  public let isNamed: Bool

  /// Makes an amount.
  public init(fiscalYear: FiscalYear, kind: BudgetKind, yen: Yen, line: String?, isNamed: Bool) {
    self.fiscalYear = fiscalYear
    self.kind = kind
    self.yen = yen
    self.line = line
    self.isNamed = isNamed
  }
}
