import Policies

/// What the money of several years shows, in sentences.
struct MoneyFinding {
  let years: [YearMoney]

  func text(_ language: Language) -> String {
    let text = Text.sentences([budget(language), rate(language)], language)
    return text.isEmpty ? language("金額のある年度がありません。", "No year has an amount.") : text
  }

  private var budgets: [(year: FiscalYear, amount: Int64)] {
    years.sorted { $0.year < $1.year }.compactMap { year in
      year.budget.known.map { (year: year.year, amount: $0) }
    }
  }

  /// The largest year, and the latest beside the one before.
  private func budget(_ language: Language) -> String {
    let budgets = budgets
    guard let last = budgets.last, let most = budgets.max(by: { $0.amount < $1.amount }) else {
      return ""
    }
    let name = language(YearMoney.budgetName)
    let amounts = [most.amount, last.amount].map { AutomaticUnit.text($0, language) }
    let years = [most.year, last.year].map { Text.yearWords($0, language) }
    let trend = change(budgets, language)
    guard most.year != last.year else {
      return budgets.count == 1
        ? language(
          "\(name)は\(years[1])の\(amounts[1])。",
          "\(name): \(amounts[1]) in \(years[1]).")
        : language(
          "\(name)は\(years[1])の\(amounts[1])が最大\(trend)。",
          "\(name): largest in the latest year, \(years[1]), with \(amounts[1])\(trend)."
        )
    }
    return language(
      "\(name)は\(years[0])の\(amounts[0])が最大で、\(years[1])は\(amounts[1])\(trend)。",
      "\(name): largest in \(years[0]) with \(amounts[0]); \(years[1]) has \(amounts[1])\(trend)."
    )
  }

  private func change(
    _ budgets: [(year: FiscalYear, amount: Int64)], _ language: Language
  ) -> String {
    guard let last = budgets.last, let before = budgets.dropLast().last,
      before.year.year + 1 == last.year.year, before.amount > 0, last.amount >= 0
    else { return "" }
    let ratio = Double(last.amount) / Double(before.amount)
    let change = (ratio - 1) * 100
    guard ratio < 10 else {
      let times = Text.decimal(ratio, digits: 0)
      return language("（前年度の\(times)倍）", ", \(times) times the year before")
    }
    let sign = change > 0 ? "+" : ""
    let percent = Text.decimal(change, digits: 0)
    return language("（前年度比\(sign)\(percent)%）", " (\(sign)\(percent)% on the year before)")
  }

  private func rate(_ language: Language) -> String {
    let last = years.sorted { $0.year < $1.year }.last { year in
      (year.budget.known ?? 0) > 0 && year.executed.known != nil
    }
    guard let last, let budget = last.budget.known, let executed = last.executed.known else {
      return ""
    }
    let rate = Text.percent(Double(executed) / Double(budget))
    let year = Text.yearWords(last.year, language)
    return language("\(year)の執行率は\(rate)。", "Execution rate in \(year): \(rate).")
  }
}
