import Analysis
import Policies
import Testing

/// How lineage is measured, on sheets of an invented ministry of water.
@Suite struct LineageAccuracyTests {
  private static func sheet(
    _ id: Int64, _ year: Int, _ number: String, project: String? = nil, _ source: SheetSource,
    continued: Bool? = nil, ministry: String = "みずべ省"
  ) -> FollowedSheet {
    FollowedSheet(
      id: id, source: source, year: year, key: number, number: number, ministry: ministry,
      projectID: project, isContinued: continued)
  }

  private static let sheets = [
    sheet(1, 2018, "1", project: "a", .judgit), sheet(2, 2018, "2", project: "b", .judgit),
    sheet(3, 2018, "3", project: "c", .judgit),
    sheet(4, 2019, "1", project: "a", .judgit), sheet(5, 2019, "2", project: "b", .judgit),
    sheet(6, 2019, "3", project: "c", .judgit),
    sheet(7, 2020, "1", project: "a", .judgit), sheet(8, 2020, "9", .judgit, ministry: "かすみ省"),
    sheet(9, 2024, "100", .review, continued: true),
    sheet(10, 2025, "100", .review, continued: true),
  ]

  private static func step(
    _ later: Int64, _ earlier: Int64, _ method: String = "exact", linked: Bool = true,
    agreeing: Int = 2, compared: Int = 2
  ) -> SheetStep {
    SheetStep(
      later: later, earlier: earlier, method: method, score: 1, isLinked: linked, nameLikeness: 1,
      purposeLikeness: nil, agreeingYears: agreeing, comparedYears: compared, sameStart: nil,
      sameMinistry: true)
  }

  /// Sheet 5 is linked to the wrong sheet, sheet 6 only has a suggestion, sheet 7 leaves out a year.
  private static let steps = [
    step(4, 1), step(5, 3, "similar", agreeing: 0, compared: 3),
    step(6, 2, "similar", linked: false),
    step(7, 2, "normalised", agreeing: 0, compared: 1),
  ]

  private func measure(_ ministry: String? = nil, _ pointers: [SheetPointer] = [])
    -> LineageAccuracy
  {
    LineageAccuracy(
      ministry: ministry, sheets: Self.sheets, steps: Self.steps, pointers: pointers)
  }

  @Test func `sheets and steps are counted by year, suggestions are not`() {
    let years = measure().years
    #expect(years.map(\.year) == [2024, 2020, 2019])
    #expect(years.map(\.sheets) == [1, 2, 3])
    #expect(years.map(\.linked) == [0, 0, 2])
    #expect(years.map(\.linkedOverGap) == [0, 1, 0])
    #expect(years.last?.methods == ["exact": 1, "similar": 1])
    #expect(years.map(\.continued) == [1, nil, nil])
    #expect(years.map(\.continuedLinked) == [0, nil, nil])
  }

  @Test func `a ministry's sheets are counted alone`() {
    #expect(measure("かすみ省").years.map(\.sheets) == [1])
    #expect(measure("みずべ省").years.map(\.sheets) == [1, 1, 3])
    #expect(measure("かすみ省").money.linked == 0)
  }

  @Test func `ids of projects tell right, wrong and missing steps`() throws {
    let agreements = measure().agreements
    // The ids of 2020 are new ones, so only one pair of years can be told.
    #expect(agreements.map(\.year) == [2019])
    let one = try #require(agreements.first)
    #expect(one.basis == .projectID)
    #expect([one.told, one.same, one.other, one.missing] == [3, 1, 1, 1])
  }

  @Test func `pointers tell of the year before, any of several is right`() {
    let pointers = [
      SheetPointer(sheet: 5, ministry: "みずべ省", number: "2"),
      SheetPointer(sheet: 5, ministry: "みずべ省", number: "3"),
      SheetPointer(sheet: 4, ministry: "みずべ省", number: "2"),
      SheetPointer(sheet: 6, ministry: "みずべ省", number: "77"),
      SheetPointer(sheet: 99, ministry: "みずべ省", number: "1"),
    ]
    let told = measure(nil, pointers).agreements.filter { $0.basis == .pointer }
    #expect(told.map(\.year) == [2019])
    #expect(told.map { [$0.told, $0.same, $0.other, $0.missing] } == [[2, 1, 1, 0]])
  }

  @Test func `money contradicts where two years or more can be compared and none agrees`() {
    let money = measure().money
    #expect([money.linked, money.compared, money.contradicting, money.otherNames] == [3, 2, 1, 1])
  }

  @Test func `a person's step says what the sheets say of each other`() {
    func sheet(_ id: Int64, _ year: Int, _ name: String) -> LineageSheet {
      LineageSheet(
        id: id, source: .judgit, year: year, key: "\(id)", ministry: "みずべ省", name: name,
        purpose: nil, startYear: 2010,
        budgets: [.init(fiscalYear: 2018, initial: 5_000_000, executed: nil)])
    }
    let same = Lineage.evidence(later: sheet(2, 2020, "湖の調査"), earlier: sheet(1, 2019, "湖の調査"))
    #expect(same.nameLikeness == 1)
    #expect(same.agreeingYears == 1)
    #expect(same.sameStart == true)
    let other = Lineage.evidence(later: sheet(2, 2020, "湖の調査"), earlier: sheet(1, 2019, "橋"))
    #expect(other.nameLikeness == 0)
  }
}
