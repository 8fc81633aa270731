import Policies

/// A report with what comparing needs, worked out once; a class, as many candidates point to it.
final class IndicatorFeatures: Sendable {
  let report: IndicatorReport
  /// Its place among the reports of its sheet, for ties.
  let position: Int
  let name: IndicatorWords
  let goal: IndicatorWords
  let both: IndicatorWords
  let unit: IndicatorUnit

  init(_ report: IndicatorReport, position: Int, _ words: inout IndicatorVocabulary) {
    self.report = report
    self.position = position
    name = words.words(of: report.name)
    goal = words.words(of: report.goal ?? "")
    both = name.united(with: goal)
    unit = words.unit(of: report.unit)
  }
}

/// The words of the texts of one project; most texts stand in several sheets.
///
/// The keys are bytes: hashing a Japanese `String` normalises it first, which takes longer than
/// reading it anew.
struct IndicatorVocabulary {
  private var known: [[UInt8]: IndicatorWords] = [:]
  private var units: [[UInt8]: IndicatorUnit] = [:]

  mutating func words(of text: String) -> IndicatorWords {
    let key = Array(text.utf8)
    if let words = known[key] { return words }
    let words = IndicatorWords(text)
    known[key] = words
    return words
  }

  mutating func unit(of text: String?) -> IndicatorUnit {
    let key = Array((text ?? "").utf8)
    if let unit = units[key] { return unit }
    let unit = IndicatorUnit(text)
    units[key] = unit
    return unit
  }
}
