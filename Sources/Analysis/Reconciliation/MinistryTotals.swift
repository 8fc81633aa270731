public import Policies

/// What the Ministry of Finance reports for a program in one year.
public struct MinistryTotals: Hashable, Sendable {
  /// What the current appropriation was taken from.
  public enum Basis: String, Sendable {
    /// The settlement (決算).
    case settlement
    /// The last supplementary budget of each item (補正予算).
    case supplementary
    /// The initial budget (当初予算), since nothing later is known.
    case initial
  }

  /// The initial budget.
  public let initial: Yen?
  /// The current appropriation.
  public let current: Yen?
  /// The amount spent; there is none before the settlement.
  public let executed: Yen?
  /// What the current appropriation was taken from.
  public let basis: Basis
  /// How many different items there are.
  public let items: Int

  /// The amount of a measure.
  public func amount(_ measure: BudgetMeasure) -> Yen? {
    switch measure {
    case .initial: initial
    case .current: current
    case .executed: executed
    }
  }

  /// Adds up the items of one year; nothing where there are none.
  init?(_ items: [MinistryItem], in year: FiscalYear) {
    let ofYear = items.filter { $0.fiscalYear == year && $0.budgetType != .provisional }
    guard !ofYear.isEmpty else { return nil }
    let settled = ofYear.filter { $0.budgetType == .settlement }
    let opening = ofYear.filter { $0.budgetType == .initial }
    let isRevised = ofYear.contains { $0.budgetType.revision != nil }
    basis = !settled.isEmpty ? .settlement : isRevised ? .supplementary : .initial
    initial = Self.sum(opening.map(\.amount))
    current = Self.sum(settled.isEmpty ? Self.latest(ofYear) : settled.map(\.current))
    executed = Self.sum(settled.map(\.executed))
    self.items = Set(ofYear.map { Key($0) }).count
  }

  private struct Key: Hashable {
    let organisation: String
    let section: String
    let name: String

    init(_ item: MinistryItem) {
      organisation = item.organisation
      section = item.section
      name = item.name
    }
  }

  /// Amounts of each item after its last revision; a revision lists only the items it revises.
  private static func latest(_ items: [MinistryItem]) -> [Yen?] {
    Dictionary(grouping: items) { Key($0) }.values.flatMap { versions in
      let last = versions.compactMap(\.budgetType.revision).max()
      return versions.filter { $0.budgetType.revision == last }.map(\.amount)
    }
  }

  private static func sum(_ amounts: [Yen?]) -> Yen? {
    let known = amounts.compactMap(\.self)
    return known.isEmpty ? nil : Yen.sum(known)
  }
}
