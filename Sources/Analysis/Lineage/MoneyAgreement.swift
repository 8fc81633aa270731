import Policies

/// How far two sheets report the same money for the fiscal years that both cover.
struct MoneyAgreement {
  /// Sources print whole 百万円, cut or rounded, so amounts less than this apart are the same.
  static let tolerance: Int64 = 1_000_000

  /// Fiscal years in which an amount that is not zero is the same.
  private(set) var agreeingYears = 0
  /// Fiscal years in which a sheet reports an amount that is not zero.
  private(set) var comparedYears = 0

  /// Compares the budgets of two sheets.
  init(
    _ later: ArraySlice<LineageSheet.Budget>, _ earlier: ArraySlice<LineageSheet.Budget>
  ) {
    for budget in later {
      for other in earlier where other.fiscalYear == budget.fiscalYear {
        compare(budget, other)
      }
    }
  }

  private mutating func compare(_ one: LineageSheet.Budget, _ other: LineageSheet.Budget) {
    let initial = Self.agrees(one.initial, other.initial)
    let executed = Self.agrees(one.executed, other.executed)
    if initial != nil || executed != nil { comparedYears += 1 }
    if initial == true || executed == true { agreeingYears += 1 }
  }

  /// Nothing where an amount is missing or both are as good as zero.
  private static func agrees(_ one: Int64?, _ other: Int64?) -> Bool? {
    guard let one, let other, max(one.magnitude, other.magnitude) >= tolerance.magnitude
    else { return nil }
    let (difference, overflow) = one.subtractingReportingOverflow(other)
    return min(one.magnitude, other.magnitude) > 0 && !overflow
      && difference.magnitude < tolerance.magnitude
  }
}
