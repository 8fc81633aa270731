/// A word or phrase that is searched for.
public struct SearchWord: Hashable, Sendable {
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

  /// What a text has that has the word; with a star, one of Latin letters begins a word there.
  public var pairs: [SearchPair] {
    SearchPair.covering(text, asWord: isPrefix && searched.isWord ? .beginning : nil)
  }

  /// What a text has that has it as a whole word of Latin letters or digits; nothing if it is none.
  public var wholeWord: [SearchPair]? {
    guard !isPrefix, searched.isWord else { return nil }
    return SearchPair.covering(text, asWord: .whole)
  }
}
