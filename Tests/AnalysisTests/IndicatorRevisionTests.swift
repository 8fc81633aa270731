import Analysis
import Policies
import Testing

@Suite struct IndicatorRevisionTests {
  private func revisions(
    _ earlier: [(Int, Double?, Double?)], _ later: [(Int, Double?, Double?)], exactly: Bool = false
  ) -> IndicatorRevisions {
    IndicatorRevisions(
      from: IndicatorMaker.report(1, 2018, "水門の数", earlier),
      to: IndicatorMaker.report(2, 2019, "水門の数", later), exactly: exactly)
  }

  @Test func `each figure of a common year is counted once`() {
    let result = revisions(
      [(2015, 9, 9), (2016, 10, 12), (2017, nil, 14), (2018, 12, nil)],
      [(2016, 10, 11), (2017, 13, nil), (2018, 12, nil), (2019, 15, nil)])
    #expect(result.targets.equal == 2)
    #expect(result.targets.filledLater == 1)
    #expect(result.targets.compared == 3)
    #expect(result.actuals.revised == 1)
    #expect(result.actuals.dropped == 1)
    #expect(result.actuals.compared == 2)
    #expect(result.all.map(\.change) == [.revised, .filledLater, .dropped])
    #expect(result.all.map(\.quantity) == [.actual, .target, .actual])
  }

  @Test func `other last digits of a quotient are no revision, unless asked for`() {
    let (one, other) = (7.04225352112676, 7.042253521126761)
    #expect(revisions([(2017, nil, one)], [(2017, nil, other)]).all.isEmpty)
    #expect(revisions([(2017, nil, one)], [(2017, nil, other)], exactly: true).all.count == 1)
  }

  @Test func `a rate that was revised twice shows both revisions`() throws {
    let reports = zip([2016, 2017, 2018], [63.0, 70, 76.7]).map { year, rate in
      IndicatorMaker.report(
        Int64(year), year, "水辺講座の修了率", unit: "％", [(2014, 75, 84), (2015, 75, rate)])
    }
    let series = try #require(IndicatorAssembly(reports).series.first)
    #expect(series.revisions.map(\.later?.value) == [70, 76.7])
    #expect(series.values.last?.actual == SourcedValue(76.7, report: 2018, sheetYear: 2018))
  }
}
