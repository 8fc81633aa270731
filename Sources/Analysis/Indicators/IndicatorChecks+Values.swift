import Policies

extension IndicatorChecks {
  /// A target was changed to the result after the result was known.
  ///
  /// Where the sheet before had its target equal to its result too, both were put right together.
  static func loweredTargets(_ series: IndicatorSeries) -> [IndicatorFinding] {
    let reports = Dictionary(
      series.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func actual(_ target: SourcedValue, _ year: FiscalYear) -> Double? {
      reports[target.report]?.values.first { $0.fiscalYear == year }?.actual
    }
    func isResult(_ target: SourcedValue, _ year: FiscalYear) -> Bool {
      actual(target, year).map { Figures.isSame($0, target.value) } ?? false
    }
    return series.revisions.compactMap { revision in
      guard revision.quantity == .target, let target = revision.later, target.value != 0,
        isResult(target, revision.fiscalYear),
        !(revision.earlier.map { isResult($0, revision.fiscalYear) } ?? false)
      else { return nil }
      let (year, value) = (revision.fiscalYear, Figures.text(target.value))
      let before = revision.earlier.map { Figures.text($0.value) }
      return finding(
        "indicator-target-set-to-result", before == nil ? .note : .warning,
        ja:
          "\(year.year)年度の目標値が、\(target.sheetYear)年度シートで実績値と同じ\(value)になった（前のシート：\(before ?? "記載なし")）。",
        en:
          "In the sheet of \(target.sheetYear) the target of \(year) became \(value), the actual value itself (before: \(before ?? "none")).",
        year: year, reports: [revision.earlier?.report, target.report].compactMap { $0 })
    }
  }

  /// An actual value is ten or more times that of the year before, or a tenth or less.
  ///
  /// Small counts jump easily; the larger value has to be 50 or more. A fraction among percentages is
  /// another finding.
  static func jumps(_ series: IndicatorSeries) -> [IndicatorFinding] {
    let fractions = Set(fractions(series).compactMap(\.fiscalYear))
    let known = series.values.filter { $0.actual != nil && !fractions.contains($0.fiscalYear) }
    return zip(known, known.dropFirst()).compactMap { early, late in
      guard let one = early.actual, let other = late.actual, one.value > 0, other.value > 0,
        one.value.isFinite, other.value.isFinite, max(one.value, other.value) >= 50
      else { return nil }
      let factor = max(one.value / other.value, other.value / one.value)
      guard factor >= 10 else { return nil }
      let (before, after) = (Figures.text(one.value), Figures.text(other.value))
      let size = factor >= 100 ? "100" : "10"
      return finding(
        "indicator-jump", factor >= 100 ? .warning : .note,
        ja:
          "実績値が\(early.fiscalYear.year)年度の\(before)から\(late.fiscalYear.year)年度の\(after)へ\(size)倍以上変わった。",
        en:
          "The actual value went from \(before) in \(early.fiscalYear) to \(after) in \(late.fiscalYear), a factor of \(size) or more.",
        year: late.fiscalYear,
        reports: one.report == other.report ? [one.report] : [one.report, other.report])
    }
  }

  /// A percentage is written as a fraction (0.95 beside 95).
  static func fractions(_ series: IndicatorSeries) -> [IndicatorFinding] {
    guard IndicatorUnit(series.unit).family == .percent else { return [] }
    let figures = series.values.flatMap { value in
      [value.actual, value.target].compactMap { $0 }.map { (value.fiscalYear, $0) }
    }
    guard let usual = Figures.median(figures.map(\.1.value).filter { $0 > 1.5 }), usual >= 20
    else { return [] }
    return figures.compactMap { year, figure in
      guard figure.value > 0, figure.value < 1,
        (usual / 2...usual * 2).contains(figure.value * 100)
      else { return nil }
      let text = Figures.text(figure.value)
      return finding(
        "indicator-fraction-for-percent", .warning,
        ja: "単位は％だが、\(year.year)年度の値\(text)は割合（\(Figures.text(figure.value * 100))％）と見られる。",
        en:
          "The unit is per cent, but \(text) in \(year) looks like a fraction (\(Figures.text(figure.value * 100)) per cent).",
        year: year, reports: [figure.report])
    }
  }
}
