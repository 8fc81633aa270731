public import Policies

extension IndicatorSeries {
  /// How far the latest actual value is from the final target.
  public var distance: TargetDistance {
    let latest = values.last { $0.actual?.value.isFinite ?? false }
    let direction = direction
    guard let target = finalTarget, let goal = target.value, goal.isFinite else {
      return none(.noFinalTarget, latest, direction)
    }
    guard let latest, let actual = latest.actual?.value else {
      return none(.noActual, nil, direction)
    }
    let remaining = direction.direction == .higher ? goal - actual : actual - goal
    let years = target.year.flatMap { Self.difference($0.year, latest.fiscalYear.year) }
    let perYear = years.flatMap { $0 > 0 ? (goal - actual) / Double($0) : nil }
    return TargetDistance(
      target: target, latest: latest, remaining: remaining, yearsLeft: years,
      neededPerYear: perYear, direction: direction, absence: nil)
  }

  private func none(
    _ absence: TargetDistance.Absence, _ latest: MergedValue?, _ direction: DirectionJudgement
  ) -> TargetDistance {
    TargetDistance(
      target: finalTarget, latest: latest, remaining: nil, yearsLeft: nil, neededPerYear: nil,
      direction: direction, absence: absence)
  }

  private static func difference(_ one: Int, _ other: Int) -> Int? {
    let (result, overflow) = one.subtractingReportingOverflow(other)
    return overflow ? nil : result
  }
}
