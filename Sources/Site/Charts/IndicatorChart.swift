import Markup
import Policies

/// Target and actual value of an indicator, year by year.
///
/// Targets are hollow squares on a dashed line, actual values filled circles on a solid one. Small
/// circles on a thin line are values reported earlier; lines are broken where a value is missing.
struct IndicatorChart {
  let id: String
  /// The indicator, as its source names it.
  let subject: String
  /// The unit, as its source names it.
  let unit: String?
  let years: [IndicatorYear]
  var final: PlottedTarget?

  func html(_ language: Language) -> HTML {
    let layout = IndicatorLayout(
      years: years.sorted { $0.year < $1.year }, final: final, unit: unit, language: language)
    return Chart(
      id: id, name: name(language), description: description(language), height: layout.height,
      content: layout.content
    ).html
  }

  private func name(_ language: Language) -> String {
    language("\(subject)：目標と実績", "\(subject): target and actual")
  }

  private func description(_ language: Language) -> String {
    let sorted = years.sorted { $0.year < $1.year }
    guard !sorted.isEmpty else {
      return language("示せる年度がありません。", "There is no year to show.")
    }
    return Text.sentences(
      [
        finalText(language), revisions(sorted, language),
        Absence.sentence(sorted.flatMap { absences($0, language) }, language),
      ], language)
  }

  private func finalText(_ language: Language) -> String {
    guard let final, final.value.isFinite else { return "" }
    let year = final.year.map { "（\(Text.yearWords($0, .japanese))）" } ?? ""
    let by = final.year.map { " by \(Text.yearWords($0, .english))" } ?? ""
    let value = Text.decimal(final.value)
    return language("最終目標\(year)は\(value)。", "Final target\(by): \(value).")
  }

  private func revisions(_ sorted: [IndicatorYear], _ language: Language) -> String {
    let years = sorted.filter(\.isRevised).map { Text.yearWords($0.year, language) }
    guard !years.isEmpty else { return "" }
    return language(
      "後に改められた値のある年度：\(years.joined(separator: "、"))。",
      "Years with values that were revised later: \(years.joined(separator: ", ")).")
  }

  private func absences(_ year: IndicatorYear, _ language: Language) -> [Absence] {
    [(IndicatorYear.targetName, year.target), (IndicatorYear.actualName, year.actual)]
      .compactMap { name, datum in
        datum.finite.reason.map {
          Absence(place: Text.yearWords(year.year, language), name: language(name), reason: $0)
        }
      }
  }
}
