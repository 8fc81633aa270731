import Policies

@testable import Analysis

/// Makes tables, projects and budget items; amounts are in thousand yen unless a name says otherwise.
enum ReconciliationMaker {
  /// A table in 百万円 of two lines: without and with contributions, by year budget and execution.
  static func table(
    _ years: [(Int, excluded: (Int64, Int64?), only: (Int64, Int64?))], note: String? = nil
  ) -> BudgetTable {
    BudgetTable(
      unit: .millionYen,
      lines: [
        line("分担金・拠出金除く", .excluded, years.map { ($0.0, $0.excluded) }),
        line("分担金・拠出金", .only, years.map { ($0.0, $0.only) }),
      ], notes: note.map { [Passage(text: $0, lines: 9...9)] } ?? [], place: 3...7)
  }

  static func line(
    _ label: String, _ contributions: Contributions?, _ years: [(Int, (Int64, Int64?))]
  ) -> BudgetLine {
    BudgetLine(
      label: label, contributions: contributions,
      years: years.map { year, money in
        BudgetYear(
          fiscalYear: FiscalYear(year),
          cells: [.budget: cell(money.0), .executed: cell(money.1)])
      })
  }

  private static func cell(_ millions: Int64?) -> BudgetCell {
    BudgetCell(
      text: millions.map { String($0) } ?? "",
      value: millions.map { .yen(Yen($0 * 1_000_000)) } ?? .missing(.emptyInSource), line: 4)
  }

  static func project(
    _ id: String, _ name: String, isFlagged: Bool = false, subItems: [SubItem] = [],
    decision: ContributionDecision? = nil, _ years: [(Int, Int64, Int64, Int64?)]
  ) -> ReconciledProject {
    let verdict = ContributionRule().verdict(
      on: ContributionEvidence(
        name: name, isFlagged: isFlagged, subItems: subItems, decision: decision))
    let money = years.map { year, initial, current, executed in
      (
        FiscalYear(year),
        ProjectMoney(
          initial: thousand(initial), current: thousand(current), executed: executed.map(thousand),
          executedMissing: executed == nil ? .notYet : nil)
      )
    }
    return ReconciledProject(
      id: id, name: name, field: nil, contribution: verdict,
      years: Dictionary(uniqueKeysWithValues: money))
  }

  static func item(
    _ year: Int, _ type: MinistryBudgetType, _ amount: Int64, at organisation: String = "水辺本省",
    name: String = "国際水辺の保全に必要な経費", current: Int64? = nil,
    executed: Int64? = nil, code: String = "", origin: Origin? = nil
  ) -> MinistryItem {
    MinistryItem(
      FiscalYear(year), type, ministry: "水辺省", organisation: organisation, section: "水辺費",
      name: name, amount: thousand(amount), current: current.map(thousand),
      executed: executed.map(thousand), code: code, origin: origin)
  }

  static func thousand(_ amount: Int64) -> Yen { Yen(amount * 1_000) }
}
