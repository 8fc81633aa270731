import Policies

/// Finds years in which a table prints the initial budget only (当初予算), though other years, or its
/// note, include supplementary budgets and carry-overs.
struct InitialBudgetCheck {
  /// One year's figures.
  struct Year {
    let year: FiscalYear
    let printed: Yen
    let initial: Yen
    let current: Yen
    let isFromMinistry: Bool
    let limit: Yen
  }

  /// The years that print the initial budget only.
  let years: [InitialBudgetYear]

  init(_ inputs: ReconciliationInputs) {
    let known = inputs.years.compactMap { Self.figures($0, inputs) }
    let whole = known.filter(\.isWhole).map(\.year)
    let words = Self.noteWords(inputs)
    years = known.filter { $0.isInitialOnly && !(whole.isEmpty && words.isEmpty) }.map {
      InitialBudgetYear(figures: $0, wholeYears: whole, noteWords: words)
    }
  }

  private static func figures(_ year: FiscalYear, _ inputs: ReconciliationInputs) -> Year? {
    let lines = inputs.lines(in: year)
    guard LineScope.total(of: lines.map(\.scope)) == .all,
      let printed = inputs.total(of: lines).budget
    else { return nil }
    let limit = inputs.unit?.halves(lines.count) ?? Yen(0)
    if let ministry = inputs.ministry(in: year) {
      guard let initial = ministry.initial, let current = ministry.current else { return nil }
      return Year(
        year: year, printed: printed, initial: initial, current: current, isFromMinistry: true,
        limit: limit)
    }
    let sums = ProjectTotals(inputs.projects, in: year, isKnown: true, LineScope.all.reported)
    guard let initial = sums.initial, let current = sums.current else { return nil }
    return Year(
      year: year, printed: printed, initial: initial, current: current, isFromMinistry: false,
      limit: limit)
  }

  /// The words of the table's note that claim more than the initial budget.
  private static func noteWords(_ inputs: ReconciliationInputs) -> [String] {
    let notes = (inputs.table?.notes ?? []).map(\.text).filter { note in
      !inputs.rules.noteNegations.contains { note.contains($0) }
    }
    return inputs.rules.noteWords.filter { word in notes.contains { $0.contains(word) } }
  }
}

extension InitialBudgetCheck.Year {
  /// Without the Ministry of Finance one figure must be so many times nearer than the other.
  private static let nearer = 5.0

  var isInitialOnly: Bool { isAt(initial, not: current) }

  var isWhole: Bool { isAt(current, not: initial) }

  private func isAt(_ one: Yen, not other: Yen) -> Bool {
    if isFromMinistry {
      return printed.equals(one, within: limit) && !printed.equals(other, within: limit)
    }
    let (near, far) = (distance(to: one), distance(to: other))
    return far > Double(limit.amount) && near * Self.nearer <= far
  }

  private func distance(to other: Yen) -> Double {
    abs(Double(printed.amount) - Double(other.amount))
  }
}
