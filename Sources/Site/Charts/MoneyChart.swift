import Markup
import Policies

/// Budget and execution of one project or field, year by year.
///
/// The budget is a hollow bar, the executed amount a diamond on a stem within it. What is missing
/// has a dashed mark below the axis, where no value can stand. A letter over a year leads to the
/// reasons for its jump.
struct MoneyChart {
  let id: String
  /// The project or field, as its source names it.
  let subject: String
  let years: [YearMoney]
  var notes: [JumpNote] = []

  func html(_ language: Language) -> HTML {
    let layout = MoneyLayout(years: years, notes: notes, language: language)
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
    let jumps = notes.map { $0.text(language) }
    let reasons =
      jumps.isEmpty
      ? ""
      : language(
        "大きな増減：\(jumps.joined(separator: "。"))。",
        " Large changes: \(jumps.joined(separator: ". ")).")
    return MoneyFinding(years: years).text(language) + reasons
      + Absence.sentence(sorted.flatMap { $0.absences(language) }, language)
  }
}
