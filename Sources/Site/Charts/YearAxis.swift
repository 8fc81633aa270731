import Markup
import Policies

/// Fiscal years side by side, those without values too.
struct YearAxis {
  /// More years than this are not filled up, since one of them is then likely a misprint.
  private static let mostFilled = 40

  let years: [FiscalYear]
  let plot: Plot
  /// The width of the picture.
  var width = Chart.width

  /// All years from the first to the last of these.
  static func filled(_ years: [FiscalYear]) -> [FiscalYear] {
    let known = Set(years).sorted()
    guard let first = known.first?.year, let last = known.last?.year else { return [] }
    let (span, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, span < mostFilled else { return known }
    return (first...last).map(FiscalYear.init)
  }

  /// The width that a year has.
  var slot: Double { plot.width / Double(max(years.count, 1)) }

  /// The middle of a year; nothing for a year that is not shown.
  func x(_ year: FiscalYear) -> Double? {
    years.firstIndex(of: year).map { plot.left + (Double($0) + 0.5) * slot }
  }

  /// The years by era and in western style, one below the other.
  ///
  /// Where there is no room for all, the last year and every second or third before it is named. In
  /// Japanese the short names by era may still be there for all.
  func labels(top: Double, _ language: Language) -> [HTML] {
    let lines = [top + 14, top + 29]
    let (era, western) = language == .japanese ? (lines[0], lines[1]) : (lines[1], lines[0])
    let eraWidth = language == .japanese ? 26.0 : 36
    return named(every: eraWidth).map { label(Text.shortEra($0) ?? "", $0, era) }
      + named(every: 36).map { label("\($0.year)", $0, western) }
  }

  /// The height that the labels take.
  static let labelHeight = 34.0

  private func named(every width: Double) -> [FiscalYear] {
    let step = max(Int((width / max(slot, 1)).rounded(.up)), 1)
    return years.reversed().enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }

  private func label(_ text: String, _ year: FiscalYear, _ height: Double) -> HTML {
    x(year).map {
      Draw.text(text, Point(ChartText.middle(text, at: $0, width: self.width), height), .middle)
    }
      ?? .empty
  }
}
