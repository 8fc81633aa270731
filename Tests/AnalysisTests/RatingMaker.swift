import Policies

@testable import Analysis

/// Makes rated indicators of the invented ministry of water.
enum RatingMaker {
  static let years = FiscalYear(2021)...FiscalYear(2023)
  static let subject = RatingSubject(program: "mizube-3-2", cycle: "2021-2023", field: 1)

  /// An indicator of one sheet; `values` lists year, target and actual value.
  static func indicator(
    _ id: Int64, kind: IndicatorKind = .outcome, direction: IndicatorDirection? = .higher,
    _ values: [(Int, Double?, Double?)]
  ) -> RatedIndicator {
    let report = IndicatorMaker.report(
      id, 2024, "水辺の指標\(id)", kind: kind, direction: direction, values)
    return RatedIndicator(
      project: "7", series: IndicatorSeries(kind: kind, reports: [report], joins: []))
  }

  /// Three years whose last one has a target of 100 and the given value, rising to it.
  static func rising(_ id: Int64, to value: Double, kind: IndicatorKind = .outcome)
    -> RatedIndicator
  {
    indicator(
      id, kind: kind,
      [(2021, 100, value * 0.5), (2022, 100, value * 0.75), (2023, 100, value)])
  }

  static func propose(
    _ indicators: [RatedIndicator], years: ClosedRange<FiscalYear>? = years,
    confirmation: RatingConfirmation? = nil
  ) throws -> RatingProposal {
    let profile = try RatingProfile.builtIn()[0]
    return RatingProposal(
      subject, indicators, years: years, profile: profile, confirmation: confirmation)
  }
}
