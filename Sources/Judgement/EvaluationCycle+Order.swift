public import Policies

extension EvaluationCycle {
  /// The cycle must be later than another, as far as their years are known.
  public func check(isAfter older: EvaluationCycle) throws(Problem) {
    let isLater =
      if let years, let before = older.years { years.upperBound > before.upperBound } else {
        id != older.id
      }
    guard !isLater else { return }
    throw Problem(
      .invalid, "cycles-not-in-order",
      Bilingual(ja: "\(id)は\(older.id)より後の期間ではありません。", en: "\(id) is not later than \(older.id)."),
      advice: Bilingual(ja: "古い期間を先に指定してください。", en: "Name the older cycle first."))
  }
}
