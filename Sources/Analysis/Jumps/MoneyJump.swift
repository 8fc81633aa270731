public import Policies

/// A year whose appropriation (歳出予算現額) differs much from that of the year before, and why.
public struct MoneyJump: Hashable, Sendable {
  /// The year, and the one before with which it is compared.
  public let year, before: FiscalYear
  /// By how much the appropriation differs.
  public let difference: Yen
  /// What explains a good part of it, the largest first; none where the data gives no reason.
  public let causes: [JumpCause]

  /// The jumps of a project.
  public static func all(_ record: ProjectRecord) -> [MoneyJump] {
    let budgets = record.latestBudgets
    let sums = budgets.compactMap { budget in budget.current.map { (budget.fiscalYear, $0) } }
    return found(sums) { earlier, later, difference in
      JumpSearch(record, earlier, later).causes(of: difference)
    }
  }

  /// The jumps of the sum of projects.
  public static func all(_ projects: [LinkedProject]) -> [MoneyJump] {
    var seen: Set<String> = []
    let records = projects.filter { seen.insert($0.link.project).inserted }.map(\.record)
    var sums: [FiscalYear: Yen] = [:]
    for budget in records.flatMap(\.latestBudgets) {
      guard let current = budget.current else { continue }
      sums[budget.fiscalYear] = (sums[budget.fiscalYear] ?? Yen(0)).adding(current) ?? current
    }
    let years = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return found(years) { earlier, later, difference in
      let rules = JumpRules.builtIn
      return records.compactMap { JumpSearch($0, earlier, later).cause(ofSum: difference) }
        .sorted { ($1.magnitude, $0.projectID) < ($0.magnitude, $1.projectID) }
        .prefix(rules.most).map(\.self)
    }
  }

  private static func found(
    _ sums: [(FiscalYear, Yen)],
    _ causes: (FiscalYear, FiscalYear, Yen) -> [JumpCause]
  ) -> [MoneyJump] {
    let rules = JumpRules.builtIn
    let largest = sums.map { $0.1.amount.magnitude }.max() ?? 0
    return zip(sums, sums.dropFirst()).compactMap { before, year -> MoneyJump? in
      guard year.0.year == before.0.year + 1, let difference = year.1.subtracting(before.1),
        rules.isJump(difference, from: before.1, to: year.1, largest: largest)
      else { return nil }
      return MoneyJump(
        year: year.0, before: before.0, difference: difference,
        causes: causes(before.0, year.0, difference))
    }
  }
}

/// From which change on a year is a jump, and which part of it makes a cause.
struct JumpRules: Decodable, Sendable {
  /// The least change as a share of the larger of the two years, and of the largest year.
  let share, ofLargest: Double
  /// The least part of the change that a cause explains.
  let cause: Double
  /// So many causes are named at most.
  let most: Int

  static let builtIn = RuleFile.builtIn(JumpRules.self, PackageResources.jumps_json)

  func isJump(_ difference: Yen, from: Yen, to: Yen, largest: UInt64) -> Bool {
    let change = Double(difference.amount.magnitude)
    let larger = Double(max(from.amount.magnitude, to.amount.magnitude))
    return change > 0 && change >= larger * share && change >= Double(largest) * ofLargest
  }

  func explains(_ part: Yen, _ difference: Yen) -> Bool {
    part.amount.signum() == difference.amount.signum()
      && Double(part.amount.magnitude) >= Double(difference.amount.magnitude) * cause
  }
}
