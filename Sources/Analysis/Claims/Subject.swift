/// What a text speaks of: its words of kanji, katakana and Latin letters without those that stand in
/// every text.
struct Subject: Sendable {
  /// The pairs of letters within the words, and those of their synonyms; each once, in order.
  let pairs: [Gram]
  private let text: Grams
  private let words: [Range<Int>]

  fileprivate init(_ text: Grams, words: [Range<Int>], synonyms: [Gram]) {
    self.text = text
    self.words = words
    let own = words.flatMap { word in
      word.dropFirst().map { text.pair(endingAt: $0) }
    }
    var pairs: [Gram] = []
    pairs.reserveCapacity(own.count + synonyms.count)
    for pair in (own + synonyms).sorted() where pair != pairs.last { pairs.append(pair) }
    self.pairs = pairs
  }

  /// Whether it has a pair.
  func has(_ pair: Gram) -> Bool {
    var range = pairs.indices
    while let first = range.first {
      let middle = first + range.count / 2
      if pairs[middle] == pair { return true }
      range = pairs[middle] < pair ? (middle + 1)..<range.upperBound : first..<middle
    }
    return false
  }

  /// A part of a word that another subject has too.
  struct Stretch {
    let text: String
    let pairs: [Gram]
    /// Whether the word begins with it.
    let beginsWord: Bool
  }

  /// The longest stretches of its words of which another subject has every pair, in order.
  func stretches(sharedWith other: Subject) -> [Stretch] {
    words.flatMap { word in
      var shared: [Stretch] = []
      var start = word.lowerBound
      for end in word.dropFirst() where !other.has(text.pair(endingAt: end)) {
        stretch(start..<end, of: word).map { shared.append($0) }
        start = end
      }
      stretch(start..<word.upperBound, of: word).map { shared.append($0) }
      return shared
    }
  }

  private func stretch(_ range: Range<Int>, of word: Range<Int>) -> Stretch? {
    guard range.count > 1 else { return nil }
    return Stretch(
      text: text.printed(range), pairs: range.dropFirst().map { text.pair(endingAt: $0) },
      beginsWord: range.lowerBound == word.lowerBound)
  }

  /// The words of which another subject has every pair, as stretches; one within another is left out.
  func words(sharedWith other: Subject) -> [String] {
    Self.longest(stretches(sharedWith: other).map(\.text))
  }

  /// The words, each once, without those within others.
  static func longest(_ words: [String]) -> [String] {
    var kept: [String] = []
    for word in words where !kept.contains(word) { kept.append(word) }
    return kept.filter { word in !kept.contains { $0 != word && $0.contains(word) } }
  }
}

/// Makes subjects of texts.
struct SubjectReader: Sendable {
  private let generic: PhraseTable<Void>
  private let synonyms: PhraseTable<Int>
  private let groups: [[Gram]]

  init(_ rules: ClaimRules.Matching) {
    generic = PhraseTable(rules.generic)
    synonyms = PhraseTable(
      rules.synonyms.groups.enumerated().flatMap { number, group in
        group.map { (word: $0, value: number) }
      })
    groups = rules.synonyms.groups.map { $0.flatMap(Self.pairs) }
  }

  /// The subject of a text.
  func subject(of text: String) -> Subject {
    let grams = Grams(text)
    return Subject(
      grams, words: words(in: grams, without: generic), synonyms: synonymPairs(in: grams.letters))
  }

  /// The subject of a text with the words of every text.
  func wholeSubject(of text: String) -> Subject {
    let grams = Grams(text)
    return Subject(
      grams, words: words(in: grams, without: PhraseTable<Void>([])),
      synonyms: synonymPairs(in: grams.letters))
  }

  private func words(in grams: Grams, without generic: PhraseTable<Void>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(_ end: Int) {
      if end - start > 1 { words.append(start..<end) }
    }
    while index < grams.letters.count {
      if !grams.isWord(at: index) {
        close(index)
        index += 1
        start = index
      } else if let length = length(of: generic, in: grams, at: index) {
        close(index)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    close(index)
    return words
  }

  /// The length of the word of every text that begins here; one of a single letter must end a word.
  private func length(
    of generic: PhraseTable<Void>, in grams: Grams, at index: Int
  ) -> Int? {
    let length = generic.longest(in: grams.letters, at: index)
    guard length > 0 else { return nil }
    return length > 1 || !grams.isWord(at: index + 1) ? length : nil
  }

  private func synonymPairs(in letters: [UInt32]) -> [Gram] {
    var found: Set<Int> = []
    for start in letters.indices {
      for entry in synonyms.words(in: letters, at: start) { found.insert(entry.value) }
    }
    return found.sorted().flatMap { groups[$0] }
  }

  private static func pairs(of word: String) -> [Gram] {
    let grams = Grams(word)
    return grams.letters.indices.dropFirst().map { grams.pair(endingAt: $0) }
  }
}
