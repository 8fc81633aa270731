import Analysis
import Policies
import Publishing
import Store

extension Resource {
  /// The series by which countries are compared.
  static let comparison = Resource(
    "comparison", "comparison", ja: "国際比較の系列", en: "The series by which countries are compared",
    isPaged: true, schema: .table
  ) { request throws(Problem) in
    let datasets = try request.store.seriesDatasets()
    return request.page(
      DataTable(
        title: "国際比較",
        columns: [
          DataTable.Column("series", Bilingual(ja: "系列のid", en: "Id of the series")),
          DataTable.Column("title", Bilingual(ja: "系列", en: "Series")),
          DataTable.Column("titleEnglish", Bilingual(ja: "系列（英語）", en: "Series (English)")),
          DataTable.Column("unit", Bilingual(ja: "単位", en: "Unit")),
          DataTable.Column("unitEnglish", Bilingual(ja: "単位（英語）", en: "Unit (English)")),
        ],
        rows: Comparisons.builtIn.series.filter { datasets.contains($0.dataset) }.map { series in
          [
            series.id, series.title.japanese, series.title.english, series.unit.japanese,
            series.unit.english,
          ].map { DataTable.Value.text($0) }
        }, licences: []))
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
