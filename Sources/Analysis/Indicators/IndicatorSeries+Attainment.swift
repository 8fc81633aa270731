public import Policies

extension IndicatorSeries {
  /// The attainment of every year that has a target or an actual value.
  public var attainments: [Attainment] {
    let direction = direction
    return values.filter { $0.target != nil || $0.actual != nil }.map {
      Attainment($0, direction)
    }
  }
}

extension Attainment {
  /// Reckons the attainment of a year.
  ///
  /// Where higher is better it is actual ÷ target, where lower is better target ÷ actual, so that
  /// more than 100 per cent always means better than the target. Zero and negative values have no
  /// such share; whether the target was met is told all the same.
  public init(_ value: MergedValue, _ direction: DirectionJudgement) {
    let (target, actual) = (value.target?.value, value.actual?.value)
    let result = Self.share(target, actual, direction.direction)
    self.init(
      fiscalYear: value.fiscalYear, target: value.target, actual: value.actual,
      direction: direction, percent: result.percent,
      isMet: Self.isMet(target, actual, direction.direction), absence: result.absence)
  }

  private static func isMet(
    _ target: Double?, _ actual: Double?, _ direction: IndicatorDirection
  ) -> Bool? {
    guard let target, let actual, target.isFinite, actual.isFinite else { return nil }
    if Figures.isSame(target, actual) { return true }
    return direction == .higher ? actual > target : actual < target
  }

  private static func share(
    _ target: Double?, _ actual: Double?, _ direction: IndicatorDirection
  ) -> (percent: Double?, absence: Absence?) {
    guard let target else { return (nil, .noTarget) }
    guard let actual else { return (nil, .noActual) }
    guard target.isFinite, actual.isFinite else { return (nil, .notFinite) }
    if target < 0 || actual < 0 { return (nil, .negative) }
    if target == 0 { return (nil, .zeroTarget) }
    if direction == .lower, actual == 0 { return (nil, .zeroActual) }
    let percent = (direction == .higher ? actual / target : target / actual) * 100
    return percent.isFinite ? (percent, nil) : (nil, .notFinite)
  }
}
