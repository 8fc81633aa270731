import Foundation
import Japanese
import Policies

/// The lists of words for finding traces; data, in `Rules/traces.json`.
struct TraceRules: Decodable, Sendable {
  struct Abbreviation: Decodable {
    let name: String
    let forms: [String]
  }

  struct Abbreviations: Decodable {
    let entries: [Abbreviation]
  }

  struct Generic: Decodable {
    let words: [String]
  }

  let abbreviations: Abbreviations
  let generic: Generic

  static func builtIn() throws(Problem) -> TraceRules {
    try RuleFile.read(TraceRules.self, Data(PackageResources.traces_json), name: "traces.json")
  }
}

/// The words of a text that tell what it is about: names and nouns, without those of every program.
struct ContentWords: Sendable {
  struct Word: Hashable, Sendable {
    /// The folded word; an abbreviation for its full name.
    let key: String
    /// The word for readers.
    let text: String
    /// Whether it is an abbreviation or a known name, which tells more than a noun.
    let isName: Bool
  }

  /// The words with the lists that come with Hyoka.
  static func builtIn() throws(Problem) -> ContentWords { try shared.get() }

  private static let shared = Result { () throws(Problem) -> ContentWords in
    ContentWords(try .builtIn())
  }

  private let generic: Set<String>
  private let forms: PhraseFinder
  /// For each form the abbreviation it stands for.
  private let names: [String]

  init(_ rules: TraceRules) {
    generic = Set(rules.generic.words.map { FoldedText($0).text })
    let entries = rules.abbreviations.entries
    names = entries.flatMap { entry in ([entry.name] + entry.forms).map { _ in entry.name } }
    forms = PhraseFinder(entries.flatMap { [$0.name] + $0.forms })
  }

  /// The words in order, each once.
  func words(of text: String) -> [Word] {
    let scalars = PhraseFinder.fold(text)
    var found: [Word] = []
    var start = 0
    for match in forms.matches(in: scalars) where isWhole(match.range, in: scalars) {
      found += nouns(scalars[start..<match.range.lowerBound])
      let name = names[match.phrase]
      found.append(Word(key: FoldedText(name).text, text: name, isName: true))
      start = match.range.upperBound
    }
    found += nouns(scalars[start...])
    var seen: Set<String> = []
    return found.filter { seen.insert($0.key).inserted }
  }

  /// Latin abbreviations count only as whole words.
  private func isWhole(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[range.lowerBound].isLatin else { return true }
    let isJoinedBefore = range.lowerBound > 0 && scalars[range.lowerBound - 1].isLatin
    let isJoinedBehind = range.upperBound < scalars.count && scalars[range.upperBound].isLatin
    return !isJoinedBefore && !isJoinedBehind
  }

  private func nouns(_ scalars: ArraySlice<Unicode.Scalar>) -> [Word] {
    let text = String(String.UnicodeScalarView(scalars))
    return WordSplitter.shared.words(of: text).compactMap { word in
      guard word.kind == .noun, word.text.unicodeScalars.count > 1, !generic.contains(word.text),
        word.text.unicodeScalars.contains(where: \.isOfName)
      else { return nil }
      let isAbbreviation =
        word.text.unicodeScalars.allSatisfy(\.isLatin)
      return Word(
        key: word.text, text: isAbbreviation ? word.text.uppercased() : word.text,
        isName: isAbbreviation)
    }
  }
}
