/// Which way is better for an indicator, and how that is known.
public struct DirectionJudgement: Hashable, Sendable {
  /// How it is known.
  public enum Basis: String, CaseIterable, Sendable {
    /// A sheet says so.
    case stated
    /// The words of name and goal say so.
    case words
    /// The targets rise or fall over the years.
    case targets
    /// The target lies above or below the first actual value.
    case baseline
    /// Nothing tells; higher is taken, as most sheets reckon.
    case assumed
  }

  /// Which way is better.
  public let direction: IndicatorDirection
  /// How it is known.
  public let basis: Basis
  /// The reason in words, with what was seen.
  public let reason: Bilingual

  /// Makes a judgement.
  public init(_ direction: IndicatorDirection, _ basis: Basis, _ reason: Bilingual) {
    self.direction = direction
    self.basis = basis
    self.reason = reason
  }

  /// Whether it is Hyoka's conclusion and not the sheet's word.
  public var isInferred: Bool { basis != .stated }
}

/// How far the target of a year was reached (達成率), with its inputs.
public struct Attainment: Hashable, Sendable {
  /// Why there is no figure.
  public enum Absence: String, CaseIterable, Sendable {
    /// No sheet has a target for the year.
    case noTarget = "no-target"
    /// No sheet has an actual value for the year.
    case noActual = "no-actual"
    /// A share of zero means nothing.
    case zeroTarget = "zero-target"
    /// Nothing is left of what was to be lowered; the target is met beyond any figure.
    case zeroActual = "zero-actual"
    /// A negative value has no share.
    case negative
    /// A value is no finite number.
    case notFinite = "not-finite"
  }

  /// The year.
  public let fiscalYear: FiscalYear
  /// The target and its source.
  public let target: SourcedValue?
  /// The actual value and its source.
  public let actual: SourcedValue?
  /// Which way is better, and how that is known.
  public let direction: DirectionJudgement
  /// The figure in per cent: actual ÷ target, or target ÷ actual where lower is better.
  public let percent: Double?
  /// Whether the target was met; known even where there is no figure.
  public let isMet: Bool?
  /// Why there is no figure; nothing where there is one.
  public let absence: Absence?

  /// Makes an attainment from its parts.
  public init(
    fiscalYear: FiscalYear, target: SourcedValue?, actual: SourcedValue?,
    direction: DirectionJudgement, percent: Double?, isMet: Bool?, absence: Absence?
  ) {
    self.fiscalYear = fiscalYear
    self.target = target
    self.actual = actual
    self.direction = direction
    self.percent = percent
    self.isMet = isMet
    self.absence = absence
  }

  /// The figure with one decimal; a target that was missed never rounds up to 100.
  public var rounded: Double? {
    guard let percent else { return nil }
    let rounded = (percent * 10).rounded() / 10
    if isMet == false, rounded >= 100 { return 99.9 }
    return rounded
  }
}

/// Where the actual values of the last years lead.
public struct Trend: Hashable, Sendable {
  /// The course.
  public enum Course: String, CaseIterable, Sendable {
    case rising
    case falling
    /// The change over all the years is small beside the values.
    case flat
    /// The values go up and down.
    case unsteady
    /// There are too few values.
    case unknown
  }

  /// The course.
  public let course: Course
  /// The years and values it was reckoned from.
  public let points: [MergedValue]
  /// The median change per year (Theil–Sen), if it can be reckoned.
  public let slope: Double?
  /// Whether the course is the better way; nothing if it is neither.
  public let isImproving: Bool?
  /// The reason in words.
  public let reason: Bilingual

  /// Makes a trend from its parts.
  public init(
    _ course: Course, points: [MergedValue], slope: Double?, isImproving: Bool?, reason: Bilingual
  ) {
    self.course = course
    self.points = points
    self.slope = slope
    self.isImproving = isImproving
    self.reason = reason
  }
}
