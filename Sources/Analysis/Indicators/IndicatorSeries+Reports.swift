public import Policies

extension IndicatorSeries {
  /// Makes a series from joined reports in order of their sheets, with merged values and revisions.
  public init(kind: IndicatorKind, reports: [IndicatorReport], joins: [IndicatorJoin]) {
    var revisions: [IndicatorRevision] = []
    for (earlier, later) in zip(reports, reports.dropFirst()) {
      revisions += IndicatorRevisions(from: earlier, to: later).all
    }
    self.init(
      kind: kind, reports: reports, joins: joins, values: Self.merged(reports),
      revisions: revisions)
  }

  /// For each year and figure what the latest sheet with a figure says.
  private static func merged(_ reports: [IndicatorReport]) -> [MergedValue] {
    var byYear: [FiscalYear: MergedValue] = [:]
    for report in reports {
      for value in report.values {
        byYear[value.fiscalYear] = merged(byYear[value.fiscalYear], value, report)
      }
    }
    return byYear.values.sorted { $0.fiscalYear < $1.fiscalYear }
  }

  private static func merged(
    _ before: MergedValue?, _ value: IndicatorValue, _ report: IndicatorReport
  ) -> MergedValue {
    func sourced(_ figure: Double?) -> SourcedValue? {
      figure.map { SourcedValue($0, report: report.id, sheetYear: report.sheetYear) }
    }
    return MergedValue(
      fiscalYear: value.fiscalYear, target: sourced(value.target) ?? before?.target,
      actual: sourced(value.actual) ?? before?.actual,
      attainment: sourced(value.attainment) ?? before?.attainment)
  }
}
