import Policies

/// Finds the named causes of the difference between a printed amount and the projects.
struct DifferenceSearch {
  let scope: LineScope
  let measure: BudgetMeasure
  let year: FiscalYear
  let projects: [ReconciledProject]
  let ended: [EndedProject]
  /// What organisations without project sheets have, and the words that name these.
  let embassies: (totals: MinistryTotals, organisations: [String])?
  let unit: MoneyUnit?

  /// Sets an amount that was printed in so many cells against the projects.
  func comparison(of document: Yen?, cells: Int, projects sum: Yen?) -> MoneyComparison? {
    guard scope != .unknown, let document, let sum, let difference = document.subtracting(sum)
    else { return nil }
    var rest = difference
    var explained = take(moves + embassyItems, from: &rest)
    let candidates = candidates
    let isCounted = fits(candidates, in: rest, cells)
    if isCounted { explained += take(candidates, from: &rest) }
    explained += take(rounding(rest, cells), from: &rest)
    return MoneyComparison(
      measure: measure, document: document, projects: sum, difference: difference,
      explained: explained, unexplained: rest, uncounted: isCounted ? [] : candidates)
  }

  private func take(_ causes: [Explanation], from rest: inout Yen) -> [Explanation] {
    causes.filter { cause in
      guard cause.yen.amount != 0, let less = rest.subtracting(cause.yen) else { return false }
      rest = less
      return true
    }
  }

  /// Projects whose money the rule for contributions puts on another line than the sheet's flag.
  private var moves: [Explanation] {
    projects.compactMap { project in
      let reported = scope.reported(project, measure, year) ?? Yen(0)
      let corrected = scope.corrected(project, measure, year) ?? Yen(0)
      return corrected.subtracting(reported).map { Explanation.moved(project, by: $0) }
    }
  }

  private var embassyItems: [Explanation] {
    guard scope != .contributions, let embassies, let yen = embassies.totals.amount(measure)
    else { return [] }
    return [Explanation.embassies(yen, of: embassies.organisations)]
  }

  private var candidates: [Explanation] {
    ended.compactMap { ended in
      guard let yen = scope.corrected(ended.project, measure, year), yen.amount != 0 else {
        return nil
      }
      return Explanation.ended(ended, yen)
    }
  }

  /// Whether candidates explain no more than there is to explain.
  private func fits(_ candidates: [Explanation], in rest: Yen, _ cells: Int) -> Bool {
    guard let sum = Yen.sum(candidates.map(\.yen)), sum.amount > 0,
      let left = rest.subtracting(sum)
    else { return candidates.isEmpty }
    return left.amount >= 0 || left.equals(Yen(0), within: limit(cells))
  }

  private func rounding(_ rest: Yen, _ cells: Int) -> [Explanation] {
    let limit = limit(cells)
    return rest.equals(Yen(0), within: limit) ? [Explanation.rounding(rest, limit: limit)] : []
  }

  /// Half a unit for each printed cell, and for each project that may have been rounded to it.
  private func limit(_ cells: Int) -> Yen {
    guard let unit else { return Yen(0) }
    let amounts = projects.compactMap { scope.corrected($0, measure, year) }
    let rounded = amounts.filter { $0.amount != 0 && $0.amount.isMultiple(of: unit.yen) }.count
    return unit.halves(cells + (unit == .yen ? 0 : rounded))
  }
}

extension MoneyUnit {
  /// Half a unit so many times.
  func halves(_ count: Int) -> Yen {
    let (halves, overflow) = yen.multipliedReportingOverflow(by: Int64(count))
    return overflow ? Yen(.max) : Yen((halves + 1) / 2)
  }
}
