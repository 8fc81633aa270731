import Japanese
import Policies

/// What a reconciliation is made from.
struct ReconciliationInputs {
  let table: BudgetTable?
  let projects: [ReconciledProject]
  let items: [MinistryItem]
  let ended: [EndedProject]?
  let rules: ReconciliationRules

  var unit: MoneyUnit? { table?.unit }

  /// The years of the table, or without a table all years of the projects and items.
  var years: [FiscalYear] {
    if let table { return table.years }
    return Set(projects.flatMap(\.years.keys) + items.map(\.fiscalYear)).sorted()
  }

  /// The lines of the table in a year; without a table the two parts of the projects' money.
  func lines(in year: FiscalYear) -> [YearReconciler.Line] {
    let labels: [(String?, Contributions?)] =
      table?.lines.map { ($0.label, $0.contributions) } ?? [(nil, .excluded), (nil, .only)]
    let scopes = LineScope.scopes(of: labels.map(\.1))
    return labels.indices.map { index in
      YearReconciler.Line(
        label: labels[index].0, contributions: labels[index].1, scope: scopes[index],
        document: printed(line: index, in: year))
    }
  }

  /// What the lines print together; nothing where any of them prints nothing.
  func total(of lines: [YearReconciler.Line]) -> DocumentMoney {
    func sum(_ amounts: [Yen?]) -> Yen? {
      let known = amounts.compactMap(\.self)
      return known.isEmpty || known.count < amounts.count ? nil : Yen.sum(known)
    }
    return DocumentMoney(
      budget: sum(lines.map(\.document.budget)), executed: sum(lines.map(\.document.executed)))
  }

  func ministry(in year: FiscalYear) -> MinistryTotals? {
    MinistryTotals(items, in: year)
  }

  /// The items of organisations that report no projects, with the words that name these.
  func embassies(
    in year: FiscalYear
  ) -> (totals: MinistryTotals, organisations: [String])? {
    let words = rules.withoutProjects.map { FoldedText($0).text }
    let items = items.filter { item in
      let organisation = FoldedText(item.organisation).text
      return item.fiscalYear == year && words.contains { organisation.contains($0) }
    }
    return MinistryTotals(items, in: year).map { ($0, rules.withoutProjects) }
  }

  private func printed(line: Int, in year: FiscalYear) -> DocumentMoney {
    let cells = table?.lines[line].years.first { $0.fiscalYear == year }
    return DocumentMoney(budget: cells?.yen(.budget), executed: cells?.yen(.executed))
  }
}
