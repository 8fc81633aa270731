import Policies

/// The money of a project or of a document's table, amount by amount.
struct BudgetAmounts: Sendable {
  struct Amount: Sendable {
    let fiscalYear: FiscalYear
    let kind: BudgetKind
    let yen: Yen
    /// The line of the table; nothing for the only line, for sums and for projects.
    let line: String?
  }

  let amounts: [Amount]

  /// The money of a project as its latest sheets report it.
  init(_ record: ProjectRecord) {
    amounts = record.latestBudgets.flatMap { budget in
      let parts: [(BudgetKind, Yen?)] = [
        (.initial, budget.initial), (.supplementary, budget.supplementary),
        (.carryOver, budget.carriedIn), (.reserve, budget.reserve), (.budget, budget.current),
        (.executed, budget.executed),
      ]
      return parts.compactMap { kind, yen in
        yen.map { Amount(fiscalYear: budget.fiscalYear, kind: kind, yen: $0, line: nil) }
      }
    }
  }

  /// The lines of a document's table, and their sums where there are several.
  init(_ table: BudgetTable) {
    let lines: [Amount] = table.lines.flatMap { line in
      line.years.flatMap { year in
        BudgetKind.allCases.compactMap { kind in
          year.yen(kind).map {
            Amount(
              fiscalYear: year.fiscalYear, kind: kind, yen: $0,
              line: table.lines.count > 1 ? line.label : nil)
          }
        }
      }
    }
    amounts = lines + Self.sums(of: lines, count: table.lines.count)
  }

  /// The sums over all lines, for years and kinds that every line has.
  private static func sums(of amounts: [Amount], count: Int) -> [Amount] {
    guard count > 1 else { return [] }
    let groups = Dictionary(grouping: amounts) { [$0.fiscalYear.year, Self.order($0.kind)] }
    return groups.values.filter { $0.count == count }.compactMap { group in
      guard let first = group.first,
        let yen = group.dropFirst().reduce(Optional(first.yen), { $0?.adding($1.yen) })
      else { return nil }
      return Amount(fiscalYear: first.fiscalYear, kind: first.kind, yen: yen, line: nil)
    }.sorted { ($0.fiscalYear, order($0.kind)) < ($1.fiscalYear, order($1.kind)) }
  }

  private static func order(_ kind: BudgetKind) -> Int {
    BudgetKind.allCases.firstIndex(of: kind) ?? 0
  }

  /// The amounts of some years and kinds.
  func amounts(_ years: [FiscalYear], _ kinds: Set<BudgetKind>) -> [Amount] {
    amounts.filter { years.contains($0.fiscalYear) && kinds.contains($0.kind) }
  }
}
