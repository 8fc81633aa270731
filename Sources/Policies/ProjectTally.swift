/// What many projects (事業) of one fiscal year come to together.
///
/// Nothing is counted that is not known: every sum and share says of how many projects it is.
public struct ProjectTally: Hashable, Sendable {
  /// A sum of money over those projects that report it.
  public struct Money: Hashable, Sendable {
    /// The sum; nothing where it does not fit, or where nobody reports any.
    public private(set) var sum: Yen?
    /// How many projects report it.
    public private(set) var projects: Int
    /// Why the others do not, or most of them.
    public private(set) var missing: Missing?

    /// Makes a sum.
    public init(sum: Yen? = nil, projects: Int = 0, missing: Missing? = nil) {
      self.sum = sum
      self.projects = projects
      self.missing = missing
    }

    /// Adds the amount of one project, or notes why there is none.
    public mutating func add(_ amount: Yen?, or reason: Missing?) {
      guard let amount else {
        missing = missing ?? reason
        return
      }
      sum = projects == 0 ? amount : sum?.adding(amount)
      projects += 1
    }

    mutating func add(_ other: Money) {
      missing = missing ?? other.missing
      guard other.projects > 0 else { return }
      sum = projects == 0 ? other.sum : other.sum.flatMap { sum?.adding($0) }
      projects += other.projects
    }

    /// The sum, or why there is none.
    public var reported: Reported<Yen> { Reported(sum, or: projects > 0 ? .unreadable : missing) }
  }

  /// How many projects have something, of those of which it is known.
  public struct Share: Hashable, Sendable {
    /// How many have it.
    public private(set) var having: Int
    /// Of how many it is known.
    public private(set) var known: Int
    /// Why it is not known of the others.
    public private(set) var missing: Missing?

    /// Makes a share.
    public init(having: Int = 0, known: Int = 0, missing: Missing? = nil) {
      self.having = having
      self.known = known
      self.missing = missing
    }

    /// Counts one project.
    public mutating func add(_ has: Bool?, or reason: Missing?) {
      guard let has else {
        missing = missing ?? reason
        return
      }
      known += 1
      having += has ? 1 : 0
    }

    mutating func add(_ other: Share) {
      having += other.having
      known += other.known
      missing = missing ?? other.missing
    }
  }

  /// How many projects there are.
  public var projects = 0
  /// The current appropriation (歳出予算現額) and the executed amount (執行額).
  public var budget = Money(), executed = Money()
  /// Both, of those projects that report both.
  public var comparableBudget = Money(), comparableExecuted = Money()
  /// Those with an outcome (アウトカム), with a target in figures, with an actual value of the year, and
  /// with a remark of outside experts (外部有識者の所見).
  public var outcome = Share(), target = Share(), actual = Share(), remark = Share()
  /// The last year in which outside experts looked at one of them.
  public var lastExpertYear: Int?

  /// Makes an empty tally.
  public init() {}

  /// Adds other projects of the same year.
  public mutating func add(_ other: ProjectTally) {
    projects += other.projects
    budget.add(other.budget)
    executed.add(other.executed)
    comparableBudget.add(other.comparableBudget)
    comparableExecuted.add(other.comparableExecuted)
    outcome.add(other.outcome)
    target.add(other.target)
    actual.add(other.actual)
    remark.add(other.remark)
    lastExpertYear = [lastExpertYear, other.lastExpertYear].compactMap(\.self).max()
  }

  /// Executed amount over current appropriation (執行率) of the projects that report both.
  public var executionRate: Reported<Double> {
    guard let budget = comparableBudget.sum, let executed = comparableExecuted.sum,
      budget.amount != 0
    else { return .missing(self.executed.missing ?? .notInSource) }
    return .known(Double(executed.amount) / Double(budget.amount))
  }

  /// A share as a fraction; missing where it is known of less than half of the projects.
  public func fraction(_ share: Share) -> Reported<Double> {
    guard share.known > 0, share.known >= projects - share.known else {
      return .missing(share.missing ?? .notInSource)
    }
    return .known(Double(share.having) / Double(share.known))
  }
}
