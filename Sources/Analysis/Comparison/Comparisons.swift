public import Policies

/// A series by which countries can be compared (国際比較).
public struct ComparisonSeries: Hashable, Identifiable, Sendable {
  /// How the observations of a country and year become one value.
  public enum Combination: String, Decodable, Sendable {
    /// There is only one.
    case only
    /// They are added.
    case sum
    /// The last one of the year counts.
    case last
  }

  /// A short, lasting name.
  public let id: String
  /// The dataset and measure that it is taken from, and the category if only one of them counts.
  public let dataset, measure: String
  /// The category and subcategory, if only one of them counts.
  public let category, subcategory: String?
  /// How several observations become one value.
  public let combination: Combination
  /// What it is called, the unit, and what to know before comparing.
  public let title, unit, caveat: Bilingual
  /// The words by which fields are found that it may belong to.
  public let words: [String]
}

/// The series that countries are compared by, as `Rules/comparisons.json` describes them.
public struct Comparisons: Sendable {
  /// The country that the others are compared with.
  public let home: String
  /// The series.
  public let series: [ComparisonSeries]
  private let states: [String: Bilingual]

  /// The series that come with Hyoka.
  public static let builtIn = Comparisons(
    RuleFile.builtIn(File.self, PackageResources.comparisons_json))

  /// The series with an id.
  public func series(id: String) -> ComparisonSeries? { series.first { $0.id == id } }

  /// A value in words, as its source prints it.
  public func state(_ text: String) -> Bilingual { states[text] ?? Bilingual(ja: text, en: text) }

  private struct File: Decodable {
    let home: String
    let states: [String: RuleFile.Texts]
    let series: [Entry]
  }

  private struct Entry: Decodable {
    let id, dataset, measure: String
    let category, subcategory: String?
    let combine: ComparisonSeries.Combination
    let title, unit, caveat: RuleFile.Texts
    let words: [String]
  }

  private init(_ file: File) {
    home = file.home
    states = file.states.mapValues(\.bilingual)
    series = file.series.map { entry in
      ComparisonSeries(
        id: entry.id, dataset: entry.dataset, measure: entry.measure, category: entry.category,
        subcategory: entry.subcategory, combination: entry.combine,
        title: entry.title.bilingual, unit: entry.unit.bilingual, caveat: entry.caveat.bilingual,
        words: entry.words)
    }
  }
}
