import Japanese

/// Two texts in which words are looked up, with the abbreviations that either explains.
struct TextPair {
  let old, new: String
  /// The other names as printed, by the folded name.
  private var names: [String: Set<String>] = [:]

  init(_ old: [Clause], _ new: [Clause], _ reader: ClauseReader) {
    self.old = FoldedText(old.map(\.text).joined()).text
    self.new = FoldedText(new.map(\.text).joined()).text
    for clause in old + new { explain(clause.words, reader) }
  }

  /// Whether a text has a word, or what it abbreviates.
  func has(_ word: String, in text: String) -> Bool {
    let word = FoldedText(word).text
    return text.contains(word) || other(word, in: text) != nil
  }

  /// The other name of a word, if only that one is in a text.
  func other(_ word: String, in text: String) -> String? {
    let word = FoldedText(word).text
    guard !text.contains(word) else { return nil }
    return names[word]?.sorted().first { text.contains(FoldedText($0).text) }
  }

  /// Reads 「name（abbreviation）」.
  private mutating func explain(_ words: [Word], _ reader: ClauseReader) {
    for (name, range) in reader.compounds(of: words) {
      let behind = words[range.upperBound...]
      guard let open = behind.first?.text, open == "（" || open == "(",
        let close = behind.firstIndex(where: { $0.text.hasPrefix("）") || $0.text.hasPrefix(")") })
      else { continue }
      let inner = words[range.upperBound + 1..<close].map(\.text).joined()
      guard !inner.isEmpty else { continue }
      names[FoldedText(name).text, default: []].insert(inner)
      names[FoldedText(inner).text, default: []].insert(name)
    }
  }
}
