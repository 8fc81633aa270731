import Japanese
import Policies

/// Finds the years that an evaluation looks back on.
enum CycleReader {
  static func cycle(
    period: Passage?, budget: BudgetTable?
  ) -> (EvaluationCycle, [Finding]) {
    if let period {
      let years = JapaneseYear.find(in: period.text).map { FiscalYear($0.western) }.sorted()
      if let first = years.first, let last = years.last {
        return (EvaluationCycle(years: first...last, basis: .stated), [])
      }
      return (
        EvaluationCycle(years: nil, basis: .unknown), [.periodUnreadable(period)]
      )
    }
    let executed = (budget?.lines ?? []).flatMap(\.years)
      .filter { $0.yen(.executed) != nil }.map(\.fiscalYear).sorted()
    guard let first = executed.first, let last = executed.last else {
      return (EvaluationCycle(years: nil, basis: .unknown), [])
    }
    return (EvaluationCycle(years: first...last, basis: .executedYears), [])
  }
}
