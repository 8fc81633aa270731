import Analysis
import Markup
import Policies

/// Where the parts of a chart of money stand.
struct MoneyLayout {
  private static let plotHeight = 170.0
  private static let rowHeight = 16.0

  let years: [YearMoney]
  let notes: [JumpNote]
  let language: Language
  let width: Double
  private let isEmpty: Bool
  private let unit: AutomaticUnit
  private let values: ValueAxis
  private let axis: YearAxis
  private var legend: Legend

  init(
    years: [YearMoney], notes: [JumpNote], language: Language, width: Double = Chart.width
  ) {
    self.years = years
    self.notes = notes
    self.language = language
    self.width = width
    unit = AutomaticUnit(largest: years.flatMap(\.known).max() ?? 0, language)
    legend = MoneyLegend(language: language).legend(
      gaps: years.contains { $0.known.count < 2 })
    legend.width = width - 4
    let scale = LinearScale(years.flatMap(\.known).map(unit.value), zero: true)
    isEmpty = years.allSatisfy { $0.known.isEmpty }
    let top = legend.height + (notes.isEmpty ? 38 : 60)
    let plot = Plot(
      left: ValueAxis.width(scale), right: width - 2, top: top,
      bottom: top + (isEmpty ? 40 : Self.plotHeight))
    values = ValueAxis(scale: scale, plot: plot)
    axis = YearAxis(years: YearAxis.filled(years.map(\.year)), plot: plot, width: width)
  }

  var height: Double { labelTop + YearAxis.labelHeight }

  @HTMLBuilder var content: [HTML] {
    legend.html(top: 0)
    Draw.text(language("単位：", "In ") + unit.name, Point(2, legend.height + 14), .start, "quiet")
    if isEmpty {
      Draw.text(
        language("値がありません", "There are no values"),
        Point(width / 2, values.plot.y(0.5)), .middle)
    } else {
      values.html
    }
    for year in years { column(year) }
    axis.labels(top: labelTop, language)
  }

  private var lacksBudget: Bool { years.contains { $0.budget.known == nil } }
  private var lacksExecuted: Bool { years.contains { $0.executed.known == nil } }

  private var labelTop: Double {
    values.plot.bottom + [lacksBudget, lacksExecuted].reduce(2) { $0 + ($1 ? Self.rowHeight : 0) }
  }

  private func column(_ year: YearMoney) -> [HTML] {
    guard let x = axis.x(year.year) else { return [] }
    return [budget(year, x), executed(year, x), label(year, x), note(year, x)]
  }

  private func budget(_ year: YearMoney, _ x: Double) -> HTML {
    let name = title(year, YearMoney.budgetName, year.budget)
    guard let amount = year.budget.known else {
      return gap(.square, Point(x, values.plot.bottom + Self.rowHeight * 0.6), name)
    }
    let width = min(axis.slot * 0.7, 44)
    let ends = [values.y(unit.value(amount)), values.y(0)].sorted()
    return Draw.named(
      name, "",
      Draw.box(Point(x - width / 2, ends[0]), width: width, height: ends[1] - ends[0], "budget"))
  }

  private func executed(_ year: YearMoney, _ x: Double) -> HTML {
    let name = title(year, YearMoney.executedName, year.executed)
    guard let amount = year.executed.known else {
      let row = lacksBudget ? 1.6 : 0.6
      return gap(.diamond, Point(x, values.plot.bottom + Self.rowHeight * row), name)
    }
    let end = Point(x, values.y(unit.value(amount)))
    return Draw.named(
      name, "", Draw.line(Point(x, values.y(0)), end, "stem"), Mark.diamond.html(end, "executed"))
  }

  private func gap(_ mark: Mark, _ place: Point, _ name: String) -> HTML {
    Draw.named(name, "", mark.html(place, "gap"))
  }

  private func title(_ year: YearMoney, _ name: Bilingual, _ datum: Datum<Int64>) -> String {
    let value =
      switch datum {
      case .known(let amount): AutomaticUnit.text(amount, language)
      case .missing(let reason):
        language("値なし（\(reason.japanese)）", "no value (\(reason.english))")
      }
    return "\(Text.yearWords(year.year, language)) \(language(name)) \(value)"
  }

  /// The budget over its bar, where there is room beside the neighbours.
  private func label(_ year: YearMoney, _ x: Double) -> HTML {
    guard let amount = year.budget.known, isLabelled(year) else { return .empty }
    return Draw.text(unit.number(amount), Point(x, top(year) - 10), .middle, "value")
  }

  /// The letter that leads to the reasons for a jump, over all that stands above the bar.
  private func note(_ year: YearMoney, _ x: Double) -> HTML {
    guard let note = notes.first(where: { $0.jump.year == year.year }) else { return .empty }
    let hasLabel = year.budget.known != nil && isLabelled(year)
    let place = Point(x, top(year) - (hasLabel ? 32 : 15))
    return Draw.named(
      note.text(language), "", Mark.ring.html(place, "note"),
      Draw.text(note.letter, place.moved(0, 4.5), .middle, "value"))
  }

  /// The top of what a year shows.
  private func top(_ year: YearMoney) -> Double {
    year.known.map { values.y(unit.value($0)) }.min() ?? values.plot.bottom
  }

  private func isLabelled(_ year: YearMoney) -> Bool {
    let known = years.filter { $0.budget.known != nil }
    let widest = known.map { ChartText.width(unit.number($0.budget.known ?? 0)) }.max() ?? 0
    guard axis.slot < widest + 4 else { return true }
    return year.year == known.map(\.year).max()
  }
}
