import Policies
import Testing

@testable import Analysis

/// Amounts are those of the evaluation of 「国際の平和と安定に対する取組」, all texts are invented.
struct ReconciliationTests {
  private static let projects = [
    ReconciliationMaker.project(
      "1", "国際水辺機関分担金", isFlagged: true,
      [
        (2023, 94_449_474, 111_820_840, 111_640_643), (2024, 77_096_190, 107_996_475, nil),
      ]),
    ReconciliationMaker.project(
      "2", "水辺監視機関拠出金", [(2023, 41_089, 41_089, 41_088), (2024, 43_730, 43_730, nil)]),
    ReconciliationMaker.project(
      "3", "水辺研究の席の設置",
      subItems: [SubItem(FiscalYear(2023), name: "国際機関等拠出金", amount: Yen(3_000_000_000))],
      [(2023, 0, 3_000_000, 3_000_000), (2024, 0, 0, nil)]),
    ReconciliationMaker.project(
      "4", "水辺の講座",
      [(2023, 4_604_061, 4_841_818, 4_612_860), (2024, 7_740_900, 7_901_768, nil)]),
  ]

  private static let items = [
    ReconciliationMaker.item(2023, .initial, 99_187_014),
    ReconciliationMaker.item(2023, .initial, 343_153, at: "在外公館"),
    ReconciliationMaker.item(2023, .supplementary(1), 119_781_294),
    ReconciliationMaker.item(
      2023, .settlement, 119_781_294, current: 119_781_294, executed: 119_384_790),
    ReconciliationMaker.item(
      2023, .settlement, 343_153, at: "在外公館", current: 343_153, executed: 253_194),
    ReconciliationMaker.item(2024, .initial, 84_964_686),
    ReconciliationMaker.item(2024, .initial, 349_524, at: "在外公館"),
    ReconciliationMaker.item(2024, .supplementary(1), 115_937_092),
    ReconciliationMaker.item(2024, .provisional, 1_000_000),
  ]

  private static let table = ReconciliationMaker.table(
    [
      (2023, excluded: (5262, 4958), only: (114_862, 114_680)),
      (2024, excluded: (8174, nil), only: (77_140, nil)),
    ], note: "百万円単位。当初予算、補正予算、繰越し等を含む。")

  private let whole = Reconciliation(table: table, projects: projects, items: items, ended: [])

  @Test func `contributions without the flag explain the difference of a line`() throws {
    let year = try #require(whole.years.first)
    let line = try #require(year.lines.last)
    #expect(line.projects.current == ReconciliationMaker.thousand(111_820_840))
    #expect(line.corrected.current == ReconciliationMaker.thousand(114_861_929))
    let budget = try #require(line.budget)
    #expect(budget.difference == ReconciliationMaker.thousand(3_041_160))
    #expect(budget.explained.map(\.project) == ["2", "3", nil])
    #expect(budget.explained.map(\.yen.amount) == [41_089_000, 3_000_000_000, 71_000])
    #expect(budget.explained.last?.reason == .rounding)
    #expect(budget.unexplained == Yen(0))
  }

  @Test func `the other line names the embassies and shows the rest`() throws {
    let budget = try #require(whole.years.first?.lines.first?.budget)
    #expect(budget.explained.map(\.yen.amount) == [-41_089_000, -3_000_000_000, 343_153_000])
    #expect(budget.explained.last?.reason == .embassies)
    #expect(budget.explained.last?.text.english.contains("在外公館") == true)
    #expect(budget.unexplained == ReconciliationMaker.thousand(77_029))
  }

  @Test func `causes and rest always make up the difference`() {
    let comparisons = whole.years.flatMap { $0.lines + [$0.total] }
      .flatMap { [$0.budget, $0.executed] }.compactMap(\.self)
    #expect(comparisons.count == 9)
    for comparison in comparisons {
      let sum = Yen.sum(comparison.explained.map(\.yen))?.adding(comparison.unexplained)
      #expect(sum == comparison.difference)
    }
  }

  @Test func `the total agrees with the settlement but for rounding`() throws {
    let year = try #require(whole.years.first)
    #expect(year.total.ministryOfFinance?.current == ReconciliationMaker.thousand(120_124_447))
    #expect(year.total.ministryOfFinance?.basis == .settlement)
    #expect(year.ministryBudget?.agrees == true)
    #expect(year.ministryExecuted?.agrees == true)
    #expect(year.lines.allSatisfy { $0.ministryOfFinance == nil })
  }

  @Test func `a year of the initial budget only is found and compared as such`() throws {
    let finding = try #require(whole.findings.first)
    #expect(whole.findings.count == 1)
    #expect(finding.fiscalYear == FiscalYear(2024))
    #expect(finding.finding.code == "initial-budget-only")
    #expect(finding.inputs.map(\.yen.amount) == [85_314_000_000, 85_314_210_000, 116_286_616_000])
    #expect(finding.finding.text.japanese.contains("「補正」「繰越」"))
    let year = try #require(whole.years.last)
    #expect(year.measure == .initial)
    #expect(year.lines.last?.corrected.initial == ReconciliationMaker.thousand(77_139_920))
    #expect(year.lines.last?.budget?.unexplained == Yen(0))
    #expect(year.ministryBudget?.agrees == true)
  }

  @Test func `the projects alone show the initial budget too`() {
    let rest = Reconciliation(table: Self.table, projects: Self.projects, items: [])
    #expect(rest.findings.map(\.fiscalYear.year) == [2024])
    #expect(rest.lacks.count == 2)
  }

  @Test func `an execution that cannot be reported yet is missing, not zero`() throws {
    let line = try #require(whole.years.last?.lines.first)
    #expect(line.projects.executed == nil)
    #expect(line.projects.executedMissing == .notYet)
    #expect(line.executed == nil)
  }

  @Test func `nothing at all is said to be lacking`() {
    let empty = Reconciliation(table: nil, projects: [], items: [])
    #expect(empty.years.isEmpty)
    #expect(empty.lacks.count == 3)
  }
}
