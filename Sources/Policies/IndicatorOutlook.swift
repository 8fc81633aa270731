/// How far the latest actual value is from the final target.
public struct TargetDistance: Hashable, Sendable {
  /// Why there is no distance.
  public enum Absence: String, CaseIterable, Sendable {
    case noFinalTarget = "no-final-target"
    case noActual = "no-actual"
  }

  /// The final target and the year it is due.
  public let target: FinalTarget?
  /// The latest year with an actual value.
  public let latest: MergedValue?
  /// What is still to go in the better direction; zero or less once it is reached.
  public let remaining: Double?
  /// How many years are left after the latest actual value, where the target has a year.
  public let yearsLeft: Int?
  /// The change per year that would reach the target in time, where years are left.
  public let neededPerYear: Double?
  /// Which way is better, and how that is known.
  public let direction: DirectionJudgement
  /// Why there is no distance; nothing where there is one.
  public let absence: Absence?

  /// Makes a distance from its parts.
  public init(
    target: FinalTarget?, latest: MergedValue?, remaining: Double?, yearsLeft: Int?,
    neededPerYear: Double?, direction: DirectionJudgement, absence: Absence?
  ) {
    self.target = target
    self.latest = latest
    self.remaining = remaining
    self.yearsLeft = yearsLeft
    self.neededPerYear = neededPerYear
    self.direction = direction
    self.absence = absence
  }
}

/// A finding about an indicator, with the year and the reports it is about.
public struct IndicatorFinding: Hashable, Sendable {
  /// What was found.
  public let finding: Finding
  /// The fiscal year it is about, if it is about one.
  public let fiscalYear: FiscalYear?
  /// The reports in which it shows, in order of their sheets.
  public let reports: [Int64]

  /// Makes a finding.
  public init(_ finding: Finding, fiscalYear: FiscalYear? = nil, reports: [Int64]) {
    self.finding = finding
    self.fiscalYear = fiscalYear
    self.reports = reports
  }
}
