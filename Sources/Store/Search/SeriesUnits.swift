import GRDB
import Policies

/// Makes the units of the series that have values: one in each language, with the title, what to know
/// before comparing, unit, measures, sources and countries.
struct SeriesUnits {
  let connection: any Connection
  let texts: SearchTexts
  let catalogue: SeriesCatalogue

  /// The packed units of every series, with its last year.
  func read() throws -> [(series: String, year: Int, units: [UInt8])] {
    try catalogue.series.compactMap { series in
      let countries = try connection.seriesCountries(series.choice)
      guard let year = countries.map(\.lastYear).max() else { return nil }
      let names = countries.map { country in
        catalogue.country(country.code) ?? Bilingual(ja: country.name, en: country.name)
      }
      let sources = try sources(series.choice.dataset)
      var units: [UInt8] = []
      for language in [\Bilingual.japanese, \Bilingual.english] {
        let separator = language == \.japanese ? "、" : ", "
        try SearchUnit(
          .series, title: texts.id(series.title[keyPath: language]),
          texts: [
            texts.id(series.caveat[keyPath: language]), texts.id(series.unit[keyPath: language]),
            texts.id(series.measures),
            texts.id(sources.map { $0[keyPath: language] }.joined(separator: separator)),
            texts.id(names.map { $0[keyPath: language] }.joined(separator: separator)),
          ]
        ).pack(into: &units)
      }
      return (series.id, year, units)
    }
  }

  /// The titles of the files that a dataset comes from.
  private func sources(_ dataset: String) throws -> [Bilingual] {
    try connection.rows(
      """
      SELECT DISTINCT title_ja, title_en FROM source_file
      WHERE dataset = ? AND title_ja IS NOT NULL AND title_en IS NOT NULL ORDER BY 1, 2
      """, [.text(dataset)]
    ).map { Bilingual(ja: try $0.text("title_ja"), en: try $0.text("title_en")) }
  }
}
