/// Words to be found in texts, by their scalars.
struct PhraseTable<Value: Sendable>: Sendable {
  /// A word and what it stands for.
  struct Entry: Sendable {
    let scalars: [UInt32]
    let value: Value
  }

  private let byFirst: [UInt32: [Entry]]
  private let byLast: [UInt32: [Entry]]

  /// Makes a table; of words with the same beginning the longest comes first.
  init(_ words: some Sequence<(word: String, value: Value)>) {
    let entries = words.map { Entry(scalars: $0.word.unicodeScalars.map(\.value), value: $0.value) }
      .filter { !$0.scalars.isEmpty }
      .sorted { $0.scalars.count > $1.scalars.count }
    byFirst = Dictionary(grouping: entries) { $0.scalars.first ?? 0 }
    byLast = Dictionary(grouping: entries) { $0.scalars.last ?? 0 }
  }

  /// All words that begin at an offset, the longest first.
  func words(in text: [UInt32], at start: Int) -> [Entry] {
    guard start < text.count, let entries = byFirst[text[start]] else { return [] }
    return entries.filter { Self.stands($0.scalars, in: text, at: start) }
  }

  /// The length of the longest word that begins at an offset; 0 if there is none.
  func longest(in text: [UInt32], at start: Int) -> Int {
    guard start < text.count, let entries = byFirst[text[start]] else { return 0 }
    return entries.first { Self.stands($0.scalars, in: text, at: start) }?.scalars.count ?? 0
  }

  /// Whether one of the words stands anywhere in a text.
  func occurs(in text: [UInt32]) -> Bool {
    text.indices.contains { longest(in: text, at: $0) > 0 }
  }

  private static func stands(_ word: [UInt32], in text: [UInt32], at start: Int) -> Bool {
    guard start + word.count <= text.count else { return false }
    return word.indices.allSatisfy { text[start + $0] == word[$0] }
  }

  /// The length of the longest word that ends where a range of the text ends; 0 if there is none.
  func longestEnding(_ text: [UInt32], _ range: Range<Int>) -> Int {
    guard let last = text[range].last, let entries = byLast[last] else { return 0 }
    let found = entries.first { entry in
      entry.scalars.count <= range.count
        && text[range].suffix(entry.scalars.count).elementsEqual(entry.scalars)
    }
    return found?.scalars.count ?? 0
  }
}

extension PhraseTable where Value == Void {
  init(_ words: [String]) {
    self.init(words.map { (word: $0, value: ()) })
  }
}
