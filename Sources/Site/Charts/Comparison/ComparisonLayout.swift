import Markup
import Policies

/// Where the lines and names of a comparison stand.
struct ComparisonLayout {
  private static let plotHeight = 210.0
  private static let labelHeight = 16.0
  private static let widestLabel = 148.0

  let countries: [ComparisonChart.Country]
  let highlighted: String?
  let unit: String?
  let language: Language
  private let scale: ComparisonScale
  private let years: ClosedRange<Int>
  private let plot: Plot

  init(
    countries: [ComparisonChart.Country], highlighted: String?, unit: String?, language: Language
  ) {
    self.countries = countries
    self.highlighted = highlighted
    self.unit = unit
    self.language = language
    let points = countries.flatMap(\.points)
    let scale = ComparisonScale(points.map(\.value))
    self.scale = scale
    let all = points.map(\.year)
    years = (all.min() ?? 0)...max(all.max() ?? 0, all.min() ?? 0)
    let words = countries.map {
      Self.label($0, last: all.max(), language, room: Self.widestLabel)
    }
    let room = min(words.map { ChartText.width($0) }.max() ?? 0, Self.widestLabel)
    let numbers = scale.ticks.map { ChartText.width(scale.label($0, language)) }.max() ?? 0
    plot = Plot(
      left: numbers + 10, right: Chart.width - room - 20, top: 34,
      bottom: 34 + (countries.isEmpty ? 40 : Self.plotHeight))
  }

  var height: Double { plot.bottom + 24 }

  @HTMLBuilder var content: [HTML] {
    heading
    if countries.isEmpty {
      Draw.text(
        language("値がありません", "There are no values"),
        Point(Chart.width / 2, plot.y(0.5)), .middle)
    } else {
      grid
      yearLabels
      for (index, country) in countries.enumerated().reversed() { line(country, index) }
      ends
    }
  }

  private var heading: [HTML] {
    let note =
      scale.isLogarithmic
      ? language("対数目盛：1目盛で10倍", "Powers of ten")
      : scale.isCut && !countries.isEmpty ? language("縦軸は0を含まない", "scale without zero") : ""
    let room = Chart.width - 12 - ChartText.width(note)
    return [
      unit.map {
        Draw.text(
          ChartText.cut($0, to: room), Point(2, 15), .start, "quiet",
          lang: ChartText.lang($0, language))
      } ?? .empty,
      note.isEmpty ? .empty : Draw.text(note, Point(Chart.width - 2, 15), .end, "quiet"),
    ]
  }

  private var grid: [HTML] {
    scale.ticks.flatMap { tick in
      let y = plot.y(scale.fraction(tick))
      let isZero = tick == 0 && !scale.isLogarithmic
      return [
        Draw.line(Point(plot.left, y), Point(plot.right, y), isZero ? "axis" : "grid"),
        Draw.text(scale.label(tick, language), Point(plot.left - 5, y + 4.5), .end, "quiet"),
      ]
    }
  }

  /// The first and the last year, and round ones between that have room.
  private var yearLabels: [HTML] {
    let count = years.upperBound - years.lowerBound
    let width = 40.0
    let step = [1, 2, 5, 10, 20, 50].first { Double($0) * slot >= width } ?? max(count, 1)
    let round = stride(from: years.lowerBound, through: years.upperBound, by: 1)
      .filter { $0 % step == 0 }
      .filter { x($0) - x(years.lowerBound) >= width && x(years.upperBound) - x($0) >= width }
    let ends = Set([years.lowerBound, years.upperBound]).sorted()
    let fits = x(years.upperBound) - x(years.lowerBound) >= width
    return ((fits ? ends : [years.upperBound]) + round).map { year in
      Draw.text("\(year)", Point(x(year), plot.bottom + 19), .middle)
    }
  }

  private var slot: Double {
    plot.width / Double(max(years.upperBound - years.lowerBound, 1))
  }

  private func x(_ year: Int) -> Double {
    years.lowerBound == years.upperBound
      ? plot.x(0.5) : plot.left + Double(year - years.lowerBound) * slot
  }

  private func isHighlighted(_ country: ComparisonChart.Country) -> Bool {
    country.code == highlighted
  }

  private func place(_ point: (year: Int, value: Double)) -> Point {
    Point(x(point.year), plot.y(scale.fraction(point.value)))
  }

  private func style(_ country: ComparisonChart.Country, _ index: Int) -> String {
    isHighlighted(country) ? "own" : "peer peer-\(index % 4)"
  }

  private func line(_ country: ComparisonChart.Country, _ index: Int) -> HTML {
    let pieces = runs(country)
    let dots = pieces.filter { $0.count == 1 }.compactMap(\.first)
    let markStyle = isHighlighted(country) ? "own-mark" : "peer-mark"
    var shapes = [element("title") { language(country.name) }]
    shapes += pieces.map { Draw.line($0.map(place), style(country, index)) }
    shapes += dots.map { Mark.dot.html(place($0), markStyle) }
    if let last = country.points.last {
      let mark: Mark = isHighlighted(country) ? .circle : .square
      shapes.append(mark.html(place(last), markStyle))
    }
    return .element("g", [], shapes)
  }

  /// The values of years that follow each other.
  private func runs(
    _ country: ComparisonChart.Country
  ) -> [[(year: Int, value: Double)]] {
    var runs: [[(year: Int, value: Double)]] = []
    for point in country.points {
      if let last = runs.last?.last, last.year + 1 == point.year {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs
  }

  private var ends: [HTML] {
    let ends = countries.compactMap { country in
      country.points.last.map { (country: country, place: place($0)) }
    }.sorted { ($0.place.y, $0.country.code) < ($1.place.y, $1.country.code) }
    let heights = Self.spread(
      ends.map(\.place.y), Self.labelHeight, low: plot.top + 2, high: plot.bottom - 2)
    return zip(ends, heights).flatMap { end, y -> [HTML] in
      let text = Self.label(
        end.country, last: years.upperBound, language, room: Chart.width - plot.right - 18)
      return [
        Draw.line(end.place.moved(6, 0), Point(plot.right + 13, y), "leader"),
        Draw.text(
          text, Point(plot.right + 16, y + 4.5), .start, isHighlighted(end.country) ? "value" : "",
          lang: ChartText.lang(text, language)),
      ]
    }
  }

  /// The name and the last value, with its year where that is not the last of all; what has no room is
  /// cut off the name, never off the value.
  private static func label(
    _ country: ComparisonChart.Country, last: Int?, _ language: Language, room: Double
  ) -> String {
    guard let point = country.points.last else { return language(country.name) }
    let value = CompactNumber.text(point.value, language)
    let year = point.year == last ? "" : language("（\(point.year)）", " (\(point.year))")
    let end = " \(value)\(year)"
    return ChartText.cut(language(country.name), to: max(room - ChartText.width(end), 30)) + end
  }

  /// Heights in order that stand at least so far apart, as near to where they belong as there is room.
  static func spread(
    _ heights: [Double], _ least: Double, low: Double, high: Double
  ) -> [Double] {
    var places = heights
    for index in places.indices {
      places[index] = max(places[index], index > 0 ? places[index - 1] + least : low)
    }
    for index in places.indices.reversed() {
      let most = index + 1 < places.count ? places[index + 1] - least : high
      places[index] = min(places[index], most)
    }
    return places
  }
}
