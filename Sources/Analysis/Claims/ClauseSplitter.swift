import Japanese

/// Cuts a text into clauses, each with its own predicate.
struct ClauseSplitter: Sendable {
  /// A clause, and the sentence in which it stands.
  struct Clause: Hashable, Sendable {
    /// Its place in scalars of the text, without bullets, headings and punctuation around it.
    let range: Range<Int>
    /// The number of its sentence.
    let sentence: Int
  }

  private let ends: PhraseTable<Void>
  private let exceptions: PhraseTable<Void>
  /// What is shorter is part of the clause behind it.
  private static let fewest = 6
  private static let fewestInSentence = 4

  init(_ rules: ClaimRules.Clauses) {
    ends = PhraseTable(rules.ends)
    exceptions = PhraseTable(rules.exceptions.words)
  }

  /// The clauses in order; they never overlap.
  func clauses(of text: String) -> [Clause] {
    let scalars = text.unicodeScalars.map(\.value)
    return Sentences.ranges(in: text).enumerated().flatMap { number, sentence in
      ranges(in: sentence, of: scalars).map { Clause(range: $0, sentence: number) }
    }
  }

  private func ranges(in sentence: Range<Int>, of text: [UInt32]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var index = start
    while index < sentence.upperBound {
      if let close = Brackets.closing(of: text, at: index), close < sentence.upperBound {
        index = close + 1
        continue
      }
      if Marks.commas.contains(text[index]), endsClause(text, start..<index) {
        let clause = Marks.trimmed(text, start..<index)
        if clause.count >= Self.fewest {
          clauses.append(clause)
          start = index + 1
        }
      }
      index += 1
    }
    let rest = Marks.trimmed(text, start..<sentence.upperBound)
    return rest.count >= Self.fewestInSentence ? clauses + [rest] : clauses
  }

  private func endsClause(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let end = ends.longestEnding(text, range)
    return end > 0 && end > exceptions.longestEnding(text, range)
  }
}

/// Punctuation around clauses.
private enum Marks {
  static let commas = Set("、，､".unicodeScalars.map(\.value))
  private static let leading = Set(
    "・●○■□◆◇※－-–―、。，, \u{3000}\t\n\r①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.map(\.value))
  private static let trailing = Set("、。，､, \u{3000}\t\n\r！？!?．".unicodeScalars.map(\.value))
  private static let opening = Set("（(〔".unicodeScalars.map(\.value))
  /// 【, which opens a heading.
  private static let heading: UInt32 = 0x3010
  /// A longer bracket is no number of an item.
  private static let longestNumber = 4

  /// A range without bullets, numbers and headings before it and punctuation behind it.
  static func trimmed(_ text: [UInt32], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if leading.contains(text[start]) {
        start += 1
      } else if let close = label(text, at: start), close < range.upperBound {
        start = close + 1
      } else {
        break
      }
    }
    var end = range.upperBound
    while end > start, trailing.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func label(_ text: [UInt32], at start: Int) -> Int? {
    guard text[start] == heading || opening.contains(text[start]),
      let close = Brackets.closing(of: text, at: start)
    else { return nil }
    return text[start] == heading || close - start <= longestNumber ? close : nil
  }
}

/// Brackets that belong together.
enum Brackets {
  /// The offset of the bracket that closes the one at `start`, on the same line.
  static func closing(of text: [UInt32], at start: Int) -> Int? {
    guard pairs[text[start]] != nil else { return nil }
    var expected: [UInt32] = []
    for index in start..<text.count {
      if text[index] == 0x0A { return nil }
      if let close = pairs[text[index]] {
        expected.append(close)
      } else if text[index] == expected.last {
        expected.removeLast()
        if expected.isEmpty { return index }
      }
    }
    return nil
  }

  private static let pairs: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: ["「」", "『』", "（）", "()", "【】", "〔〕", "〈〉", "《》", "“”"].map { pair in
      let scalars = pair.unicodeScalars.map(\.value)
      return (scalars[0], scalars[1])
    })
}
