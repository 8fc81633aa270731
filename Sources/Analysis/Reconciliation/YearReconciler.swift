import Policies

/// Sets one year of a document against projects and the Ministry of Finance.
struct YearReconciler {
  /// A line of the document, or what stands for it where there is no document.
  struct Line {
    let label: String?
    let contributions: Contributions?
    let scope: LineScope
    let document: DocumentMoney
  }

  let year: FiscalYear
  let measure: BudgetMeasure
  let inputs: ReconciliationInputs

  func reconciled() -> ReconciledYear {
    let lines = inputs.lines(in: year)
    let ministry = inputs.ministry(in: year)
    let total = Line(
      label: nil, contributions: lines.count == 1 ? lines.first?.contributions : nil,
      scope: .total(of: lines.map(\.scope)), document: inputs.total(of: lines))
    let limit = inputs.unit?.halves(lines.count) ?? Yen(0)
    let comparable = total.scope == .all ? ministry : nil
    return ReconciledYear(
      fiscalYear: year, measure: measure, lines: lines.map { reconciled($0, cells: 1) },
      total: reconciled(total, cells: lines.count, ministry: ministry),
      ministryBudget: MinistryComparison(
        measure, document: total.document.budget, ministry: comparable, within: limit),
      ministryExecuted: MinistryComparison(
        .executed, document: total.document.executed, ministry: comparable, within: limit))
  }

  private func reconciled(_ line: Line, cells: Int, ministry: MinistryTotals? = nil)
    -> ReconciledLine
  {
    let isKnown = line.scope != .unknown
    let projects = ProjectTotals(
      inputs.projects, in: year, isKnown: isKnown, line.scope.reported)
    let corrected = ProjectTotals(
      inputs.projects, in: year, isKnown: isKnown, line.scope.corrected)
    func comparison(_ measure: BudgetMeasure, _ document: Yen?) -> MoneyComparison? {
      search(line.scope, measure)
        .comparison(of: document, cells: cells, projects: projects.amount(measure))
    }
    return ReconciledLine(
      label: line.label, contributions: line.contributions, document: line.document,
      projects: projects, corrected: corrected, ministryOfFinance: ministry,
      budget: comparison(measure, line.document.budget),
      executed: comparison(.executed, line.document.executed))
  }

  private func search(_ scope: LineScope, _ measure: BudgetMeasure) -> DifferenceSearch {
    DifferenceSearch(
      scope: scope, measure: measure, year: year, projects: inputs.projects,
      ended: inputs.ended ?? [], embassies: inputs.embassies(in: year), unit: inputs.unit)
  }
}
