import Policies
import Testing

@testable import Analysis

struct ClaimEvidenceTests {
  private func comparison(
    _ text: String, _ values: [(Int, Double?, Double?)], name: String = "水路の点検件数",
    unit: String? = "件", direction: IndicatorDirection? = nil
  ) throws -> ClaimComparison? {
    let source = ClaimMaker.source(values, name: name, unit: unit, direction: direction)
    return try ClaimMaker.first(text, source).evidence.first?.comparison
  }

  @Test(arguments: [
    ("水路の点検件数は増加した。", [10.0, 12, 15], ClaimVerdict.supports),
    ("水路の点検件数は増加した。", [15, 12, 10], .contradicts),
    ("水路の点検件数は増加した。", [100, 101, 101], .contradicts),
    ("水路の点検件数は減少した。", [15, 12, 10], .supports),
    ("水路の点検件数は横ばいであった。", [100, 90, 101], .supports),
    ("水路の点検件数は増えておらず、少ない。", [10, 10, 10], .supports),
    ("水路の点検件数は年々増加した。", [10, 12, 15], .supports),
    ("水路の点検件数は年々増加した。", [10, 9, 15], .silent),
    ("水路の点検件数は年々増加した。", [10, 12, 9], .contradicts),
  ])
  func `a direction is held against the years of the evaluation`(
    _ text: String, _ actual: [Double], _ verdict: ClaimVerdict
  ) throws {
    let values = actual.enumerated().map { (2021 + $0.offset, Double?.none, Double?($0.element)) }
    let found = try #require(try comparison(text, values))
    #expect(found.verdict == verdict)
    #expect(found.years == .cycle)
    #expect(found.values.map(\.fiscalYear.year) == [2021, 2022, 2023])
  }

  @Test func `one point, and years without a value, tell nothing`() throws {
    let one = try #require(try comparison("水路の点検件数は増加した。", [(2022, 3, 5)]))
    #expect(one.verdict == .silent)
    let gap = try #require(
      try comparison("水路の点検件数は増加した。", [(2021, 3, nil), (2022, 3, 5), (2023, 3, nil)]))
    #expect(gap.verdict == .silent)
    #expect(gap.values.count == 1)
    let none = try #require(try comparison("水路の点検件数は増加した。", [(2021, nil, nil)]))
    #expect(none.values.isEmpty)
  }

  @Test func `too few years in the evaluation widen to all before its end`() throws {
    let values = [(2012, 8.0, 7.0), (2015, 8, 9), (2021, 10, 12), (2025, 10, 1)]
    let found = try #require(
      try comparison("水路の点検件数は増加した。", values.map { ($0.0, $0.1, $0.2) }))
    #expect(found.verdict == .supports)
    #expect(found.years == .reported)
    #expect(found.values.map(\.fiscalYear.year) == [2012, 2015, 2021])
    #expect(found.targetsMet == 2)
    #expect(found.targets == 3)
  }

  @Test func `years that the claim names go first`() throws {
    let values: [(Int, Double?, Double?)] = [(2019, nil, 5), (2020, nil, 9), (2021, nil, 3)]
    let single = try #require(try comparison("令和2年度に水路の点検件数は増加した。", values))
    #expect(single.years == .claimed)
    #expect(single.values.map(\.fiscalYear.year) == [2019, 2020])
    #expect(single.verdict == .supports)
    let range = try #require(try comparison("2019年度から2021年度に水路の点検件数は増加した。", values))
    #expect(range.verdict == .contradicts)
  }

  private typealias TargetCase = (String, [(Double, Double)], ClaimVerdict)

  private static let targets: [TargetCase] = [
    ("水路の点検件数は目標を達成した。", [(10.0, 10.0), (10, 12)], ClaimVerdict.supports),
    ("水路の点検件数は目標を達成した。", [(10, 9), (10, 8)], .contradicts),
    ("水路の点検件数は目標を達成した。", [(10, 9), (10, 12)], .silent),
    ("水路の点検件数は概ね達成できた。", [(10, 9), (10, 8)], .supports),
    ("水路の点検件数は概ね達成できた。", [(10, 3), (10, 2)], .contradicts),
    ("水路の点検件数は目標を下回った。", [(10, 9), (10, 8)], .supports),
    ("水路の点検件数は目標を達成した。", [(0, 0), (0, 3)], .silent),
    ("水路の点検件数は概ね達成できた。", [(0, 0), (10, 9)], .supports),
    ("水路の点検件数は目標を下回った。", [(0, 0)], .silent),
  ]

  @Test(arguments: targets)
  func `a statement on targets is held against targets`(
    _ text: String, _ values: [(Double, Double)], _ verdict: ClaimVerdict
  ) throws {
    let values = values.enumerated().map { year, value in
      (2021 + year, Double?(value.0), Double?(value.1))
    }
    let found = try #require(try comparison(text, values))
    #expect(found.verdict == verdict)
  }

  @Test func `a target of zero is a target where less is better`() throws {
    let found = try #require(
      try comparison("水路の事故件数は目標を達成した。", [(2021, 0, 0)], name: "水路の事故件数", direction: .lower))
    #expect(found.verdict == .supports)
    #expect(found.targets == 1)
    let more = try #require(try comparison("水路の点検件数は目標を達成した。", [(2021, 0, 0)]))
    #expect(more.targets == 0)
    #expect(more.reason.english.contains("zero"))
  }

  @Test func `one year is no years`() throws {
    let found = try #require(try comparison("水路の点検件数は目標を達成した。", [(2021, 4, 5)]))
    #expect(
      found.reason.english == "The target was reached in 1 of the 1 year that has one, FY2021.")
    #expect(found.reason.japanese == "2021年度の目標に達した。")
  }

  @Test func `a statement on targets without targets is silent`() throws {
    let found = try #require(try comparison("水路の点検件数は目標を達成した。", [(2021, nil, 4)]))
    #expect(found.verdict == .silent)
    #expect(found.targets == 0)
  }

  @Test func `a number is held against the figure of the same unit`() throws {
    let values: [(Int, Double?, Double?)] = [(2021, nil, 14), (2022, nil, 20)]
    #expect(try comparison("令和3年度に水路を14件点検した。", values)?.verdict == .supports)
    #expect(try comparison("令和3年度に水路を15件点検した。", values)?.verdict == .contradicts)
    #expect(try comparison("水路を20件点検した。", values)?.values.map(\.fiscalYear.year) == [2022])
    #expect(try comparison("令和3年度に水路を15名で点検した。", values) == nil)
  }

  @Test func `a share does not tell about a number`() throws {
    let values: [(Int, Double?, Double?)] = [(2021, nil, 5), (2022, nil, 4)]
    let found = try #require(
      try comparison("水路の点検件数は増加した。", values, name: "水路の点検の割合", unit: "％"))
    #expect(found.verdict == .silent)
    let share = try #require(
      try comparison("水路の点検の割合は増加した。", values, name: "水路の点検の割合", unit: "％"))
    #expect(share.verdict == .contradicts)
  }

  @Test func `better is lower where an indicator says so`() throws {
    let values: [(Int, Double?, Double?)] = [(2021, nil, 5), (2022, nil, 2)]
    let found = try #require(
      try comparison("水路の点検件数は改善した。", values, direction: .lower))
    #expect(found.verdict == .supports)
  }

  @Test func `a claim that states no figures is not compared, and other subjects are no evidence`()
    throws
  {
    let source = ClaimMaker.source([(2021, nil, 5), (2022, nil, 2)])
    let plain = try ClaimMaker.first("水路の点検を地元と行った。", source)
    #expect(plain.evidence.first?.words == ["水路", "点検"])
    #expect(plain.verdict == nil)
    #expect(try ClaimMaker.first("魚道の模型は増加した。", source).evidence.isEmpty)
  }

  @Test func `synonyms are the same subject`() throws {
    let source = ClaimMaker.source(
      [(2021, nil, 764), (2022, nil, 956)], name: "水辺機関における邦人職員数", unit: "人")
    #expect(try ClaimMaker.first("水辺機関における日本人職員数は増加した。", source).verdict == .supports)
  }

  @Test func `figures that end before the evaluation tell nothing`() throws {
    let found = try #require(try comparison("水路の点検件数は増加した。", [(2012, 1, 5), (2014, 1, 2)]))
    #expect(found.verdict == .silent)
    #expect(found.reason.english.contains("FY2014"))
    let targets = try #require(try comparison("水路の点検件数は目標を達成した。", [(2012, 1, 5)]))
    #expect(targets.verdict == .silent)
  }

  @Test func `a word within a name states nothing`() throws {
    let claims = try ClaimMaker.claims("水質改善計画の点検を行った。点検の技は改善した。")
    #expect(claims.map(\.assertion?.statement) == [nil, .improving])
  }

  @Test func `without years of evaluation all reported years count`() throws {
    let source = ClaimMaker.source([(2001, nil, 5), (2002, nil, 7)])
    let found = try ClaimMaker.first("水路の点検件数は増加した。", source, years: nil)
    #expect(found.evidence.first?.comparison?.years == .reported)
    #expect(found.verdict == .supports)
  }
}
