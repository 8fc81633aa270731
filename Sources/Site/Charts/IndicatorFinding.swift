import Policies

/// What the years of an indicator show, in a sentence.
struct IndicatorFinding {
  let years: [IndicatorYear]

  func text(_ language: Language) -> String {
    let known = years.sorted { $0.year < $1.year }.compactMap { year in
      year.actual.finite.known.map { (year: year, actual: $0) }
    }
    guard let last = known.last, let first = known.first else {
      return language("実績の値はありません。", "There is no actual value.")
    }
    let name = Text.yearWords(last.year.year, language)
    let value = Text.decimal(last.actual)
    let beside = target(last.year, last.actual, language)
    let since =
      first.year.year == last.year.year
      ? "" : change(first.year.year, first.actual, last.actual, language)
    return language(
      "\(name)の実績は\(value)で、\(beside)\(since)。",
      "In \(name) the actual value is \(value), \(beside)\(since).")
  }

  /// The value beside the target of its year, without a judgement.
  private func target(_ year: IndicatorYear, _ actual: Double, _ language: Language) -> String {
    guard let target = year.target.finite.known else {
      return language("その年度の目標値はない", "with no target for the year")
    }
    let text = Text.decimal(target)
    if actual == target { return language("目標\(text)と同じ", "the same as the target") }
    return actual > target
      ? language("目標\(text)を上回る", "above the target of \(text)")
      : language("目標\(text)を下回る", "below the target of \(text)")
  }

  private func change(
    _ year: FiscalYear, _ from: Double, _ to: Double, _ language: Language
  ) -> String {
    let (name, value) = (Text.yearWords(year, language), Text.decimal(from))
    if from == to {
      return language("（\(name)も\(value)）", "; it was the same in \(name)")
    }
    return from < to
      ? language("（\(name)の\(value)より増）", "; up from \(value) in \(name)")
      : language("（\(name)の\(value)より減）", "; down from \(value) in \(name)")
  }
}
