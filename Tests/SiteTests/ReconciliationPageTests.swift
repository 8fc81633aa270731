import Markup
import Policies
import Testing

@testable import Analysis
@testable import Site

/// What the page of a reconciliation says beside its figures.
@Suite struct ReconciliationPageTests {
  private func thousand(_ amount: Int64) -> Yen { Yen(amount * 1_000) }

  private func cell(_ millions: Int64) -> BudgetCell {
    BudgetCell(text: "\(millions)", value: .yen(thousand(millions * 1_000)), line: 2)
  }

  private func project(_ id: String, _ name: String, _ thousands: Int64) -> ReconciledProject {
    let money = ProjectMoney(
      initial: thousand(thousands), current: thousand(thousands), executed: thousand(thousands))
    return ReconciledProject(
      id: id, name: name, field: nil,
      contribution: ContributionRule().verdict(
        on: ContributionEvidence(name: name, isFlagged: false)),
      years: [FiscalYear(2022): money])
  }

  /// 1,000 million yen printed, a project of 700.123, and a project that ended.
  private func year(ended: Int64) throws -> ReconciledYear {
    let line = BudgetLine(
      label: "予算", contributions: nil,
      years: [
        BudgetYear(
          fiscalYear: FiscalYear(2022), cells: [.budget: cell(1_000), .executed: cell(1_000)])
      ])
    let table = BudgetTable(unit: .millionYen, lines: [line], notes: [], place: 1...2)
    let item = MinistryItem(
      FiscalYear(2022), .settlement, ministry: "水辺省", organisation: "水辺本省", section: "水辺費",
      name: "水辺の保全に必要な経費", amount: thousand(900_000), current: thousand(1_000_000),
      executed: thousand(999_000), origin: Origin(file: "mof.json", line: 7, fileID: 3))
    let reconciliation = Reconciliation(
      table: table, projects: [project("1", "水辺の講座", 700_123)], items: [item],
      ended: [
        EndedProject(
          project("9", "終わった講座", ended), lastSheetYear: 2022,
          reason: Bilingual(ja: "同じ課室の事業です。", en: "It was of the same unit."))
      ])
    #expect(reconciliation.items == [item])
    return try #require(reconciliation.years.first)
  }

  @Test(arguments: [Language.japanese, .english])
  func `lines and all together give the causes of both amounts`(language: Language) throws {
    let html = DifferenceCauses(year: try year(ended: 150_000), language: language).html
    let headings = html.elements.filter { $0.tag == "h4" }.map(\.text)
    #expect(headings.count == 4 && Set(headings).count == 4)
    let items = html.elements.filter { $0.tag == "li" }.map(\.text)
    #expect(items.count == 4 && items.allSatisfy { $0.hasPrefix("150.000") })
    let links = html.elements.filter { $0.tag == "a" }
    #expect(links.count == 4)
    #expect(links.allSatisfy { $0.text == "終わった講座" })
    #expect(links.allSatisfy { $0.attributes["href"] == Route.project("9").path(language) })
  }

  @Test func `candidates that come to too much are named, and not counted`() throws {
    let html = DifferenceCauses(year: try year(ended: 450_000), language: .english).html
    let notes = html.elements.filter { $0.tag == "p" }.map(\.text)
    #expect(notes.count == 4 && notes.allSatisfy { $0.hasPrefix("Candidates that are not") })
  }

  @Test func `items of the Ministry of Finance stand with their amounts and lines`() throws {
    let year = try year(ended: 1)
    let totals = try #require(year.total.ministryOfFinance)
    let item = MinistryItem(
      FiscalYear(2022), .supplementary(2), ministry: "水辺省", organisation: "水辺本省", section: "水辺費",
      name: "水辺の保全に必要な経費", amount: thousand(900_000),
      origin: Origin(file: "mof.json", line: 7, fileID: 3))
    let html = MinistryItemTable(items: [item, item], totals: totals, language: .english).html
    let heads = html.elements.filter { $0.attributes["scope"] == "row" }.map(\.text)
    let (name, budget) = ("水辺の保全に必要な経費", "supplementary budget 2")
    #expect(heads == [name, budget, name + " (no. 2)", budget])
    #expect(html.elements.contains { $0.text == "900.000" })
    let link = try #require(html.elements.first { $0.tag == "a" })
    #expect(link.attributes["href"] == "/en/sources/3?line=7#line")
    #expect(link.text.contains("line 7"))
  }
}
