import Analysis
import Policies
import Testing

@Suite struct IndicatorAssemblyTests {
  /// The staff figures of project 1150 as its sheets of 2015 to 2022 report them.
  private static let staff: [IndicatorReport] = {
    let actuals: [Int: Double] = [
      2012: 764, 2013: 779, 2014: 766, 2015: 793, 2016: 820, 2017: 850, 2018: 882, 2019: 912,
      2020: 918, 2021: 956,
    ]
    let targets: [Int: Double] = [
      2012: 782, 2013: 799, 2014: 816, 2015: 833, 2016: 830, 2017: 849, 2018: 868, 2019: 887,
      2020: 906, 2021: 925,
    ]
    return (2015...2022).map { sheet in
      IndicatorMaker.report(
        Int64(sheet), sheet, "水辺機関の職員数\n（\(sheet)÷900×100＝\(sheet - 1900).4）", goal: "職員を増やす",
        unit: "人",
        final: FinalTarget(value: 1000, text: "1000", year: FiscalYear(2025)),
        (sheet - 3...sheet - 1).map { year in
          let target = year == 2016 && sheet >= 2019 ? 850 : targets[year]
          return (year, target, actuals[year])
        })
    }
  }()

  @Test func `ten years of one indicator become one series`() throws {
    let assembly = IndicatorAssembly(Self.staff.reversed())
    let series = try #require(assembly.series.first)
    #expect(assembly.series.count == 1)
    #expect(assembly.suggestions.isEmpty)
    #expect(series.actualYears == 10)
    #expect(series.joins.allSatisfy { $0.method == .normalised && $0.evidence.unit == .same })
    #expect(series.joins.map(\.evidence.equalValues) == [4, 4, 4, 3, 4, 4, 4])
    #expect(series.unit == "人")
  }

  @Test func `every report is kept and the revised target is shown`() throws {
    let series = try #require(IndicatorAssembly(Self.staff).series.first)
    #expect(series.reports.count == 8)
    let revision = try #require(series.revisions.first)
    #expect(series.revisions.count == 1)
    #expect(revision.fiscalYear == FiscalYear(2016))
    #expect(revision.quantity == .target)
    #expect(revision.change == .revised)
    #expect(revision.earlier?.value == 830)
    #expect(revision.later == SourcedValue(850, report: 2019, sheetYear: 2019))
    #expect(series.values.first { $0.fiscalYear.year == 2016 }?.target?.sheetYear == 2019)
  }

  @Test func `outputs and outcomes of one name stay apart`() {
    let values: [(Int, Double?, Double?)] = [(2017, 120, 131), (2018, 125, 128)]
    let reports = [IndicatorKind.output, .outcome, .activity].enumerated().flatMap { index, kind in
      [2019, 2020].map { year in
        IndicatorMaker.report(Int64(year * 10 + index), year, "水辺の清掃回数", kind: kind, values)
      }
    }
    let series = IndicatorAssembly(reports).series
    #expect(series.count == 3)
    #expect(series.allSatisfy { series in series.reports.allSatisfy { $0.kind == series.kind } })
  }

  @Test func `values of common years join names that are only alike`() throws {
    let reports = [
      IndicatorMaker.report(1, 2018, "水辺講座の参加者数", [(2016, 150, 163), (2017, 160, 171)]),
      IndicatorMaker.report(
        2, 2019, "水辺に関する講座参加者", [(2016, 150, 163), (2017, 160, 171), (2018, 170, 182)]),
    ]
    let join = try #require(IndicatorAssembly(reports).series.first?.joins.first)
    #expect(join.method == .similar)
    #expect(join.evidence.equalValues == 4)
    #expect(join.score > 0.5)
  }

  @Test func `equal names with other values, unit and goal are only suggested`() throws {
    let reports = [
      IndicatorMaker.report(
        1, 2018, "参加者数", goal: "川の講座を開く", unit: "人", [(2016, 50, 61), (2017, 50, 58)]),
      IndicatorMaker.report(
        2, 2019, "参加者数", goal: "港の祭りを催す", unit: "％", [(2016, 7, 9), (2017, 8, 7)]),
    ]
    let assembly = IndicatorAssembly(reports)
    #expect(assembly.series.count == 2)
    #expect(assembly.suggestions.map(\.doubt) == [.values])
    #expect(assembly.suggestions.first?.method == .exact)
  }

  @Test func `other words, other values and other units are not even suggested`() {
    let reports = [
      IndicatorMaker.report(1, 2018, "堤防の点検箇所", unit: "か所", [(2017, 5, 4)]),
      IndicatorMaker.report(2, 2019, "漁獲量", unit: "トン", [(2017, 900, 880)]),
    ]
    let assembly = IndicatorAssembly(reports)
    #expect(assembly.series.count == 2)
    #expect(assembly.suggestions.isEmpty)
  }

  @Test func `two indicators of one name find their own by their values`() {
    func pair(_ year: Int, _ ids: [Int64]) -> [IndicatorReport] {
      let sets: [[(Int, Double?, Double?)]] = [
        [(2016, 10, 12), (2017, 11, 14)], [(2016, 310, 325), (2017, 330, 341)],
      ]
      return zip(ids, year == 2018 ? sets : sets.reversed()).map {
        IndicatorMaker.report($0, year, "開催回数", unit: "回", $1)
      }
    }
    let series = IndicatorAssembly(pair(2018, [1, 2]) + pair(2019, [3, 4])).series
    #expect(series.map { $0.reports.map(\.id) } == [[1, 4], [2, 3]])
  }

  @Test func `a year without the indicator does not end a series`() {
    let reports = [2015, 2017].map { year in
      IndicatorMaker.report(
        Int64(year), year, "水門の数", (year - 3...year - 1).map { ($0, 40, Double($0 - 1970)) })
    }
    let series = IndicatorAssembly(reports).series
    #expect(series.count == 1)
    #expect(series.first?.actualYears == 5)
  }

  @Test func `the order of the reports makes no difference`() {
    let reports =
      Self.staff
      + Self.staff.map { report in
        IndicatorReport(
          id: report.id + 10_000, key: "\(report.id + 10_000)", sheetYear: report.sheetYear,
          source: report.source, kind: .output,
          name: report.name, values: report.values)
      }
    let once = IndicatorAssembly(reports)
    let again = IndicatorAssembly(reports.reversed())
    #expect(once.series == again.series)
    #expect(once.suggestions == again.suggestions)
  }
}
