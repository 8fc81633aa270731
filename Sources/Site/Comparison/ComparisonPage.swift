import Analysis
import Markup
import Policies

/// The series by which countries can be compared (国際比較).
struct ComparisonPage: Page {
  /// The series whose data is there, with the fields each may belong to.
  let series: [(series: ComparisonSeries, fields: [ComparedField])]

  var route: Route { .comparison }

  func title(_ language: Language) -> String { language("国際比較", "Comparison of countries") }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { title(language) }
    element("p") {
      language(
        "日本の値を他の国と並べます。単位・年・資料をどの表にも示し、値のない国は0とせず、ないと示します。"
          + "分野との結び付きは語句の一致による推定です。",
        "Japan beside other countries. Every table says its unit, years and source; a country without a"
          + " value is shown as such, never as zero. The link to fields is inferred from words.")
    }
    if series.isEmpty {
      element("p") {
        language(
          "比較の系列はまだ取り込まれていません。hyoka import で取り込めます。",
          "No series is imported yet. Import some with hyoka import.")
      }
    } else {
      table(language)
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.table(
      caption: language("比較できる系列", "Series to compare by"),
      element("thead") {
        element("tr") {
          Text.head(language("系列", "Series"))
          Text.head(language("単位", "Unit"))
          Text.head(language("関わる分野", "Fields"))
        }
      },
      element("tbody") {
        for (series, fields) in series {
          element("tr") {
            element("th", .scope("row")) {
              element("a", .href(Route.series(series.id).path(language))) {
                language(series.title)
              }
            }
            element("td") { language(series.unit) }
            element("td") { ComparedFieldList(fields: fields).html(language) }
          }
        }
      })
  }
}
