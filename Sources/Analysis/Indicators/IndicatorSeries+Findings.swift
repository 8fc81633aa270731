public import Policies

extension IndicatorSeries {
  /// What is not plausible in the series, in order of the rules and years.
  public var findings: [IndicatorFinding] {
    IndicatorChecks.units(self) + IndicatorChecks.restatements(self)
      + IndicatorChecks.loweredTargets(self) + IndicatorChecks.jumps(self)
      + IndicatorChecks.fractions(self) + IndicatorChecks.finalYears(self)
  }
}

/// The rules of plausibility, each a function from a series to findings.
enum IndicatorChecks {
  static func finding(
    _ code: String, _ severity: Severity, ja japanese: String, en english: String,
    year: FiscalYear? = nil, reports: [Int64]
  ) -> IndicatorFinding {
    IndicatorFinding(
      Finding(code, severity, Bilingual(ja: japanese, en: english)), fiscalYear: year,
      reports: reports)
  }

  /// The unit of a sheet is another than that of the sheet before.
  ///
  /// It is a note where the unit is now what the name counts and no figure changed with it: the sheet
  /// before had named a wrong one.
  static func units(_ series: IndicatorSeries) -> [IndicatorFinding] {
    zip(series.reports, series.reports.dropFirst()).compactMap { earlier, later in
      let (one, other) = (IndicatorUnit(earlier.unit), IndicatorUnit(later.unit))
      let agreement = one.agreement(with: other)
      guard agreement == .differs || agreement == .counters else { return nil }
      let (before, after) = (earlier.unit ?? "", later.unit ?? "")
      let isRight = other.isNamed(in: later.name) && !one.isNamed(in: later.name)
      let isCorrection = isRight && !isRevised(series, earlier, later)
      return finding(
        "indicator-unit-changed", agreement == .differs && !isCorrection ? .warning : .note,
        ja: "単位が「\(before)」（\(earlier.sheetYear)年度シート）から「\(after)」（\(later.sheetYear)年度シート）に変わった。",
        en:
          "The unit changed from 「\(before)」 (sheet of \(earlier.sheetYear)) to 「\(after)」 (sheet of \(later.sheetYear)).",
        reports: [earlier.id, later.id])
    }
  }

  /// Whether a later sheet reports another figure for a year of an earlier one.
  private static func isRevised(
    _ series: IndicatorSeries, _ earlier: IndicatorReport, _ later: IndicatorReport
  ) -> Bool {
    series.revisions.contains {
      $0.change == .revised && $0.earlier?.report == earlier.id && $0.later?.report == later.id
    }
  }

  /// A later sheet turned the sign of a figure, or changed it by a power of ten.
  static func restatements(_ series: IndicatorSeries) -> [IndicatorFinding] {
    series.revisions.compactMap { revision in
      guard let one = revision.earlier, let other = revision.later,
        one.value.isFinite, other.value.isFinite, one.value != 0, other.value != 0
      else { return nil }
      let quotient = other.value / one.value
      if quotient < 0 {
        return restated("indicator-sign-changed", "符号が変わった", "its sign changed", revision)
      }
      guard let power = powerOfTen(quotient) else { return nil }
      return restated(
        "indicator-scale-changed", "\(power)倍の桁違いになった", "it changed by a factor of \(power)",
        revision)
    }
  }

  private static func restated(
    _ code: String, _ japanese: String, _ english: String, _ revision: IndicatorRevision
  ) -> IndicatorFinding? {
    guard let one = revision.earlier, let other = revision.later else { return nil }
    let year = revision.fiscalYear
    let (before, after) = (Figures.text(one.value), Figures.text(other.value))
    let words = revision.quantity.words
    return finding(
      code, .warning,
      ja:
        "\(year.year)年度の\(words.japanese)が\(before)（\(one.sheetYear)年度シート）から\(after)（\(other.sheetYear)年度シート）となり、\(japanese)。",
      en:
        "The \(words.english) of \(year) went from \(before) (sheet of \(one.sheetYear)) to \(after) (sheet of \(other.sheetYear)): \(english).",
      year: year, reports: [one.report, other.report])
  }

  /// 10, 100, … 1,000,000 if a quotient or its inverse is one of them, to one part in a hundred.
  static func powerOfTen(_ quotient: Double) -> Int? {
    let size = quotient >= 1 ? quotient : 1 / quotient
    return [10, 100, 1000, 10_000, 100_000, 1_000_000].first {
      (size / Double($0) - 1).magnitude < 0.01
    }
  }
}

extension IndicatorRevision.Quantity {
  /// The quantity in words.
  public var words: Bilingual {
    switch self {
    case .target: Bilingual(ja: "目標値", en: "target")
    case .actual: Bilingual(ja: "実績値", en: "actual value")
    }
  }
}
