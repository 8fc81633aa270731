import Policies

/// Something of a linked project that may speak of what a claim speaks of.
struct EvidenceItem: Sendable {
  let kind: ClaimEvidence.Kind
  let project: String
  let name: String
  /// The words by which it is found.
  let text: String
  /// The figures, of an indicator.
  let series: IndicatorSeries?
  let year: Int?
  /// The money of the last year evaluated, of a budget.
  let budget: ProjectBudget?
  /// The money of all years, of a budget.
  var amounts: BudgetAmounts?

  /// All there is of a project.
  static func all(of source: EvidenceSource, until end: FiscalYear?) -> [EvidenceItem] {
    indicators(of: source) + [project(of: source)].compactMap { $0 }
      + [budget(of: source, until: end)].compactMap { $0 } + inspections(of: source)
  }

  private static func indicators(of source: EvidenceSource) -> [EvidenceItem] {
    source.series.map { series in
      let goal = series.reports.last?.goal ?? ""
      return EvidenceItem(
        kind: .indicator, project: source.record.id, name: series.name,
        text: series.name + "\n" + goal, series: series, year: nil, budget: nil)
    }
  }

  private static func project(of source: EvidenceSource) -> EvidenceItem? {
    let outline = source.record.sheets.lazy.compactMap { source.record.outlines[$0.id] }.first
    let text = [source.record.name, outline?.purpose, outline?.summary].compactMap { $0 }
    return EvidenceItem(
      kind: .project, project: source.record.id, name: source.record.name,
      text: text.joined(separator: "\n"), series: nil, year: source.record.sheets.first?.year,
      budget: nil)
  }

  private static func budget(of source: EvidenceSource, until end: FiscalYear?) -> EvidenceItem? {
    let budgets = source.record.latestBudgets
    guard
      let budget = budgets.last(where: { budget in end.map { budget.fiscalYear <= $0 } ?? true })
    else { return nil }
    return EvidenceItem(
      kind: .budget, project: source.record.id, name: source.record.name,
      text: source.record.name, series: nil, year: nil, budget: budget,
      amounts: BudgetAmounts(source.record))
  }

  private static func inspections(of source: EvidenceSource) -> [EvidenceItem] {
    source.record.inspections.compactMap { inspection in
      let text = [
        inspection.selfResult, inspection.selfDirection, inspection.expertRemark,
        inspection.teamDetail,
      ].compactMap { $0 }.joined(separator: "\n")
      guard !text.isEmpty else { return nil }
      return EvidenceItem(
        kind: .inspection, project: source.record.id,
        name: source.record.name, text: text, series: nil, year: inspection.year, budget: nil)
    }
  }
}
