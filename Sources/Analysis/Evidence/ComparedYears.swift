import Policies

/// The years of a series that a claim is held against: those it names, else those of the evaluation,
/// else all that are reported up to its end, if they reach into it.
struct ComparedYears {
  let basis: ClaimComparison.Years
  let values: [MergedValue]
  /// The last year with a figure, where that lies before the years of the evaluation.
  let outdated: FiscalYear?

  init(
    _ claim: Claim, _ series: IndicatorSeries, _ cycle: EvaluationCycle, fewest: Int,
    wantsTarget: Bool = false
  ) {
    let usable = series.values.filter { value in
      value.actual?.value.isFinite ?? false && (!wantsTarget || value.target != nil)
    }
    if !claim.years.isEmpty {
      basis = .claimed
      values = Self.claimed(claim.years, usable, fewest)
      outdated = nil
      return
    }
    let inCycle = usable.filter { cycle.years?.contains($0.fiscalYear) ?? false }
    basis = inCycle.count >= fewest ? .cycle : .reported
    values = inCycle.count >= fewest ? inCycle : Self.until(cycle.years?.upperBound, usable)
    let last = values.last?.fiscalYear
    outdated = last.flatMap { $0 < cycle.years?.lowerBound ?? $0 ? $0 : nil }
  }

  /// Between the first and the last year named; for a change in a single year also the year before.
  private static func claimed(
    _ years: [FiscalYear], _ usable: [MergedValue], _ fewest: Int
  ) -> [MergedValue] {
    guard let first = years.first, let last = years.last else { return [] }
    let within = usable.filter { (first...last).contains($0.fiscalYear) }
    guard within.count == 1, fewest > 1, let before = usable.last(where: { $0.fiscalYear < first })
    else { return within }
    return [before] + within
  }

  private static func until(_ end: FiscalYear?, _ usable: [MergedValue]) -> [MergedValue] {
    end.map { end in usable.filter { $0.fiscalYear <= end } } ?? usable
  }

  var first: Double? { values.first?.actual?.value }

  var last: Double? { values.last?.actual?.value }

  /// Whether every step between two reported years goes the way of a course.
  func goesEveryYear(_ course: Trend.Course) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { early, late in
      guard let from = early.actual?.value, let to = late.actual?.value else { return false }
      return course == .rising ? to > from : course == .falling ? to < from : true
    }
  }

  func comparison(
    _ verdict: ClaimVerdict, _ reason: Bilingual, of chosen: [MergedValue]? = nil,
    _ series: IndicatorSeries
  ) -> ClaimComparison {
    let compared = Set((chosen ?? values).map(\.fiscalYear))
    let met = series.attainments
      .filter { compared.contains($0.fiscalYear) && !$0.aimsAtNothing }.compactMap(\.isMet)
    return ClaimComparison(
      verdict: verdict, reason: reason, years: basis, values: chosen ?? values,
      targetsMet: met.count { $0 }, targets: met.count)
  }
}

extension Attainment {
  /// Whether more is better and the target is zero, so that reaching it tells nothing.
  var aimsAtNothing: Bool { direction.direction == .higher && target?.value == 0 }
}
