import CDigest
public import Policies

/// A series by which countries can be compared (国際比較の系列), as it is searched for.
public struct SearchableSeries: Sendable {
  let id: String
  let title, unit, caveat: Bilingual
  let choice: ObservationChoice

  /// Makes it from its parts: `caveat` is what to know before comparing.
  public init(
    id: String, title: Bilingual, unit: Bilingual, caveat: Bilingual, choice: ObservationChoice
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.caveat = caveat
    self.choice = choice
  }

  /// Its dataset and measures, as the data names them.
  var measures: String {
    [choice.dataset, choice.measure, choice.category, choice.subcategory].compactMap(\.self)
      .joined(separator: " ")
  }
}

/// The series there are, and what countries are called.
public struct SeriesCatalogue: Sendable {
  let series: [SearchableSeries]
  let country: @Sendable (String) -> Bilingual?

  /// Makes a catalogue; `country` gives the name of a country by its code.
  public init(
    _ series: [SearchableSeries], country: @escaping @Sendable (String) -> Bilingual? = { _ in nil }
  ) {
    self.series = series
    self.country = country
  }

  /// A catalogue without a series.
  public static let empty = SeriesCatalogue([])

  /// A number that changes with what the series are called.
  var digest: Int64 {
    let words = series.flatMap { series in
      [series.id, series.measures]
        + [series.title, series.unit, series.caveat].flatMap { [$0.japanese, $0.english] }
    }
    guard !words.isEmpty else { return 0 }
    let text = Array(words.joined(separator: "\n").utf8)
    return Int64(bitPattern: cdigest_64(text, text.count, 0))
  }
}
