import Analysis
import Markup
import Policies
import Publishing
import Store

/// A country with its values by year.
struct CountryRow {
  let code: String
  let name: Bilingual
  let isHome: Bool
  let values: [Int: CountryValue]

  /// Puts the values of each country together, in order of their codes.
  static func all(_ values: [CountryValue], home: String) -> [CountryRow] {
    Dictionary(grouping: values, by: \.country).map { code, values in
      CountryRow(
        code: code,
        name: CountryList.builtIn.name(code)
          ?? Bilingual(ja: values.last?.name ?? code, en: values.last?.name ?? code),
        isHome: code == home,
        values: Dictionary(values.map { ($0.year, $0) }, uniquingKeysWith: { $1 }))
    }.sorted { $0.code < $1.code }
  }
}

extension ListColumn<CountryRow> {
  /// The name of the country, its code, and what files say beside it.
  static func country(_ series: ComparisonSeries) -> ListColumn {
    let title = Bilingual(ja: "国・地域", en: "Country")
    return ListColumn(
      name: "country", title: title,
      cell: { row, language in
        row.isHome
          ? element("mark") { language(row.name) } : Text.imported(language(row.name), language)
      },
      order: { .text($0.name.english) },
      data: [
        DataColumn("code", Bilingual(ja: "国コード（ISO 3166）", en: "Code (ISO 3166)")) {
          .text($0.code)
        },
        DataColumn("country", title) { .text($0.name.japanese) },
        DataColumn("countryEnglish", title + Bilingual(ja: "（英語）", en: " (English)")) {
          .text($0.name.english)
        },
        DataColumn("series", Bilingual(ja: "系列", en: "Series")) { _ in .text(series.id) },
        DataColumn("unit", Bilingual(ja: "単位", en: "Unit")) { _ in .text(series.unit.english) },
      ])
  }

  /// The values of a year.
  static func values(_ year: Int) -> ListColumn {
    ListColumn(
      name: "y\(year)", title: Bilingual(ja: "\(year)年", en: "\(year)"), isNumber: true,
      cell: { row, language in
        guard let value = row.values[year] else { return Text.missing(.notInSource, language) }
        let text =
          value.number.map { Text.decimal($0) }
          ?? value.text.map { language(Comparisons.builtIn.state($0)) } ?? "–"
        return Text.figure(text, from: value.origin, rows: value.rows, language)
      },
      order: { row in
        guard let value = row.values[year] else { return nil }
        return value.number.map { .number($0) } ?? value.text.map { .text($0) }
      },
      data: [
        DataColumn("y\(year)", Bilingual(ja: "\(year)年", en: "\(year)")) { row in
          guard let value = row.values[year] else { return .empty }
          return value.number.map { .real($0) } ?? value.text.map { .text($0) } ?? .empty
        }
      ])
  }
}
