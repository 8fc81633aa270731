public import Policies

/// An indicator of a project, as a rating looks at it.
public struct RatedIndicator: Hashable, Sendable {
  /// The project's id.
  public let project: String
  /// The indicator.
  public let series: IndicatorSeries

  /// Makes an indicator of a project.
  public init(project: String, series: IndicatorSeries) {
    self.project = project
    self.series = series
  }
}

/// What one indicator says for a rating: its last year of the cycle with a target and an actual value.
public struct RatingInput: Hashable, Sendable {
  /// Whether it can be used.
  public enum Use: String, CaseIterable, Sendable {
    /// It has a target and an actual value in a year of the cycle.
    case counted
    /// It has actual values in the cycle, but no target for them.
    case noTarget = "no-target"
    /// It has targets in the cycle, but no actual value for them.
    case noActual = "no-actual"
  }

  /// How the actual value stands to the target.
  public enum Standing: String, CaseIterable, Sendable {
    case exceeded
    case met
    case near
    case missed
    /// Missed, and there is no share that tells how far.
    case unmet
  }

  /// The indicator.
  public let indicator: RatedIndicator
  /// Whether it is one of the main ones, by the profile.
  public let isMain: Bool
  /// Whether it can be used.
  public let use: Use
  /// The year that counts, with target, actual value and direction.
  public let attainment: Attainment?
  /// How it stands; nothing where it cannot be used.
  public let standing: Standing?
  /// The trend up to the end of the cycle.
  public let trend: Trend

  /// Looks at an indicator; nothing if it has no figure in the cycle.
  public init?(
    _ indicator: RatedIndicator, years: ClosedRange<FiscalYear>, profile: RatingProfile
  ) {
    let series = indicator.series.upTo(years.upperBound)
    let all = series.attainments.filter { years.contains($0.fiscalYear) }
    guard !all.isEmpty else { return nil }
    let last = all.last { $0.isMet != nil }
    self.indicator = indicator
    isMain = profile.main.contains(series.kind)
    use =
      last != nil ? .counted : all.contains { $0.target != nil } ? .noActual : .noTarget
    attainment = last ?? all.last
    standing = last.flatMap { Self.standing($0, profile.thresholds) }
    trend = series.trend()
  }

  private static func standing(
    _ attainment: Attainment, _ thresholds: RatingProfile.Thresholds
  ) -> Standing? {
    guard let isMet = attainment.isMet else { return nil }
    guard let percent = attainment.percent else { return isMet ? .met : .unmet }
    if isMet { return percent >= thresholds.exceeded ? .exceeded : .met }
    return percent >= thresholds.near ? .near : .missed
  }

  /// Whether the direction was only assumed, and matters.
  var hangsOnAssumption: Bool {
    guard let attainment, use == .counted, attainment.direction.basis == .assumed,
      let target = attainment.target?.value, let actual = attainment.actual?.value
    else { return false }
    return !Figures.isSame(target, actual)
  }

  /// Whether it fulfils a condition; nothing where that cannot be told.
  func fulfils(_ condition: RatingRequirement.Condition) -> Bool? {
    if condition == .improving { return isImproving }
    guard let standing else { return nil }
    switch (condition, standing) {
    case (_, .exceeded), (.met, .met), (.near, .met), (.near, .near): return true
    case (.exceeded, .met): return attainment?.percent == nil ? nil : false
    case (.near, .unmet): return nil
    default: return false
    }
  }

  private var isImproving: Bool? {
    switch trend.course {
    case .rising, .falling: trend.isImproving
    case .flat: false
    case .unsteady, .unknown: nil
    }
  }
}

extension IndicatorSeries {
  /// The series without the years behind `year`.
  func upTo(_ year: FiscalYear) -> IndicatorSeries {
    IndicatorSeries(
      kind: kind, reports: reports, joins: joins,
      values: values.filter { $0.fiscalYear <= year }, revisions: revisions)
  }
}
