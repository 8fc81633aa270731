import Policies

/// What a sentence asks for: its own words, from where the asking begins to the words that ask.
public struct AskedThing: Hashable, Sendable {
  /// The words as printed.
  public let text: String
  /// The same without the words that only ask; what its content words are taken from.
  let content: String
}

/// Finds what a sentence asks for.
struct AskedSearch {
  let sentence: FoldedSentence
  let marks: [OpinionSentence.Mark]
  let circumstances, concessions, openings: PhraseFinder
  /// Folded words that only name the field.
  let labels: [[Unicode.Scalar]]

  var asked: AskedThing? {
    guard let last = marks.last(where: { $0.kind.asks }) else { return nil }
    let start = start(before: last)
    guard start < last.range.upperBound else { return nil }
    let content = start..<max(start, last.range.lowerBound)
    return AskedThing(
      text: sentence.words(start..<last.range.upperBound), content: sentence.words(content))
  }

  /// Behind the last clause that does something else: praises, gives background, concedes, or only
  /// connects or names the field.
  private func start(before last: OpinionSentence.Mark) -> Int {
    let clause = sentence.clause(at: last.range.lowerBound)
    let others = sentence.clauses[..<clause].indices.filter { isOther($0) }
    let start = others.last.map { sentence.clauses[$0].upperBound } ?? 0
    return start
  }

  private func isOther(_ clause: Int) -> Bool {
    let range = sentence.clauses[clause]
    let words = sentence.bare(range)
    return circumstances.isSuffix(of: words) || concessions.isSuffix(of: words)
      || isOnlyOpening(words) || isOnlyLabel(words)
      || marks.contains { !$0.kind.asks && range.contains($0.range.lowerBound) }
  }

  private func isOnlyOpening(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    openings.matches(in: Array(words)).first?.range == 0..<words.count
  }

  /// Whether a clause is a field's name with a particle, as in 分野1で.
  private func isOnlyLabel(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    labels.contains { !$0.isEmpty && words.starts(with: $0) && words.count <= $0.count + 6 }
  }
}
