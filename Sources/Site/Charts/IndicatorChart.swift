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
    guard let first = sorted.first?.year, let last = sorted.last?.year else {
      return language("示せる年度がありません。", "There is no year to show.")
    }
    let span = language(
      "\(Text.shortYear(first))から\(Text.shortYear(last))まで。",
      "\(Text.shortYear(first)) to \(Text.shortYear(last)).")
    return span + latest(sorted, language) + finalText(language) + revisions(sorted, language)
      + Absence.sentence(sorted.flatMap { absences($0, language) }, language)
  }

  private func latest(_ sorted: [IndicatorYear], _ language: Language) -> String {
    guard let year = sorted.last(where: { $0.actual.finite.known != nil }),
      let actual = year.actual.finite.known
    else { return language("実績の値はありません。", " There is no actual value.") }
    let (name, value) = (Text.shortYear(year.year), Text.decimal(actual))
    guard let target = year.target.finite.known.map({ Text.decimal($0) }) else {
      return language("最新の実績は\(name)の\(value)。", " Latest actual value: \(value) in \(name).")
    }
    return language(
      "最新の実績は\(name)の\(value)、同年度の目標は\(target)。",
      " Latest actual value: \(value) in \(name), where the target is \(target).")
  }

  private func finalText(_ language: Language) -> String {
    guard let final, final.value.isFinite else { return "" }
    let year = final.year.map { "（\(Text.shortYear($0))）" } ?? ""
    let by = final.year.map { " by \(Text.shortYear($0))" } ?? ""
    let value = Text.decimal(final.value)
    return language("最終目標\(year)は\(value)。", " Final target\(by): \(value).")
  }

  private func revisions(_ sorted: [IndicatorYear], _ language: Language) -> String {
    let years = sorted.filter(\.isRevised).map { Text.shortYear($0.year) }
    guard !years.isEmpty else { return "" }
    return language(
      "後に改められた値のある年度：\(years.joined(separator: "、"))。",
      " Years with values that were revised later: \(years.joined(separator: ", ")).")
  }

  private func absences(_ year: IndicatorYear, _ language: Language) -> [Absence] {
    [(IndicatorYear.targetName, year.target), (IndicatorYear.actualName, year.actual)]
      .compactMap { name, datum in
        datum.finite.reason.map {
          Absence(place: Text.shortYear(year.year), name: language(name), reason: $0)
        }
      }
  }
}
