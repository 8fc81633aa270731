/// The words of a project that make it read like a field.
///
/// A word is a stretch of kanji, katakana, Latin letters and digits of which the field has every
/// pair and triple. It is as heavy as what they add to the likeness.
struct SharedWords {
  private struct Word {
    let part: Int
    let range: Range<Int>
    let weight: Double
  }

  private let project: Int
  private let parts: [Grams]
  private let grams: SharedGrams

  init(_ project: Int, _ parts: [Grams], _ grams: SharedGrams) {
    self.project = project
    self.parts = parts
    self.grams = grams
  }

  /// The heaviest words for a field; a word within a heavier one is left out.
  ///
  /// Of equally heavy words the first in the sheet comes first.
  func heaviest(_ limit: Int, for field: Int, in profiles: FieldProfiles) -> [String] {
    let ranked = parts.indices.flatMap { words(of: $0, field, profiles) }.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    var chosen: [Word] = []
    for (_, word) in ranked where chosen.count < limit {
      if !chosen.contains(where: { includes($0, word) }) { chosen.append(word) }
    }
    return chosen.map { parts[$0.part].printed($0.range) }
  }

  private func includes(_ long: Word, _ short: Word) -> Bool {
    let letters = parts[short.part].letters[short.range]
    return long.range.contains { start in
      parts[long.part].letters[start..<long.range.upperBound].starts(with: letters)
    }
  }

  private func words(of part: Int, _ field: Int, _ profiles: FieldProfiles) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < parts[part].letters.count {
      let word = word(of: part, at: start) { gram in
        grams.entry(for: gram).map { profiles.weight(of: $0, in: field, project: project) } ?? 0
      }
      if let word { words.append(word) }
      start = word?.range.upperBound ?? start + 1
    }
    return words
  }

  /// The longest word that begins at an offset.
  private func word(of part: Int, at start: Int, _ weight: (Gram) -> Double) -> Word? {
    let letters = parts[part]
    guard letters.isWord(at: start) else { return nil }
    var (end, sum) = (start + 1, 0.0)
    while letters.isWord(at: end) {
      let pair = weight(letters.pair(endingAt: end))
      let triple = end > start + 1 ? weight(letters.triple(endingAt: end)) : nil
      guard pair > 0, triple != 0 else { break }
      sum += pair + (triple ?? 0)
      end += 1
    }
    return end > start + 1 ? Word(part: part, range: start..<end, weight: sum) : nil
  }
}
