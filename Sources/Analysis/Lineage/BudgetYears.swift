public import Policies

/// For how many fiscal years the money of projects is known, over all their sheets.
public struct BudgetYears: Hashable, Sendable {
  /// Enough to see a decade.
  private static let many = 10

  private let counts: [Int]

  /// Counts the years of each project with an appropriation or an executed amount.
  public init(_ projects: [ProjectRecord]) {
    counts = projects.map(\.latestBudgets.count).sorted()
  }

  /// How many projects there are.
  public var projects: Int { counts.count }
  /// How many of them have ten years or more.
  public var tenOrMore: Int { counts.count { $0 >= Self.many } }
  /// The median; of an even number the lower of the two in the middle.
  public var median: Int? { counts.isEmpty ? nil : counts[(counts.count - 1) / 2] }
  /// The most years that a project has.
  public var most: Int? { counts.last }
}
