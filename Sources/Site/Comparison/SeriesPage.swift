import Analysis
import Markup
import Policies
import Publishing
import Store

/// One series: countries by year, with unit, source and caveat, beside the fields it may belong to.
struct SeriesPage: ListingPage {
  let series: ComparisonSeries
  let listing: Listing<CountryRow>
  /// All years that have a value, the first first, and those shown.
  let years: [Int]
  let shown: ClosedRange<Int>?
  let fields: [ComparedField]
  /// The files that the series comes from.
  let files: [SourceFile]
  /// The countries listed on all pages, with the one that stands out.
  let countries: [CountryRow]

  var route: Route { .series(series.id) }
  var query: [(name: String, value: String)] { listing.query.words }

  func title(_ language: Language) -> String { listing.title(language(series.title), language) }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("国際比較", "Comparison"), .comparison)]
  }

  func data(_ language: Language) -> DataTable {
    listing.data(title: title(language), licences: files.compactMap(\.licence))
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language(series.title) }
    element("div", .class("banner"), Attribute("role", "note")) {
      element("p") { element("strong") { language("比べる前に", "Before comparing") } }
      element("p") { language(series.caveat) }
    }
    facts(language)
    if let shown {
      form(shown, language)
      element("figure", .class("charted flowing")) {
        element("figcaption") { language(series.title) }
        SeriesFigure(series: series, countries: countries, years: shown).html(language)
        listing.content(language)
      }
      LicenceSentences(files: files).html(language)
    } else {
      element("p") {
        language("この系列のデータは取り込まれていません。", "The data of this series is not imported.")
      }
    }
  }

  private func facts(_ language: Language) -> HTML {
    element("dl", .class("facts")) {
      fact(language("単位", "Unit"), .text(language(series.unit)))
      fact(
        language("年", "Years"),
        .text(
          years.first.map { "\($0)–\(years.last ?? $0)" } ?? language("なし", "none")))
      fact(
        language("資料", "Source"),
        .group(
          files.map { file in
            element("a", .href(Route.source(file.id).path(language))) {
              file.title.map { language($0) } ?? file.dataset
            }
          }))
      fact(language("関わる分野", "Fields"), ComparedFieldList(fields: fields).html(language))
    }
  }

  private func fact(_ term: String, _ value: HTML) -> HTML {
    element("div") {
      element("dt") { term }
      element("dd") { value }
    }
  }

  private func form(_ shown: ClosedRange<Int>, _ language: Language) -> HTML {
    let choices = years.map { (value: "\($0)", title: "\($0)") }
    return Text.form(
      route, language,
      Choice(
        name: "from", label: language("最初の年", "From"), choices: choices,
        chosen: "\(shown.lowerBound)"
      ).html,
      Choice(
        name: "to", label: language("最後の年", "To"), choices: choices,
        chosen: "\(shown.upperBound)"
      ).html,
      FormField(
        name: "word", label: language("国の名前", "Name of the country"),
        value: listing.query.word("word")
      ).html,
      element("button", Attribute("type", "submit")) { language("表示", "Show") }, .text(" "),
      element("a", .href(route.path(language))) { language("元に戻す", "Reset") })
  }
}
