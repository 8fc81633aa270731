import Markup
import Policies

/// The lines and marks of an indicator.
struct IndicatorSeriesDrawing {
  let layout: IndicatorLayout
  private var language: Language { layout.language }

  @HTMLBuilder var content: [HTML] {
    final
    for run in runs(\.target) { Draw.line(run, "target") }
    for run in runs(\.actual) { Draw.line(run, "actual") }
    for year in layout.years {
      earlier(year, year.target, year.earlierTargets, -3)
      earlier(year, year.actual, year.earlierActuals, 3)
      mark(.square, year, year.target, "target-mark", IndicatorYear.targetName)
      mark(.circle, year, year.actual, "actual-mark", IndicatorYear.actualName)
    }
    latest
    sheets
  }

  /// The places of values in years that follow each other, a list for each unbroken run.
  private func runs(_ datum: KeyPath<IndicatorYear, Datum<Double>>) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for year in layout.axis.years {
      let value = layout.years.last { $0.year == year }?[keyPath: datum].finite.known
      if let value, let place = place(year, value) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([])
      }
    }
    return runs
  }

  private func place(_ year: FiscalYear, _ value: Double) -> Point? {
    layout.axis.x(year).map { Point($0, layout.values.y(value)) }
  }

  private func mark(
    _ mark: Mark, _ year: IndicatorYear, _ datum: Datum<Double>, _ style: String, _ name: Bilingual
  ) -> HTML {
    guard let x = layout.axis.x(year.year) else { return .empty }
    let prefix = "\(Text.yearWords(year.year, language)) \(language(name))"
    switch datum.finite {
    case .known(let value):
      return Draw.named(
        "\(prefix) \(Text.decimal(value))", "", mark.html(Point(x, layout.values.y(value)), style))
    case .missing(let reason):
      let y = style == "target-mark" ? layout.gapRows.target : layout.gapRows.actual
      return Draw.named(
        "\(prefix) \(language("値なし", "no value")): \(language(reason))", "",
        mark.html(Point(x, y), "gap"))
    }
  }

  /// Values reported before, a little aside and tied to the one that replaced them.
  private func earlier(
    _ year: IndicatorYear, _ datum: Datum<Double>, _ values: [IndicatorYear.Earlier],
    _ aside: Double
  ) -> [HTML] {
    values.filter(\.value.isFinite).compactMap { value in
      guard let place = place(year.year, value.value)?.moved(aside * 2, 0) else { return nil }
      let link = datum.finite.known.flatMap { self.place(year.year, $0) }
      let year = Text.yearWords(year.year, language)
      let name = language("以前の値", "earlier value")
      return Draw.named(
        "\(year) \(name) \(Text.decimal(value.value))" + sheet(value), "",
        link.map { Draw.line(place, $0, "revision") } ?? .empty,
        Mark.dot.html(place, "earlier"))
    }
  }

  private func sheet(_ value: IndicatorYear.Earlier) -> String {
    guard let year = value.sheetYear.map({ Text.yearWords(FiscalYear($0), language) }) else {
      return ""
    }
    return language("（\(year)シート）", " (sheet of \(year))")
  }

  /// The years of the sheets that reported earlier values, beside their marks where there is room.
  private var sheets: [HTML] {
    var taken = layout.years.flatMap { year in
      [year.target.finite.known, year.actual.finite.known].compactMap { $0 }
        .compactMap { place(year.year, $0) }.map { LabelBox(around: $0, 7) }
    }
    taken += layout.years.flatMap { year in
      (year.earlierTargets.map { ($0, -6.0) } + year.earlierActuals.map { ($0, 6.0) })
        .compactMap { value, aside in place(year.year, value.value)?.moved(aside, 0) }
        .map { LabelBox(around: $0, 4) }
    }
    taken += [latestBox, finalBox].compactMap(\.self)
    var texts: [HTML] = []
    for year in layout.years {
      let earlier =
        year.earlierTargets.map { ($0, -6.0) } + year.earlierActuals.map { ($0, 6.0) }
      for (value, aside) in earlier where value.value.isFinite {
        guard let sheet = value.sheetYear, let place = place(year.year, value.value) else {
          continue
        }
        let text = "’" + String(String(sheet).suffix(2))
        guard
          let spot = LabelBox.place(
            text, near: place.moved(aside, 0), inside: layout.values.plot, avoiding: taken)
        else { continue }
        taken.append(spot.box)
        texts.append(Draw.text(text, spot.point, .middle, "quiet"))
      }
    }
    return texts
  }

  /// The final target as a line across, with its value, and a mark in its year if that is shown.
  private var final: [HTML] {
    guard let final = layout.final else { return [] }
    let (plot, y) = (layout.values.plot, layout.values.y(final.value))
    let isHigh = y - plot.top < 12
    let mark = final.year.flatMap { layout.axis.x($0) }.map { x in
      Mark.diamond.html(Point(x, y), "final-mark")
    }
    return [
      Draw.line(Point(plot.left, y), Point(plot.right, y), "final"),
      Draw.text(
        Text.decimal(final.value), Point(plot.left + 3, isHigh ? y + 15 : y - 5), .start, "value"),
      mark ?? .empty,
    ]
  }

  private var finalBox: LabelBox? {
    guard let final = layout.final else { return nil }
    let (plot, y) = (layout.values.plot, layout.values.y(final.value))
    let baseline = y - plot.top < 12 ? y + 15 : y - 5
    let width = ChartText.width(Text.decimal(final.value))
    return LabelBox(left: plot.left + 3, top: baseline - 12, width: width, height: 16)
  }

  private var latestPlace: (text: String, point: Point)? {
    guard let year = layout.years.last(where: { $0.actual.finite.known != nil }),
      let value = year.actual.finite.known, let place = place(year.year, value)
    else { return nil }
    let plot = layout.values.plot
    let below = (year.target.finite.known ?? -.infinity) >= value && place.y < plot.bottom - 24
    let half = ChartText.width(Text.decimal(value)) / 2
    let x = min(max(place.x, plot.left + half), plot.right - half)
    let y = below || place.y - plot.top < 14 ? place.y + 19 : place.y - 9
    return (Text.decimal(value), Point(x, y))
  }

  private var latestBox: LabelBox? {
    latestPlace.map { text, point in
      let width = ChartText.width(text)
      return LabelBox(left: point.x - width / 2, top: point.y - 12, width: width, height: 16)
    }
  }

  /// The latest actual value as a number beside its mark, if it does not stand on the final target's.
  private var latest: HTML {
    guard let latestPlace, let box = latestBox,
      finalBox.map({ !$0.meets(box) }) ?? true
    else { return .empty }
    return Draw.text(latestPlace.text, latestPlace.point, .middle, "value")
  }
}
