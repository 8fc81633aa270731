import Analysis
import Policies
import Testing

@Suite struct IndicatorAssessmentTests {
  private func series(
    _ values: [(Int, Double?, Double?)], name: String = "水門の数", goal: String? = nil,
    unit: String? = "か所", direction: IndicatorDirection? = nil, final: FinalTarget? = nil
  ) -> IndicatorSeries {
    let report = IndicatorMaker.report(
      1, 2020, name, goal: goal, unit: unit, direction: direction, final: final, values)
    return IndicatorSeries(kind: .outcome, reports: [report], joins: [])
  }

  @Test func `a sheet's word on the direction goes first`() {
    let judgement = series([], name: "漏水を減少させる", direction: .higher).direction
    #expect(judgement.direction == .higher)
    #expect(!judgement.isInferred)
  }

  @Test(arguments: [
    ("漏水件数を年10件以下にする", IndicatorDirection.lower), ("事故の減少", .lower), ("節水による削減量", .higher),
    ("水質の向上", .higher), ("漏水件数の減少", .lower),
  ])
  func `words tell the direction`(goal: String, direction: IndicatorDirection) {
    let judgement = series([(2019, 5, 5)], name: goal).direction
    #expect(judgement.direction == direction)
    #expect(judgement.basis == .words)
    #expect(judgement.isInferred)
  }

  @Test func `a goal tells where it speaks of what the name measures`() {
    let goal = "漏水の件数を減少させる"
    #expect(series([], name: "漏水の件数", goal: goal).direction.direction == .lower)
    #expect(series([], name: "講座の修了者", goal: goal).direction.basis == .assumed)
  }

  @Test(arguments: ["以下の講座の回数", "増加した漏水の減少を", "30歳未満の参加者"])
  func `words that name a list, or both ways, tell nothing`(goal: String) {
    #expect(series([], name: goal).direction.basis == .assumed)
  }

  @Test func `targets and baseline tell the direction`() {
    let falling: [(Int, Double?, Double?)] = [(2017, 50, 60), (2018, 40, 55), (2019, 30, 44)]
    #expect(series(falling, name: "水難事故").direction.direction == .lower)
    #expect(series(falling, name: "講座の回数").direction.basis == .assumed)
    #expect(series([(2017, 50, 60), (2018, 55, 61)]).direction.basis == .targets)
    let final = FinalTarget(value: 20, year: nil)
    let judgement = series(
      [(2018, nil, 60), (2019, nil, 44)], name: "水難事故", final: final
    ).direction
    #expect(judgement.direction == .lower)
    #expect(judgement.basis == .baseline)
    #expect(series([(2018, 8.33, 8), (2019, 8.1, 9)], name: "水難事故").direction.basis == .assumed)
  }

  @Test func `attainment has its inputs, or a reason`() throws {
    let attainments = series(
      [
        (2013, 782, 764), (2014, nil, 5), (2015, 5, nil), (2016, 0, 3), (2017, -4, 2), (2018, 3, 0),
      ], direction: .higher
    ).attainments
    #expect(attainments.map(\.rounded) == [97.7, nil, nil, nil, nil, 0])
    #expect(
      attainments.map(\.absence) == [nil, .noTarget, .noActual, .zeroTarget, .negative, nil])
    #expect(attainments.map(\.isMet) == [false, nil, nil, true, true, false])
    #expect(attainments.first?.actual?.value == 764)
  }

  @Test func `where lower is better the shares turn`() {
    let attainments = series([(2017, 10, 8), (2018, 10, 20), (2019, 10, 0)], direction: .lower)
      .attainments
    #expect(attainments.map(\.percent) == [125, 50, nil])
    #expect(attainments.map(\.isMet) == [true, false, true])
    #expect(attainments.last?.absence == .zeroActual)
  }

  @Test func `a missed target never rounds up to a hundred`() {
    #expect(series([(2019, 10_000, 9_999)]).attainments.map(\.rounded) == [99.9])
  }

  @Test(arguments: [
    ([912.0, 918, 956], Trend.Course.rising), ([9, 7, 6, 5], .falling), ([100, 101, 100], .flat),
    ([10, 90, 12, 80, 11], .unsteady), ([5, 6], .unknown), ([10, 11, 12, 500, 14], .rising),
  ])
  func `the trend is that of most years`(values: [Double], course: Trend.Course) {
    let trend = series(values.enumerated().map { (2010 + $0, nil, $1) }).trend()
    #expect(trend.course == course)
    #expect(!trend.reason.japanese.isEmpty)
    #expect((trend.slope == nil) == (course == .unknown))
  }

  @Test func `the distance names target, year and what is needed`() {
    let final = FinalTarget(value: 1000, text: "1000", year: FiscalYear(2025))
    let distance = series([(2020, 906, 918), (2021, 925, 956)], final: final).distance
    #expect(distance.remaining == 44)
    #expect(distance.yearsLeft == 4)
    #expect(distance.neededPerYear == 11)
    #expect(series([(2020, 1, 1)]).distance.absence == .noFinalTarget)
    #expect(series([(2020, 1, nil)], final: final).distance.absence == .noActual)
    let far = FinalTarget(value: 1, year: FiscalYear(.min))
    #expect(series([(2020, 1, 2)], final: far).distance.yearsLeft == nil)
  }
}
