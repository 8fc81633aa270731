import Policies

/// The money of one year, of a line of a document's table or of a project.
struct CheckedYear {
  let year: FiscalYear
  let budget, executed: Yen?
  /// Whether the cell for the executed amount is empty.
  let lacksExecution: Bool
  /// What the budget should be the sum of, if all of it is known.
  let parts: [Yen]?
  /// What was carried over to the next year, which some sheets take off the budget.
  var carriedOut: Yen?
  /// Whether the source may have lost what was carried over, as the earliest sheets of JUDGIT did.
  var mayLackCarriedOut = false
  /// The unit in which it was printed.
  let unit: Yen
  /// How far an executed amount may be above the budget without being more.
  let tolerance: Yen
  let place: CheckPlace

  /// Whether an executed amount is above the budget by more than a rounded budget leaves open.
  var isOverspent: Bool {
    guard let budget, let executed, executed > budget, executed.amount > 0 else { return false }
    return !executed.equals(budget, within: tolerance)
  }

  /// How far a sum of rounded or cut-off amounts may be from the rounded sum.
  func rounding(_ parts: Int) -> Yen {
    let (limit, overflow) = unit.amount.multipliedReportingOverflow(by: Int64(parts))
    return overflow ? unit : Yen(limit)
  }

  /// The sum of the parts, where it is not the budget but for rounding.
  var wrongSum: Yen? {
    guard let budget, let parts, let sum = Yen.sum(parts),
      !sum.equals(budget, within: rounding(parts.count))
    else { return nil }
    let taken = carriedOut.flatMap { $0.amount == .min ? nil : abs($0.amount) } ?? 0
    if taken == 0 { return mayLackCarriedOut && budget < sum ? nil : sum }
    let rest = sum.adding(Yen(-taken))
    return rest?.equals(budget, within: rounding(parts.count + 1)) == true ? nil : sum
  }

  /// The years of all lines of a table.
  static func years(_ table: BudgetTable) -> [CheckedYear] {
    table.lines.flatMap { line in
      line.years.map { year in
        let cells = year.cells.values.map(\.line)
        let first = cells.min() ?? table.place.lowerBound
        return CheckedYear(
          year: year.fiscalYear, budget: year.yen(.budget), executed: year.yen(.executed),
          lacksExecution: year.cells[.executed].map { $0.value == .missing(.emptyInSource) }
            ?? false,
          parts: year.parts, unit: Yen(table.unit?.yen ?? 1), tolerance: Yen(0),
          place: CheckPlace(lines: first...max(first, cells.max() ?? first)))
      }
    }
  }

  /// The years of a project by its latest official sheet.
  static func years(_ project: CheckedProject) -> [CheckedYear] {
    let sheet = project.record.sheets.first { $0.source != .derived }
    let isJudgit = sheet?.source == .judgit
    let unit = Yen(isJudgit ? MoneyUnit.millionYen.yen : 1)
    return project.record.budgets.filter { $0.sheet == sheet?.id }.map { budget in
      let parts = [budget.initial, budget.supplementary, budget.carriedIn, budget.reserve]
      return CheckedYear(
        year: budget.fiscalYear, budget: budget.current, executed: budget.executed,
        lacksExecution: false, parts: budget.initial == nil ? nil : parts.compactMap(\.self),
        carriedOut: budget.carriedOut, mayLackCarriedOut: isJudgit, unit: unit,
        tolerance: budget.tolerance, place: project.place)
    }
  }
}

extension ProjectBudget {
  /// How far an executed amount may be above the budget without being more.
  ///
  /// Sheets mix yen with figures carried over in millions, tenths of them or thousands. The budget is
  /// no more exact than the coarsest of its parts, and each part is rounded for itself.
  fileprivate var tolerance: Yen {
    let parts = [initial, supplementary, carriedIn, reserve].compactMap(\.self)
      .filter { $0.amount != 0 }
    let step = (parts + [current].compactMap(\.self)).map(\.printedStep).max() ?? 1
    return Yen(max(step * Int64(max(1, parts.count)), executed?.printedStep ?? 1))
  }
}

extension Yen {
  /// The step in yen by which an amount seems to be rounded.
  fileprivate var printedStep: Int64 {
    [MoneyUnit.millionYen.yen, 100_000].first { amount.isMultiple(of: $0) }
      ?? MoneyUnit.thousandYen.yen
  }
}

extension BudgetYear {
  /// The parts of the budget, if the initial budget and another part are printed and none of them is
  /// unreadable.
  fileprivate var parts: [Yen]? {
    let kinds: [BudgetKind] = [.initial, .supplementary, .carryOver, .reserve]
    let printed = kinds.compactMap { cells[$0] }
    guard yen(.initial) != nil, printed.count > 1,
      printed.allSatisfy({ $0.yen != nil || $0.value == .missing(.emptyInSource) })
    else { return nil }
    return printed.compactMap(\.yen)
  }
}
