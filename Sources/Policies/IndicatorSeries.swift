/// One indicator over the sheets of several years: reports, joined, and what the latest of them say.
public struct IndicatorSeries: Hashable, Sendable {
  /// Activity, output or outcome.
  public let kind: IndicatorKind
  /// The reports in order of their sheets.
  public let reports: [IndicatorReport]
  /// How each report was joined to the one before it; one fewer than the reports.
  public let joins: [IndicatorJoin]
  /// For each year the figures of the latest sheet that has them.
  public let values: [MergedValue]
  /// Where a sheet reports something else for a year than the sheet before it.
  public let revisions: [IndicatorRevision]

  /// Makes a series from its parts.
  public init(
    kind: IndicatorKind, reports: [IndicatorReport], joins: [IndicatorJoin],
    values: [MergedValue], revisions: [IndicatorRevision]
  ) {
    self.kind = kind
    self.reports = reports
    self.joins = joins
    self.values = values
    self.revisions = revisions
  }

  /// The name in the latest sheet.
  public var name: String { reports.last?.name ?? "" }

  /// The unit in the latest sheet that has one.
  public var unit: String? { reports.last { !($0.unit ?? "").isEmpty }?.unit }

  /// The final target in the latest sheet that has one with a number.
  public var finalTarget: FinalTarget? {
    reports.last { $0.finalTarget?.value != nil }?.finalTarget
  }

  /// How many years have an actual value.
  public var actualYears: Int { values.count { $0.actual != nil } }
}

/// A figure and the report it comes from.
public struct SourcedValue: Hashable, Sendable {
  /// The figure.
  public let value: Double
  /// The report's number.
  public let report: Int64
  /// The year of its sheet.
  public let sheetYear: Int

  /// Makes a figure with its source.
  public init(_ value: Double, report: Int64, sheetYear: Int) {
    self.value = value
    self.report = report
    self.sheetYear = sheetYear
  }
}

/// The figures of one year, each from the latest sheet that has it.
public struct MergedValue: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The target.
  public let target: SourcedValue?
  /// The actual value.
  public let actual: SourcedValue?
  /// The attainment that a sheet itself prints, in per cent.
  public let attainment: SourcedValue?

  /// Makes the figures of a year.
  public init(
    fiscalYear: FiscalYear, target: SourcedValue?, actual: SourcedValue?,
    attainment: SourcedValue?
  ) {
    self.fiscalYear = fiscalYear
    self.target = target
    self.actual = actual
    self.attainment = attainment
  }
}

/// A figure of one year that two consecutive sheets report differently.
public struct IndicatorRevision: Hashable, Sendable {
  /// Which figure it is.
  public enum Quantity: String, CaseIterable, Sendable {
    case target
    case actual
  }

  /// What became of it.
  public enum Change: String, CaseIterable, Sendable {
    /// Another number.
    case revised
    /// The earlier sheet had none.
    case filledLater = "filled-later"
    /// The later sheet has none.
    case dropped
  }

  /// The year the figure is about.
  public let fiscalYear: FiscalYear
  /// Which figure it is.
  public let quantity: Quantity
  /// What became of it.
  public let change: Change
  /// What the earlier sheet says.
  public let earlier: SourcedValue?
  /// What the later sheet says.
  public let later: SourcedValue?

  /// Makes a revision.
  public init(
    fiscalYear: FiscalYear, quantity: Quantity, change: Change, earlier: SourcedValue?,
    later: SourcedValue?
  ) {
    self.fiscalYear = fiscalYear
    self.quantity = quantity
    self.change = change
    self.earlier = earlier
    self.later = later
  }
}
