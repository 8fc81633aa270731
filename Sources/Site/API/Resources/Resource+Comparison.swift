import Analysis
import Policies
import Publishing
import Store

extension Resource {
  private static var seriesColumns: [DataColumn<ComparisonSeries>] {
    [
      DataColumn("series", Bilingual(ja: "系列のid", en: "Id of the series")) { .text($0.id) },
      DataColumn("title", Bilingual(ja: "系列", en: "Series")) { .text($0.title.japanese) },
      DataColumn("titleEnglish", Bilingual(ja: "系列（英語）", en: "Series (English)")) {
        .text($0.title.english)
      },
      DataColumn("unit", Bilingual(ja: "単位", en: "Unit")) { .text($0.unit.japanese) },
      DataColumn("unitEnglish", Bilingual(ja: "単位（英語）", en: "Unit (English)")) {
        .text($0.unit.english)
      },
    ]
  }

  /// The series by which countries are compared.
  static let comparison = Resource(
    "comparison", "comparison", ja: "国際比較の系列", en: "The series by which countries are compared",
    isPaged: true, schema: .table
  ) { request throws(Problem) in
    let datasets = try request.store.seriesDatasets()
    let series = Comparisons.builtIn.series.filter { datasets.contains($0.dataset) }
    let columns = Resource.seriesColumns
    return request.page(
      DataTable(
        title: "国際比較", columns: columns.map(\.column),
        rows: series.map { each in columns.map { $0.value(each) } }, licences: []))
  }

  /// The values of countries in a series, by year.
  static let series = Resource(
    "series", "comparison/{series}", ja: "系列の国・年ごとの値",
    en: "The values of countries in a series, by year",
    parameters: [
      Parameter(
        "from", .number(0...9999), ja: "最初の年。指定しなければ最後の年まで10年間。",
        en: "The first year. Default: ten years up to the last."),
      Parameter("to", .number(0...9999), ja: "最後の年。", en: "The last year."),
      Parameter("word", .text, ja: "国の名前に含まれる語。", en: "A word in the name of the country."),
    ], isPaged: true, schema: .table
  ) { request throws(Problem) in
    let words = request.values.filter { ["from", "to", "word"].contains($0.key) }
    return try request.table(request.pages.series(request.text("series") ?? "", words))
  }
}
