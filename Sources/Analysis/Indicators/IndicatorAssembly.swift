public import Policies

/// The indicators of one project, assembled from its sheets of several years.
///
/// Sheets are compared in pairs: first each year with the next, then, for what is still alone, with
/// the year after that, and once more. Within a pair a report has at most one partner; better
/// evidence goes first, and of equals the reports at the like place and with the lower number. An
/// outcome is compared only with outcomes, an output with outputs, an activity with activities.
public struct IndicatorAssembly: Sendable {
  /// One series per indicator, in order of their first sheets and report numbers.
  public let series: [IndicatorSeries]
  /// Pairs that could be one indicator but are not joined: a person decides.
  public let suggestions: [IndicatorJoin]

  /// How many years a project may leave out an indicator before a series ends.
  public static let longestGap = 3

  /// Assembles the indicators of a project; what a person decided goes before any evidence.
  public init(_ record: ProjectRecord) {
    self.init(record.reports, decided: record.indicatorDecisions)
  }

  /// Assembles the reports of one project, in any order.
  ///
  /// Of decisions that cannot hold together the last one holds.
  public init(_ reports: [IndicatorReport], decided: [IndicatorDecision] = []) {
    var series: [IndicatorSeries] = []
    var suggestions: [IndicatorJoin] = []
    for kind in IndicatorKind.allCases {
      var matching = IndicatorMatching(reports.filter { $0.kind == kind }, decided)
      for gap in 1...Self.longestGap { matching.match(gap: gap) }
      series += matching.series(kind)
      suggestions += matching.openSuggestions
    }
    self.series = series
    self.suggestions = suggestions
  }
}
