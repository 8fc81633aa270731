import Analysis
import Markup
import Policies
import Store

/// The series beside a field: countries to compare with, by words that are shown.
struct FieldComparisons {
  let found: [(series: ComparisonSeries, words: [String])]

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if !found.isEmpty {
      element("h2", .id("comparison")) { language("国際比較", "Comparison of countries") }
      element("ul") {
        for (series, words) in found {
          element("li") {
            element("a", .href(Route.series(series.id).path(language))) { language(series.title) }
            " "
            element("span", .class("inferred")) {
              language("推定：語句 ", "inferred from ")
              Text.quoted(words, language)
            }
          }
        }
      }
    }
  }
}

extension Pages {
  /// The series that may belong to a field and whose data is there.
  func comparisons(
    _ field: Int, _ model: EvaluationModel
  ) throws(Problem) -> FieldComparisons {
    let datasets = try store.seriesDatasets()
    return FieldComparisons(
      found: Comparisons.builtIn.series.filter { datasets.contains($0.dataset) }
        .compactMap { series in
          series.fields(of: model.evaluation, names: model.fieldNames)
            .first { $0.field == field }
            .map { (series: series, words: $0.words) }
        })
  }
}
