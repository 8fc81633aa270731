import Policies

extension IndicatorChecks {
  /// A final target further ahead than this is taken for a slip.
  private static let farthest = 40

  /// The year of the final target was over before the sheet, or is out of all reason.
  static func finalYears(_ series: IndicatorSeries) -> [IndicatorFinding] {
    series.reports.compactMap { report in
      guard let year = report.finalTarget?.year?.year, (1900...2200).contains(report.sheetYear)
      else { return eraSlip(report) }
      let meant = meant(year, in: report.sheetYear)
      if year < 1990 || year > report.sheetYear + farthest || meant != nil {
        return odd(year, meant, report)
      }
      guard year < report.sheetYear - 1 else { return eraSlip(report) }
      return finding(
        "indicator-final-year-past", .note,
        ja: "\(report.sheetYear)年度シートの目標最終年度\(year)年度は既に過ぎている。",
        en: "The final target's year \(year) was already over in the sheet of \(report.sheetYear).",
        reports: [report.id])
    }
  }

  private static func odd(
    _ year: Int, _ meant: Int?, _ report: IndicatorReport
  ) -> IndicatorFinding {
    finding(
      "indicator-final-year-odd", .warning,
      ja: "\(report.sheetYear)年度シートの目標最終年度が\(year)年度となっている"
        + (meant.map { "（元号の誤りで、\($0)年度か）。" } ?? "。"),
      en: "The sheet of \(report.sheetYear) gives \(year) as the final target's year"
        + (meant.map { ", perhaps \($0) by a wrong era." } ?? "."),
      reports: [report.id])
  }

  /// The year that was likely meant: 平成5 for 令和5 is 30 years too early, 平成2019 1988 too late.
  private static func meant(_ year: Int, in sheetYear: Int) -> Int? {
    guard (1000...9999).contains(year) else { return nil }
    let near = (sheetYear - 1)...(sheetYear + farthest)
    if year < sheetYear - 10, year >= 1989, near.contains(year + 30) { return year + 30 }
    return [1925, 1988, 2018].map { year - $0 }.first { near.contains($0) }
  }

  /// A western year and the year by era beside it differ, as in 2025（平成36）.
  private static func eraSlip(_ report: IndicatorReport) -> IndicatorFinding? {
    guard let slip = EraSlip(report.name) ?? EraSlip(report.goal ?? "") else { return nil }
    return finding(
      "indicator-era-mismatch", .warning,
      ja:
        "\(report.sheetYear)年度シートの「\(slip.western)（\(slip.era.rawValue)\(slip.year)）」は西暦と元号が合わない。",
      en:
        "In the sheet of \(report.sheetYear) 「\(slip.western)（\(slip.era.rawValue)\(slip.year)）」 gives two different years.",
      reports: [report.id])
  }
}

/// A western year with a year by era in brackets behind it that is another year.
struct EraSlip {
  let western: Int
  let era: Era
  let year: Int

  init?(_ text: String) {
    let letters = IndicatorFolding.fold(text)
    for start in letters.indices where letters[start] == IndicatorFolding.opening {
      for era in Era.allCases {
        let name = era.rawValue.unicodeScalars.map(\.value)
        let rest = letters[(start + 1)...]
        guard rest.starts(with: name), let year = Self.number(rest.dropFirst(name.count)),
          let western = Self.western(letters[..<start]), (1900...2200).contains(western),
          era.firstYear + year - 1 != western
        else { continue }
        self.western = western
        self.era = era
        self.year = year
        return
      }
    }
    return nil
  }

  /// The number at the beginning; nothing if it has more than two digits.
  private static func number(_ letters: ArraySlice<UInt32>) -> Int? {
    let digits = letters.prefix { IndicatorFolding.isDigit($0) }
    return (1...2).contains(digits.count) ? value(digits) : nil
  }

  /// The four digits at the end, before 年 or 年度.
  private static func western(_ letters: ArraySlice<UInt32>) -> Int? {
    var rest = letters
    for suffix: UInt32 in [0x5EA6, 0x5E74] where rest.last == suffix { rest.removeLast() }
    let digits = rest.suffix(4)
    guard digits.count == 4, digits.allSatisfy(IndicatorFolding.isDigit),
      !(rest.dropLast(4).last.map(IndicatorFolding.isDigit) ?? false)
    else { return nil }
    return value(digits)
  }

  private static func value(_ digits: ArraySlice<UInt32>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
