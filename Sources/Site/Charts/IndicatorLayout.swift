import Markup
import Policies

/// Where the parts of a chart of an indicator stand.
struct IndicatorLayout {
  private static let plotHeight = 180.0
  private static let rowHeight = 16.0
  /// A final target this many years after the last value still has its place on the axis.
  private static let outlook = 6

  let years: [IndicatorYear]
  let final: PlottedTarget?
  let unit: String?
  let language: Language
  let values: ValueAxis
  let axis: YearAxis
  private let isEmpty: Bool
  private let legend: Legend

  init(years: [IndicatorYear], final: PlottedTarget?, unit: String?, language: Language) {
    self.years = years
    self.final = final.flatMap { $0.value.isFinite ? $0 : nil }
    self.unit = unit
    self.language = language
    legend = IndicatorLegend(years: years, final: self.final, language: language).legend
    let known = years.flatMap(\.known) + [self.final?.value].compactMap(\.self)
    isEmpty = known.isEmpty
    let scale = LinearScale(known, zero: false)
    let top = legend.height + 38
    let plot = Plot(
      left: ValueAxis.width(scale), right: Chart.width - 2, top: top,
      bottom: top + (isEmpty ? 40 : Self.plotHeight))
    values = ValueAxis(scale: scale, plot: plot)
    axis = YearAxis(years: Self.shown(years.map(\.year), self.final), plot: plot)
  }

  var height: Double { labelTop + YearAxis.labelHeight }

  @HTMLBuilder var content: [HTML] {
    legend.html(top: 0)
    heading
    if isEmpty {
      Draw.text(
        language("値がありません", "There are no values"),
        Point(Chart.width / 2, values.plot.y(0.5)), .middle)
    } else {
      values.html
    }
    IndicatorSeriesDrawing(layout: self).content
    axis.labels(top: labelTop, language)
  }

  /// The height of the marks for missing targets, and of those for missing actual values.
  var gapRows: (target: Double, actual: Double) {
    let first = values.plot.bottom + 6 + Self.rowHeight * 0.5
    return (first, first + (lacksTarget ? Self.rowHeight : 0))
  }

  private var lacksTarget: Bool { years.contains { $0.target.finite.known == nil } }
  private var lacksActual: Bool { years.contains { $0.actual.finite.known == nil } }

  private var labelTop: Double {
    values.plot.bottom + [lacksTarget, lacksActual].reduce(6) { $0 + ($1 ? Self.rowHeight : 0) }
  }

  /// The unit, and a warning where the scale does not begin at zero.
  private var heading: [HTML] {
    let cut = values.scale.low > 0 || values.scale.high < 0
    let warning = cut && !isEmpty ? language("縦軸は0を含まない", "scale without zero") : ""
    let room = Chart.width - 10 - ChartText.width(warning)
    let y = legend.height + 14
    return [
      unit.map {
        Draw.text(
          ChartText.cut($0, to: room), Point(2, y), .start, "quiet",
          lang: ChartText.lang($0, language))
      } ?? .empty,
      warning.isEmpty ? .empty : Draw.text(warning, Point(Chart.width - 2, y), .end, "quiet"),
    ]
  }

  private static func shown(_ years: [FiscalYear], _ final: PlottedTarget?) -> [FiscalYear] {
    guard let end = final?.year, let last = years.max(), end > last,
      end.year.subtractingReportingOverflow(last.year).partialValue <= outlook
    else { return YearAxis.filled(years) }
    return YearAxis.filled(years + [end])
  }
}
