/// Finds words of a list in texts, by scalars.
struct WordFinder: Sendable {
  private let words: PhraseTable<Void>

  /// Takes the words; of several that begin alike the longest counts.
  init(_ words: [String]) {
    self.words = PhraseTable(words)
  }

  /// The first word in a text.
  func first(in text: some StringProtocol) -> String? {
    let scalars = text.unicodeScalars.map(\.value)
    return scalars.indices.lazy.compactMap { word(scalars, at: $0) }.first
  }

  /// The last word in a text.
  func last(in text: some StringProtocol) -> String? {
    let scalars = text.unicodeScalars.map(\.value)
    return scalars.indices.reversed().lazy.compactMap { word(scalars, at: $0) }.first
  }

  private func word(_ scalars: [UInt32], at start: Int) -> String? {
    let length = words.longest(in: scalars, at: start)
    guard length > 0 else { return nil }
    let word = scalars[start..<(start + length)].compactMap(Unicode.Scalar.init)
    return String(String.UnicodeScalarView(word))
  }
}
