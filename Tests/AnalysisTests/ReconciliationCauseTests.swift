import Policies
import Testing

@testable import Analysis

struct ReconciliationCauseTests {
  private func reconciliation(
    _ printed: Int64, _ projects: [ReconciledProject], ended: [EndedProject] = []
  ) -> MoneyComparison? {
    let table = BudgetTable(
      unit: .millionYen, lines: [ReconciliationMaker.line("予算", nil, [(2022, (printed, nil))])],
      notes: [], place: 1...2)
    return Reconciliation(table: table, projects: projects, items: [], ended: ended)
      .years.first?.total.budget
  }

  private func ended(_ thousands: Int64) -> EndedProject {
    EndedProject(
      ReconciliationMaker.project("9", "終わった講座", [(2022, thousands, thousands, nil)]),
      lastSheetYear: 2022, reason: Bilingual(ja: "同じ課室の事業です。", en: "It is of the same unit."))
  }

  private let project = ReconciliationMaker.project("1", "水辺の講座", [(2022, 700_123, 700_123, nil)])

  @Test func `a project that ended explains what it can`() throws {
    let budget = try #require(reconciliation(1_000, [project], ended: [ended(150_000)]))
    #expect(budget.explained.map(\.reason) == [.endedProject])
    #expect(budget.explained.allSatisfy { $0.isCandidate })
    #expect(budget.unexplained == ReconciliationMaker.thousand(149_877))
  }

  @Test func `candidates that come to more than the difference are listed apart`() throws {
    let budget = try #require(reconciliation(1_000, [project], ended: [ended(450_000)]))
    #expect(budget.explained.isEmpty)
    #expect(budget.uncounted.map(\.project) == ["9"])
    #expect(budget.unexplained == ReconciliationMaker.thousand(299_877))
  }

  @Test func `rounding reaches as far as amounts that were rounded`() throws {
    let rounded = (1...8).map {
      ReconciliationMaker.project(String($0), "講座", [(2022, 5_000, 5_000, nil)])
    }
    let near = try #require(reconciliation(44, rounded))
    #expect(near.explained.map(\.reason) == [.rounding])
    let far = try #require(reconciliation(45, rounded))
    #expect(far.explained.isEmpty)
    #expect(far.unexplained == ReconciliationMaker.thousand(5_000))
  }

  @Test func `a revision counts for the items it lists, and is no change to add`() throws {
    let items = [
      ReconciliationMaker.item(2025, .initial, 100),
      ReconciliationMaker.item(2025, .initial, 40, at: "港"),
      ReconciliationMaker.item(2025, .supplementary(1), 160),
      ReconciliationMaker.item(2025, .supplementary(2), 170),
    ]
    let totals = try #require(MinistryTotals(items, in: FiscalYear(2025)))
    #expect(totals.initial == ReconciliationMaker.thousand(140))
    #expect(totals.current == ReconciliationMaker.thousand(210))
    #expect(totals.executed == nil)
    #expect(totals.basis == .supplementary)
    #expect(totals.items == 2)
  }

  private func item(_ amount: Int64, _ line: Int, file: Int64 = 1, code: String = "k")
    -> MinistryItem
  {
    ReconciliationMaker.item(
      2022, .initial, amount, code: code,
      origin: Origin(file: "data/mof.json", line: line, fileID: file))
  }

  @Test func `an item that stands twice in one budget counts once, and is named`() throws {
    let whole = Reconciliation(
      table: nil, projects: [], items: [item(100, 7), item(90, 30), item(40, 9, code: "other")])
    let year = try #require(whole.years.first)
    #expect(year.total.ministryOfFinance?.initial == ReconciliationMaker.thousand(140))
    let finding = try #require(whole.findings.first)
    #expect(whole.findings.count == 1)
    #expect(finding.finding.code == "ministry-item-repeated")
    #expect(finding.fiscalYear == FiscalYear(2022))
    #expect(finding.inputs.map(\.yen) == [100, 90].map(ReconciliationMaker.thousand))
    #expect(finding.finding.text.english.contains("They differ; only mof.json, line 7"))
  }

  @Test func `of repeated items that of the file imported last holds`() {
    let items = [item(100, 7), item(90, 30, file: 2)]
    #expect(MinistryItemRepeats(items).counted == [items[1]])
    let same = MinistryItemRepeats([item(100, 7), item(100, 8)])
    #expect(
      same.findings(in: [FiscalYear(2022)]).first?.finding.text.english.contains(
        "They say the same") == true)
    #expect(MinistryItemRepeats([item(100, 7), item(90, 8, code: "")]).repeated.isEmpty)
  }

  @Test(arguments: [
    ("当初予算", MinistryBudgetType.initial), ("補正予算（第２号）", .supplementary(2)), ("決算", .settlement),
    ("暫定予算", .provisional),
  ])
  func `budgets are known by their words`(_ word: String, _ type: MinistryBudgetType) {
    #expect(MinistryBudgetType(japanese: word) == type)
  }

  @Test func `items belong to a program by its title and ministry`() {
    let items = [
      ReconciliationMaker.item(2023, .initial, 1),
      ReconciliationMaker.item(2023, .initial, 2, name: "港に係る 国際水辺の保全に必要な経費"),
      ReconciliationMaker.item(2023, .initial, 3, name: "水辺省共通費"),
    ]
    let selection = MinistryItemSelection(title: "国際水辺の保全", ministry: "水辺省", from: items)
    #expect(selection.items.count == 2)
    #expect(selection.names.count == 2)
    #expect(MinistryItemSelection(title: "国際水辺の保全", ministry: "山辺省", from: items).items.isEmpty)
    #expect(MinistryItemSelection(title: "", ministry: "水辺省", from: items).items.isEmpty)
  }

  @Test func `lines that do not tell what they hold are compared as a whole only`() throws {
    let table = BudgetTable(
      unit: .millionYen,
      lines: [
        ReconciliationMaker.line("一般会計", nil, [(2022, (600, nil))]),
        ReconciliationMaker.line("特別会計", nil, [(2022, (101, nil))]),
      ], notes: [], place: 1...4)
    let year = try #require(
      Reconciliation(table: table, projects: [project], items: [], ended: []).years.first)
    #expect(year.lines.allSatisfy { $0.budget == nil })
    #expect(year.total.budget?.difference == ReconciliationMaker.thousand(877))
    #expect(year.total.budget?.unexplained == Yen(0))
  }
}
