import Markup
import Policies

/// Budget and execution of one project or field, year by year.
///
/// The budget is a hollow bar, the executed amount a diamond on a stem within it. What is missing
/// has a dashed mark below the axis, where no value can stand.
struct MoneyChart {
  let id: String
  /// The project or field, as its source names it.
  let subject: String
  let years: [YearMoney]

  func html(_ language: Language) -> HTML {
    let layout = MoneyLayout(years: years, language: language)
    return Chart(
      id: id, name: name(language), description: description(language), height: layout.height,
      content: layout.content
    ).html
  }

  private func name(_ language: Language) -> String {
    language("\(subject)：年度別の予算と執行", "\(subject): budget and execution by fiscal year")
  }

  private func description(_ language: Language) -> String {
    let sorted = years.sorted { $0.year < $1.year }
    guard let first = sorted.first, let last = sorted.last else {
      return language("示せる年度がありません。", "There is no year to show.")
    }
    let span = language(
      "\(Text.shortYear(first.year))から\(Text.shortYear(last.year))まで。",
      "\(Text.shortYear(first.year)) to \(Text.shortYear(last.year)).")
    return span + series(sorted.map { ($0.year, $0.budget) }, YearMoney.budgetName, language)
      + series(sorted.map { ($0.year, $0.executed) }, YearMoney.executedName, language)
      + Absence.sentence(sorted.flatMap { $0.absences(language) }, language)
  }

  /// The range of a series and its latest value, in words.
  private func series(
    _ values: [(year: FiscalYear, datum: Datum<Int64>)], _ name: Bilingual, _ language: Language
  ) -> String {
    let known = values.compactMap { value in value.datum.known.map { (value.year, $0) } }
    guard let last = known.last, let least = known.map(\.1).min(), let most = known.map(\.1).max()
    else { return "" }
    let amounts = [least, most, last.1].map { AutomaticUnit.text($0, language) }
    let year = Text.shortYear(last.0)
    return language(
      "\(name.japanese)は\(amounts[0])から\(amounts[1])、\(year)は\(amounts[2])。",
      " \(name.english): from \(amounts[0]) to \(amounts[1]), in \(year) \(amounts[2]).")
  }
}
