import Japanese
public import Policies

/// Which budget an amount of the Ministry of Finance belongs to (予算種別).
public enum MinistryBudgetType: Hashable, Sendable {
  /// The initial budget (当初予算).
  case initial
  /// A supplementary budget by its number (補正予算（第N号）), 0 where none stands.
  case supplementary(Int)
  /// The settlement (決算).
  case settlement
  /// A provisional budget (暫定予算), which the initial budget absorbs.
  case provisional

  /// Reads the word of the source, as in 補正予算（第2号）.
  public init?(japanese word: String) {
    let folded = FoldedText(word).text
    if folded.hasPrefix("当初") {
      self = .initial
    } else if folded.hasPrefix("補正") {
      self = .supplementary(Int(folded.filter { $0.isASCII && $0.isNumber }) ?? 0)
    } else if folded.hasPrefix("決算") {
      self = .settlement
    } else if folded.hasPrefix("暫定") {
      self = .provisional
    } else {
      return nil
    }
  }

  /// The number of a supplementary budget.
  var revision: Int? {
    if case .supplementary(let number) = self { number } else { nil }
  }
}

/// A budget item (事項) of the Ministry of Finance in one budget of one year.
public struct MinistryItem: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// Which budget of the year it stands in.
  public let budgetType: MinistryBudgetType
  /// The ministry (所管).
  public let ministry: String
  /// The organisation (組織), as in 在外公館.
  public let organisation: String
  /// The section (項).
  public let section: String
  /// The name (事項).
  public let name: String
  /// The amount; in a supplementary budget the amount after the revision, not the change.
  public let amount: Yen?
  /// The current appropriation (歳出予算現額), in a settlement only.
  public let current: Yen?
  /// The amount spent (支出済歳出額), in a settlement only.
  public let executed: Yen?
  /// The source's own key of the item in its budget, if it has one.
  public let code: String
  /// Where it stands, if it is from a file.
  public let origin: Origin?

  /// Makes an item.
  public init(
    _ fiscalYear: FiscalYear, _ budgetType: MinistryBudgetType, ministry: String,
    organisation: String, section: String, name: String, amount: Yen?, current: Yen? = nil,
    executed: Yen? = nil, code: String = "", origin: Origin? = nil
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
