import Analysis
import Policies
import Testing

/// A person's word about indicators goes before what Hyoka finds.
@Suite struct IndicatorDecisionTests {
  /// The same name in three sheets, and an outcome that has nothing in common with it.
  private static let reports = [
    IndicatorMaker.report(1, 2018, "湖の透明度", unit: "m", [(2017, 2, 1.8)]),
    IndicatorMaker.report(2, 2019, "湖の透明度", unit: "m", [(2017, 2, 1.8), (2018, 2, 1.9)]),
    IndicatorMaker.report(3, 2020, "湖の透明度", unit: "m", [(2018, 2, 1.9), (2019, 2, 2.1)]),
    IndicatorMaker.report(4, 2020, "観察会に来た人", unit: "人", [(2019, 50, 44)]),
  ]

  private func chains(_ decided: IndicatorDecision...) -> [[Int64]] {
    IndicatorAssembly(Self.reports, decided: decided).series.map { $0.reports.map(\.id) }
  }

  @Test func `without a word the names decide`() {
    #expect(chains() == [[1, 2, 3], [4]])
  }

  @Test func `what is rejected is parted and not suggested again`() {
    let decision = IndicatorDecision(earlier: 2, later: 3, isOne: false)
    let assembly = IndicatorAssembly(Self.reports, decided: [decision])
    // The report of 2020 finds nothing else: that of 2018 has gone on to 2019.
    #expect(assembly.series.map { $0.reports.map(\.id) } == [[1, 2], [3], [4]])
    #expect(assembly.suggestions.isEmpty)
  }

  @Test func `what is confirmed is joined although nothing speaks for it`() throws {
    let decision = IndicatorDecision(earlier: 2, later: 4, isOne: true)
    let assembly = IndicatorAssembly(Self.reports, decided: [decision])
    #expect(assembly.series.map { $0.reports.map(\.id) } == [[1, 2, 4], [3]])
    let join = try #require(assembly.series.first?.joins.last)
    #expect(join.method == .confirmed)
    #expect(join.score == 1)
    #expect(join.evidence.unit == .differs)
    #expect(join.doubt == nil)
  }

  @Test func `a confirmed join may leave out more years than are looked at`() {
    let reports = [
      IndicatorMaker.report(1, 2012, "岸の長さ", [(2011, 3, 3)]),
      IndicatorMaker.report(2, 2022, "水際の延長", [(2021, 4, 5)]),
    ]
    let decision = IndicatorDecision(earlier: 1, later: 2, isOne: true)
    #expect(IndicatorAssembly(reports).series.count == 2)
    #expect(IndicatorAssembly(reports, decided: [decision]).series.count == 1)
  }

  @Test func `of two words about one report the last one holds`() {
    let first = IndicatorDecision(earlier: 2, later: 4, isOne: true)
    let second = IndicatorDecision(earlier: 2, later: 3, isOne: true)
    #expect(chains(first, second) == [[1, 2, 3], [4]])
    #expect(chains(second, first) == [[1, 2, 4], [3]])
  }

  @Test func `words that cannot hold change nothing`() {
    #expect(chains(IndicatorDecision(earlier: 4, later: 2, isOne: true)) == [[1, 2, 3], [4]])
    #expect(chains(IndicatorDecision(earlier: 3, later: 4, isOne: true)) == [[1, 2, 3], [4]])
    #expect(chains(IndicatorDecision(earlier: 9, later: 4, isOne: true)) == [[1, 2, 3], [4]])
    #expect(chains(IndicatorDecision(earlier: 1, later: 1, isOne: true)) == [[1, 2, 3], [4]])
  }
}
