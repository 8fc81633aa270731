/// A word or phrase that is searched for.
public struct SearchWord: Hashable, Sendable {
  /// How the index is asked.
  public enum Pattern: Hashable, Sendable {
    /// For a single character, folded.
    case character(String)
    /// For tokens beside each other; `isPrefix` where the last one may go on.
    case tokens(String, isPrefix: Bool)
  }

  /// The word as it was written.
  public let text: String
  /// Whether it was written with a star behind it.
  public let isPrefix: Bool

  /// Makes a word; nothing if it has no letter or digit.
  public init?(_ text: String, isPrefix: Bool = false) {
    let clean = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0 == "\"" ? " " : $0 }))
    guard SearchText(clean).count > 0 else { return nil }
    self.text = clean
    self.isPrefix = isPrefix
  }

  /// The word as search sees it.
  public var searched: SearchText { SearchText(text) }

  /// How the index is asked for it.
  public var pattern: Pattern {
    let searched = searched
    if isPrefix, searched.isWord {
      return .tokens(Self.marked(searched), isPrefix: true)
    }
    return searched.count == 1
      ? .character(text) : .tokens(text, isPrefix: searched.endsWithSingle)
  }

  /// How the index is asked for it as a whole word of Latin letters or digits; nothing if it is none.
  public var wholeWord: Pattern? {
    let searched = searched
    guard searched.isWord, !isPrefix else { return nil }
    return .tokens(Self.marked(searched), isPrefix: false)
  }

  private static func marked(_ word: SearchText) -> String {
    "\(Unicode.Scalar(Bigrams.wordMark))\(word.letters)"
  }
}
