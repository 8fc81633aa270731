/// Finds words of a list in texts, by scalars.
struct WordFinder: Sendable {
  private let words: [Unicode.Scalar: [[Unicode.Scalar]]]

  /// Takes the words; of several that begin alike the longest counts.
  init(_ words: [String]) {
    let letters = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
    self.words = Dictionary(grouping: letters) { $0[0] }.mapValues { group in
      group.sorted { $0.count > $1.count }
    }
  }

  /// The first word in a text.
  func first(in text: some StringProtocol) -> String? {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.lazy.compactMap { word(scalars, at: $0) }.first
  }

  /// The last word in a text.
  func last(in text: some StringProtocol) -> String? {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.reversed().lazy.compactMap { word(scalars, at: $0) }.first
  }

  private func word(_ scalars: [Unicode.Scalar], at start: Int) -> String? {
    words[scalars[start]]?.first { scalars[start...].starts(with: $0) }
      .map { String(String.UnicodeScalarView($0)) }
  }
}
