import Policies
import Testing

@testable import Analysis

/// Claims on money of an invented ministry of water, held against a project's budget and the
/// document's own table.
struct MoneyClaimTests {
  private static let origin = Origin(file: "sheet.csv", line: 2, fileID: 1)

  private func budget(
    _ year: Int, initial: Int64, current: Int64, executed: Int64?
  ) -> ProjectBudget {
    ProjectBudget(
      fiscalYear: FiscalYear(year), sheet: 1, initial: Yen(initial), supplementary: nil,
      carriedIn: nil, reserve: nil, current: Yen(current), executed: executed.map { Yen($0) },
      executedMissing: executed == nil ? .notYet : nil, carriedOut: nil, request: nil,
      origin: Self.origin)
  }

  private func source() -> EvidenceSource {
    let sheet = ProjectSheet(
      id: 1, source: .review, year: 2024, key: "7", number: nil, name: "水門改修費", ministry: "みずべ省",
      unit: [], startYear: nil, endYear: nil)
    let record = ProjectRecord(
      id: "7", name: "水門改修費", sheets: [sheet], steps: [:], suggestions: [], outlines: [:],
      budgets: [
        budget(2021, initial: 310_000_000, current: 323_400_000, executed: 290_000_000),
        budget(2022, initial: 320_000_000, current: 340_000_000, executed: 331_500_000),
        budget(2023, initial: 350_000_000, current: 350_000_000, executed: 349_999_600),
        budget(2024, initial: 400_000_000, current: 400_000_000, executed: nil),
      ], reports: [], indicatorDecisions: [], links: [], inspections: [], edges: [])
    return EvidenceSource(field: 1, record: record, series: [])
  }

  private func cell(_ millions: Double) -> BudgetCell {
    BudgetCell(text: "\(millions)", value: .yen(Yen(millions: millions) ?? Yen(0)), line: 9)
  }

  private func table() -> BudgetTable {
    func line(_ label: String, _ executed: [Double]) -> BudgetLine {
      BudgetLine(
        label: label, contributions: nil,
        years: executed.enumerated().map { index, millions in
          BudgetYear(fiscalYear: FiscalYear(2021 + index), cells: [.executed: cell(millions)])
        })
    }
    return BudgetTable(
      unit: .millionYen, lines: [line("本省", [500, 600, 700]), line("地方", [40, 50, 60])], notes: [],
      place: 8...10)
  }

  private func first(
    _ text: String, table: BudgetTable? = nil
  ) throws -> (claim: SubstantiatedClaim, comparison: ClaimComparison?) {
    let claims = try ClaimMaker.substantiated(
      text, sources: [source()], years: 2021...2023, budget: table)
    let claim = try #require(claims.claims.first)
    return (claim, claim.evidence.lazy.compactMap(\.comparison).first)
  }

  @Test(arguments: [
    ("令和3年度の水門改修費の執行額は2億9,000万円であった。", ClaimVerdict.supports),
    ("令和3年度の水門改修費の執行額は290百万円であった。", .supports),
    ("令和3年度の水門改修費の執行額は2.9億円であった。", .supports),
    ("令和3年度の水門改修費の執行額は約3億円であった。", .supports),
    ("令和3年度の水門改修費の執行額は3億1,000万円であった。", .contradicts),
    ("令和3年度の水門改修費の予算額は3億1,000万円であった。", .supports),
    ("令和3年度の水門改修費の予算額は323百万円であった。", .supports),
    ("令和5年度の水門改修費の執行額は350,000千円であった。", .supports),
    ("水門改修費の執行額は3億1,000万円であった。", .silent),
    ("令和3年度の水門改修費の執行額のうち1億円を岸に充てた。", .silent),
    ("令和3年度の水門改修費に1億円を充てた。", .silent),
    ("令和5年3月の水門改修費の執行額は331百万円であった。", .supports),
  ])
  func `an amount is held against the budget of the years it names`(
    _ text: String, _ verdict: ClaimVerdict
  ) throws {
    let found = try #require(try first(text).comparison)
    #expect(found.verdict == verdict, "\(found.reason.japanese)")
    #expect(!found.money.isEmpty)
    #expect(found.values.isEmpty)
  }

  @Test func `the numbers are shown with their kind and year`() throws {
    let found = try #require(try first("令和3年度の水門改修費の執行額は3億1,000万円であった。").comparison)
    #expect(found.years == .claimed)
    #expect(found.money.map(\.kind) == [.executed])
    #expect(found.money.map(\.yen.amount) == [290_000_000])
    #expect(found.money.map(\.isNamed) == [false])
    #expect(found.reason.japanese == "主張は3億1,000万円、2021年度の執行額は290百万円である。")
    #expect(found.reason.english.contains("the executed amount of FY2021 is 290 million yen"))
  }

  @Test(arguments: [
    ("水門改修費の執行額は年々増加した。", ClaimVerdict.supports),
    ("水門改修費の執行額は減少した。", .contradicts),
    ("水門改修費の予算は増加した。", .supports),
  ])
  func `a direction is held against the money of the years evaluated`(
    _ text: String, _ verdict: ClaimVerdict
  ) throws {
    let found = try #require(try first(text).comparison)
    #expect(found.verdict == verdict)
    #expect(found.years == .cycle)
    #expect(found.money.map(\.fiscalYear.year) == [2021, 2022, 2023])
  }

  @Test func `other currencies and other subjects are not compared`() throws {
    #expect(try first("令和3年度の水門改修費に290ドルを充てた。").comparison == nil)
    #expect(try first("令和3年度の魚道の執行額は1億円であった。").comparison == nil)
  }

  @Test func `the document's own table has its lines and their sum`() throws {
    let sum = try first("令和3年度の施策全体の執行額は540百万円であった。", table: table())
    #expect(sum.claim.evidence.map(\.kind) == [.table])
    #expect(sum.comparison?.verdict == .supports)
    #expect(sum.comparison?.money.map(\.line) == [nil])
    let line = try first("令和4年度の執行額は、地方で50百万円であった。", table: table())
    #expect(line.comparison?.verdict == .supports)
    #expect(line.comparison?.money.map(\.line) == ["地方"])
    let wrong = try first("令和3年度の施策全体の執行額は999百万円であった。", table: table())
    #expect(wrong.comparison?.verdict == .contradicts)
    #expect(wrong.claim.verdict == .contradicts)
    let rising = try first("施策全体の執行額は年々増加した。", table: table())
    #expect(rising.comparison?.verdict == .supports)
  }

  @Test func `an amount that the table lacks may be a project's`() throws {
    #expect(try first("令和3年度に魚道へ1億円を支出した。", table: table()).claim.evidence.isEmpty)
  }

  @Test(arguments: [
    ("3億円", Int64(300_000_000), Int64(100_000_000)), ("3.25億円", 325_000_000, 1_000_000),
    ("1億2,300万円", 123_000_000, 10_000), ("5,262百万円", 5_262_000_000, 1_000_000),
    ("４，５００千円", 4_500_000, 1_000), ("12円", 12, 1),
  ])
  func `an amount is as exact as it is printed`(
    _ text: String, _ yen: Int64, _ precision: Int64
  ) throws {
    let amount = try #require(AmountFinder.amounts(in: "計\(text)を使った。").first)
    #expect(amount.yen.amount == yen)
    #expect(amount.precision.amount == precision)
    #expect(amount.text == text)
  }

  @Test(arguments: ["30億ドル", "3人", "三億円", "999999999999兆円"])
  func `what is no amount of yen is none`(_ text: String) {
    #expect(AmountFinder.amounts(in: text).isEmpty)
  }
}
