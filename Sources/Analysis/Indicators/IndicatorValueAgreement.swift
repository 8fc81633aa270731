import Policies

/// How far two reports give the same figures for the years that both cover.
struct IndicatorValueAgreement: Sendable {
  /// How many figures both have.
  private(set) var compared = 0
  /// How many of them are equal.
  private(set) var equal = 0
  /// What the equal ones prove.
  private(set) var weight = 0.0
  private var against = 0.0

  /// The share of agreement by weight.
  var share: Double { weight + against > 0 ? weight / (weight + against) : 0 }

  /// Whether the figures speak against one indicator.
  var contradicts: Bool { compared >= 2 && share < 0.2 }

  init(_ earlier: IndicatorReport, _ later: IndicatorReport) {
    var (left, right) = (0, 0)
    var seen: Set<UInt64> = []
    while left < earlier.values.count, right < later.values.count {
      let (one, other) = (earlier.values[left], later.values[right])
      if one.fiscalYear == other.fiscalYear {
        add(one.actual, other.actual, against: 1, salt: 0, &seen)
        add(one.target, other.target, against: 0.6, salt: 1, &seen)
      }
      if one.fiscalYear <= other.fiscalYear { left += 1 }
      if one.fiscalYear >= other.fiscalYear { right += 1 }
    }
  }

  /// Adds one figure; the same number for several years proves little more than once.
  private mutating func add(
    _ one: Double?, _ other: Double?, against cost: Double, salt: UInt64, _ seen: inout Set<UInt64>
  ) {
    guard let one, let other else { return }
    compared += 1
    guard Figures.isSame(one, other) else {
      against += cost
      return
    }
    equal += 1
    let isNew = seen.insert(one.bitPattern << 1 | salt).inserted
    weight += isNew ? Figures.weight(one) : 0.2
  }
}
