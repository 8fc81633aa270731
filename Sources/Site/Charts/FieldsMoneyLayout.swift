import Markup
import Policies

/// Where the parts of a chart of fields stand.
struct FieldsMoneyLayout {
  struct Row {
    let field: FieldMoney
    let pair: FieldMoney.Pair

    var known: [Int64] { [pair.budget.known, pair.executed.known].compactMap(\.self) }
  }

  private static let rowHeight = 52.0
  /// The place of zero, left of the scale.
  private static let zero = 12.0

  let rows: [Row]
  let language: Language
  private let scale: LogScale
  private let legend: Legend
  private let shares: FieldShares
  private let plot: Plot

  init(rows: [Row], language: Language) {
    self.rows = rows
    self.language = language
    let gaps = rows.contains { $0.known.count < 2 }
    scale = LogScale(rows.flatMap(\.known))
    legend = MoneyLegend(language: language).legend(gaps: gaps)
    shares = FieldShares(rows.map(\.pair.budget.known))
    let top = legend.height + 42
    plot = Plot(
      left: rows.contains { $0.known.contains { $0 <= 0 } } ? 44 : 20,
      right: Chart.width - (gaps ? 44 : 24), top: top,
      bottom: top + Double(rows.count) * Self.rowHeight)
  }

  var height: Double { plot.bottom + 26 }

  @HTMLBuilder var content: [HTML] {
    legend.html(top: 0)
    Draw.text(scaleNote, Point(2, legend.height + 14), .start, "quiet")
    if !rows.isEmpty { ticks }
    for (index, row) in rows.enumerated() {
      line(row, top: plot.top + Double(index) * Self.rowHeight)
    }
  }

  private var scaleNote: String {
    language("対数目盛（円）：1目盛で10倍", "Scale by powers of ten, in yen (M: million, B: billion)")
  }

  /// The numbers of the scale, above and below all rows.
  private var ticks: [HTML] {
    [plot.top - 7, plot.bottom + 18].flatMap { y in
      places.map {
        Draw.text($0.label, Point(ChartText.middle($0.label, at: $0.x), y), .middle, "quiet")
      }
    }
  }

  /// The places of the scale that have a line.
  ///
  /// Zero stands apart at the left, since a scale by powers of ten never reaches it.
  private var places: [(x: Double, label: String)] {
    let steps = Double(scale.high - scale.low)
    let stride = plot.width / steps < 48 ? 2 : 1
    let powers = scale.ticks.filter { ($0 - scale.low) % stride == 0 }.map { exponent in
      (plot.x(Double(exponent - scale.low) / steps), scale.label(exponent, language))
    }
    return (hasZero ? [(Self.zero, "0")] : []) + powers
  }

  private var hasZero: Bool { rows.contains { $0.known.contains { $0 <= 0 } } }

  @HTMLBuilder private func line(_ row: Row, top: Double) -> [HTML] {
    let amount = amountText(row)
    let room = Chart.width - 12 - ChartText.width(amount)
    let name = "\(row.field.number) \(row.field.name)"
    Draw.line(Point(2, top), Point(Chart.width - 2, top), "rule")
    Draw.named(
      name, "",
      Draw.text(
        ChartText.cut(name, to: room), Point(2, top + 16), .start, "value",
        lang: ChartText.lang(name, language)))
    Draw.text(amount, Point(Chart.width - 2, top + 16), .end)
    for place in places {
      Draw.line(Point(place.x, top + 22), Point(place.x, top + 46), "grid")
    }
    mark(.square, row.pair.budget, "budget", YearMoney.budgetName, top + 28)
    mark(.diamond, row.pair.executed, "executed", YearMoney.executedName, top + 40)
  }

  private func amountText(_ row: Row) -> String {
    switch row.pair.budget {
    case .known(let amount):
      let text = AutomaticUnit.text(amount, language)
      return language("\(text)・\(shares.text(amount))", "\(text), \(shares.text(amount))")
    case .missing: return language("予算の値なし", "no budget value")
    }
  }

  private func mark(
    _ mark: Mark, _ datum: Datum<Int64>, _ style: String, _ name: Bilingual, _ y: Double
  ) -> HTML {
    switch datum {
    case .known(let amount):
      Draw.named(
        "\(language(name)) \(AutomaticUnit.text(amount, language))", "",
        mark.html(Point(x(amount), y), style))
    case .missing(let reason):
      Draw.named(
        "\(language(name)) \(language("値なし", "no value")): \(language(reason))", "",
        mark.html(Point(plot.right + 34, y), "gap"))
    }
  }

  private func x(_ amount: Int64) -> Double {
    scale.fraction(amount).map(plot.x) ?? Self.zero
  }
}
