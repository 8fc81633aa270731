import Japanese

/// Finds phrases in a folded text; where they overlap, the longer one counts, then the earlier.
struct PhraseFinder: Sendable {
  struct Match: Hashable, Sendable {
    /// The phrase, by its position in the list.
    let phrase: Int
    /// Where it stands, in folded scalars.
    let range: Range<Int>
  }

  private let phrases: [[Unicode.Scalar]]
  private let byFirst: [Unicode.Scalar: [Int]]

  init(_ phrases: [String]) {
    let folded = phrases.map { Self.fold($0) }
    self.phrases = folded
    byFirst = folded.enumerated().reduce(into: [:]) { positions, phrase in
      if let first = phrase.element.first { positions[first, default: []].append(phrase.offset) }
    }
  }

  static func fold(_ text: String) -> [Unicode.Scalar] {
    Array(FoldedText(text).text.unicodeScalars)
  }

  /// The matches in order of their place.
  func matches(in scalars: [Unicode.Scalar]) -> [Match] {
    let found = scalars.indices.flatMap { start in
      (byFirst[scalars[start]] ?? []).filter { scalars[start...].starts(with: phrases[$0]) }
        .map { Match(phrase: $0, range: start..<(start + phrases[$0].count)) }
    }
    var isTaken = Array(repeating: false, count: scalars.count)
    var kept: [Match] = []
    for match in found.sorted(by: Self.comesFirst) where !isTaken[match.range].contains(true) {
      kept.append(match)
      for index in match.range { isTaken[index] = true }
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a text ends with one of the phrases.
  func isSuffix(of scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    phrases.contains { !$0.isEmpty && scalars.reversed().starts(with: $0.reversed()) }
  }

  private static func comesFirst(_ one: Match, _ other: Match) -> Bool {
    (other.range.count, one.range.lowerBound, one.phrase)
      < (one.range.count, other.range.lowerBound, other.phrase)
  }
}
