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

  /// How wide the picture is where there is room for it, in its own units.
  private static let wideWidth = 1060.0
  /// More years than this are hard to read at the width of a phone.
  private static let mostNarrow = 5

  func html(_ language: Language) -> HTML { picture(id, "", language) }

  /// Whether there are so many years that a wide picture shows them better.
  var isLong: Bool { YearAxis.filled(years.map(\.year)).count > Self.mostNarrow }

  /// A long chart twice, wide where there is room and narrow for phones and paper; a short one once.
  func fitted(_ language: Language) -> HTML {
    guard isLong else { return html(language) }
    return .group([wide("\(id)-wide", language), picture("\(id)-narrow", "money narrow", language)])
  }

  /// The wide picture alone.
  func wide(_ id: String, _ language: Language) -> HTML {
    picture(id, "money wide", width: Self.wideWidth, language)
  }

  private func picture(
    _ id: String, _ style: String, width: Double = Chart.width, _ language: Language
  ) -> HTML {
    let layout = MoneyLayout(years: years, notes: notes, language: language, width: width)
    return Chart(
      id: id, name: name(language), description: description(language), width: width,
      height: layout.height, style: style, content: layout.content
    ).html
  }

  private func name(_ language: Language) -> String {
    language("\(subject)：年度別の予算と執行", "\(subject): budget and execution by fiscal year")
  }

  private func description(_ language: Language) -> String {
    Absence.sentence(
      years.sorted { $0.year < $1.year }.flatMap { $0.absences(language) }, language)
  }
}
