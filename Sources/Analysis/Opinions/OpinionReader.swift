import Foundation
import Japanese
public import Policies

/// Reads opinions by rules that are data.
public struct OpinionReader: Sendable {
  private let sentences: SentenceReader
  private let numbers: NumberSearch
  private let things: NamedThings

  /// Makes a reader with rules and names of countries.
  public init(_ rules: OpinionRules, places: [String]) {
    sentences = SentenceReader(rules)
    numbers = NumberSearch(places: places)
    things = NamedThings(places: places)
  }

  /// The reader with the rules that come with Hyoka.
  public static func builtIn() throws(Problem) -> OpinionReader { try shared.get() }

  private static let shared = Result { () throws(Problem) -> OpinionReader in
    OpinionReader(try .builtIn(), places: try CountryNames.builtIn().names)
  }

  /// Reads a text; `labels` are words that only name a field.
  public func read(_ text: String, labels: [String] = []) -> OpinionReading {
    let scalars = Array(text.unicodeScalars)
    let parts = Sentences.ranges(in: text).map { range in
      (range, String(String.UnicodeScalarView(scalars[range])))
    }.filter { !$0.1.allSatisfy(\.isWhitespace) }
    let numbers = parts.map { self.numbers.numbers(in: $0.1) }
    return OpinionReading(
      sentences: parts.map { sentences.read($0.1, range: $0.0, labels: labels) },
      numbers: numbers.flatMap(\.self), tables: numbers.flatMap(NumberTable.tables),
      names: things.names(in: text))
  }
}

/// The usual names of countries; data, in `Rules/countries.json`.
struct CountryNames: Decodable {
  let names: [String]

  static func builtIn() throws(Problem) -> CountryNames {
    try RuleFile.read(
      CountryNames.self, Data(PackageResources.countries_json), name: "countries.json")
  }
}
