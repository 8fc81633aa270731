import Analysis
import Policies
import Testing

@Suite struct IndicatorFindingTests {
  private func codes(_ reports: [IndicatorReport]) -> [String] {
    IndicatorSeries(kind: .outcome, reports: reports, joins: []).findings.map(\.finding.code)
  }

  private func pair(
    _ earlier: [(Int, Double?, Double?)], _ later: [(Int, Double?, Double?)],
    units: (String, String) = ("件", "件")
  ) -> [IndicatorReport] {
    [
      IndicatorMaker.report(1, 2019, "水門の数", unit: units.0, earlier),
      IndicatorMaker.report(2, 2020, "水門の数", unit: units.1, later),
    ]
  }

  @Test func `a plain series has no findings`() {
    #expect(codes(pair([(2018, 10, 9)], [(2018, 10, 9), (2019, 11, 12)])).isEmpty)
  }

  @Test(arguments: [("人", "％", Severity.warning), ("件", "回", .note)])
  func `a changed unit is found`(one: String, other: String, severity: Severity) {
    let reports = pair([], [], units: (one, other))
    let findings = IndicatorSeries(kind: .outcome, reports: reports, joins: []).findings
    #expect(findings.map(\.finding.code) == ["indicator-unit-changed"])
    #expect(findings.first?.finding.severity == severity)
    #expect(findings.first?.reports == [1, 2])
  }

  @Test(arguments: [
    ("来館者数の平均", "件", "人"), ("調べた魚種数（2年目まで）", "魚群", "魚種"), ("苦情解決率（％）", "人", "％"),
    ("苦情件数に対する解決件数の割合", "件数", "割合"),
  ])
  func `a unit put right is a note, unless figures changed with it`(
    name: String, one: String, other: String
  ) {
    func severity(_ name: String, _ one: String, _ other: String, _ later: Double) -> Severity? {
      let reports = [
        IndicatorMaker.report(1, 2019, name, unit: one, [(2018, 50, 40)]),
        IndicatorMaker.report(2, 2020, name, unit: other, [(2018, 50, later)]),
      ]
      let findings = IndicatorSeries(kind: .outcome, reports: reports, joins: []).findings
      return findings.first { $0.finding.code == "indicator-unit-changed" }?.finding.severity
    }
    #expect(severity(name, one, other, 40) == .note)
    #expect(severity(name, one, other, 44) == .warning)
    #expect(severity(name, other, one, 40) == .warning)
  }

  @Test(arguments: [("％", "割合"), ("カ国", "か国"), ("件", "件数"), ("名", "人"), ("ヶ所", "箇所")])
  func `spellings of one unit are no change`(one: String, other: String) {
    #expect(codes(pair([], [], units: (one, other))).isEmpty)
  }

  @Test func `a figure restated ten times as large, or below zero, is found`() {
    #expect(
      codes(pair([(2018, nil, 12)], [(2018, nil, 120)])) == ["indicator-scale-changed"])
    #expect(codes(pair([(2018, nil, 12)], [(2018, nil, -12)])) == ["indicator-sign-changed"])
  }

  @Test func `a target set to the result afterwards is found`() {
    let reports = pair([(2018, 50, nil)], [(2018, 38, 38)])
    #expect(codes(reports) == ["indicator-target-set-to-result"])
    #expect(codes(pair([(2018, 50, nil)], [(2018, 50, 50)])).isEmpty)
    #expect(codes(pair([(2018, 50, 40)], [(2018, 38, 38)])) == ["indicator-target-set-to-result"])
  }

  @Test(arguments: [(1.0, 2.0), (0, 1)])
  func `target and result put right together are no such thing`(before: Double, after: Double) {
    #expect(codes(pair([(2018, before, before)], [(2018, after, after)])).isEmpty)
  }

  @Test func `jumps between years are found, small counts left alone`() {
    #expect(
      codes([IndicatorMaker.report(1, 2020, "数", [(2018, nil, 1), (2019, nil, 12)])]).isEmpty)
    let jump = [IndicatorMaker.report(1, 2020, "数", [(2018, nil, 30), (2019, nil, 4_100)])]
    #expect(codes(jump) == ["indicator-jump"])
  }

  @Test func `a fraction among percentages is found`() {
    let report = IndicatorMaker.report(
      1, 2020, "満足度", unit: "％", [(2017, 90, 95), (2018, 90, 0.96), (2019, 90, 94)])
    #expect(codes([report]) == ["indicator-fraction-for-percent"])
  }

  @Test(arguments: [
    (1950, ["indicator-final-year-odd"]), (2016, ["indicator-final-year-past"]),
    (2100, ["indicator-final-year-odd"]), (2019, []), (2025, []),
  ])
  func `the final year is checked`(year: Int, expected: [String]) {
    let final = FinalTarget(value: 5, year: FiscalYear(year))
    #expect(codes([IndicatorMaker.report(1, 2020, "数", final: final, [])]) == expected)
  }

  @Test func `the year that a wrong era hides is named`() {
    func text(_ year: Int) -> String? {
      let final = FinalTarget(value: 5, year: FiscalYear(year))
      let report = IndicatorMaker.report(1, 2020, "数", final: final, [])
      let series = IndicatorSeries(kind: .outcome, reports: [report], joins: [])
      return series.findings.first?.finding.text.english
    }
    #expect(text(1993)?.contains("perhaps 2023") == true)
    #expect(text(4013)?.contains("perhaps 2025") == true)
    #expect(text(.max) != nil)
  }

  @Test func `a western year and an era that differ are found`() {
    #expect(codes([IndicatorMaker.report(1, 2020, "2025（平成37）年に水門を10にする", [])]).isEmpty)
    #expect(
      codes([IndicatorMaker.report(1, 2020, "2025（平成36）年に水門を10にする", [])])
        == ["indicator-era-mismatch"])
  }
}
