import Analysis
import Markup
import Policies
import Store

/// The lines of countries for a series, over the years that are shown.
struct SeriesFigure {
  let series: ComparisonSeries
  /// The countries that the page lists, with the one that stands out.
  let countries: [CountryRow]
  let years: ClosedRange<Int>

  /// The chart; nothing where the values are no numbers.
  func html(_ language: Language) -> HTML {
    let chart = ComparisonChart(
      id: "comparison", subject: language(series.title), unit: language(series.unit),
      countries: lines, highlighted: Comparisons.builtIn.home)
    guard !chart.drawn.isEmpty else { return .empty }
    return element("div") {
      ChartFigure.finding(chart.finding(language), language)
      chart.html(language)
    }
  }

  private var lines: [ComparisonChart.Country] {
    countries.map { row in
      let numbers = row.values.filter { years.contains($0.key) }.compactMapValues(\.number)
      return ComparisonChart.Country(code: row.code, name: row.name, values: numbers)
    }
  }
}
