import Policies

/// Why figures bear a claim out or not, in words.
enum ComparisonTexts {
  static let share = Bilingual(
    ja: "割合を測る指標なので、数の増減は判断できない。",
    en: "The indicator measures a share, which does not tell about a number.")

  static func tooFew(_ count: Int) -> Bilingual {
    Bilingual(
      ja: "比べる年の実績値が\(count)年分しかない。",
      en:
        "Only \(count) of the years to be compared \(count == 1 ? "has" : "have") an actual value.")
  }

  static func outdated(_ year: FiscalYear) -> Bilingual {
    Bilingual(
      ja: "評価対象期間に実績値がない（最後は\(year.year)年度）。",
      en: "There is no actual value in the years evaluated; the last is of \(year).")
  }

  static func sameNumber(_ value: MergedValue) -> Bilingual {
    let figure = figure(value)
    return Bilingual(
      ja: "\(value.fiscalYear.year)年度の実績値が\(figure)で、同じである。",
      en: "The actual value of \(value.fiscalYear) is the same, \(figure).")
  }

  static func otherNumber(_ stated: Double, _ value: MergedValue) -> Bilingual {
    let figure = figure(value)
    return Bilingual(
      ja: "主張は\(Figures.text(stated))、\(value.fiscalYear.year)年度の実績値は\(figure)である。",
      en:
        "The claim says \(Figures.text(stated)), the actual value of \(value.fiscalYear) is \(figure)."
    )
  }

  static func course(
    _ course: Trend.Course, _ values: [MergedValue], _ verdict: ClaimVerdict,
    _ assertion: ClaimAssertion
  ) -> Bilingual {
    guard let first = values.first, let last = values.last else { return tooFew(0) }
    let uneven = verdict == .silent && assertion.isEveryYear
    let words = course.words
    return Bilingual(
      ja:
        "実績値は\(first.fiscalYear.year)年度\(figure(first))、\(last.fiscalYear.year)年度\(figure(last))で、"
        + "\(words.japanese)\(uneven ? "だが、毎年ではない" : "")。",
      en: "The actual values are \(figure(first)) in \(first.fiscalYear) and \(figure(last)) in "
        + "\(last.fiscalYear): \(words.english)\(uneven ? ", but not every year" : "").")
  }

  static func targets(_ met: Int, _ count: Int, _ values: [MergedValue]) -> Bilingual {
    guard let first = values.first, let last = values.last, count > 0 else {
      return Bilingual(
        ja: "目標値と実績値のある年がない。", en: "No year has both a target and an actual value.")
    }
    return Bilingual(
      ja: first.fiscalYear == last.fiscalYear
        ? "\(first.fiscalYear.year)年度の目標に\(met == 0 ? "達しなかった" : "達した")。"
        : "\(first.fiscalYear.year)～\(last.fiscalYear.year)年度の目標のある\(count)年のうち\(met)年で達した。",
      en: "The target was reached in \(met) of the \(count) \(count == 1 ? "year" : "years") that "
        + "\(count == 1 ? "has" : "have") one, \(span(first, last)).")
  }

  static let zeroTargets = Bilingual(
    ja: "目標値が0なので、達成したかは判断できない。",
    en: "The target is zero, which does not tell whether anything was reached.")

  private static func span(_ first: MergedValue, _ last: MergedValue) -> String {
    first.fiscalYear == last.fiscalYear
      ? "\(first.fiscalYear)" : "\(first.fiscalYear) to \(last.fiscalYear)"
  }

  private static func figure(_ value: MergedValue) -> String {
    value.actual.map { Figures.text($0.value) } ?? "–"
  }
}
