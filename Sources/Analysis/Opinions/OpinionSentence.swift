public import Policies

/// A sentence of an opinion with what it does and the words that decided.
public struct OpinionSentence: Hashable, Sendable {
  /// Words that speak for a kind.
  public struct Mark: Hashable, Sendable {
    /// The kind.
    public let kind: OpinionKind
    /// The words as printed.
    public let words: [String]
    /// The group of words in the rules.
    public let group: String
    /// Where the last of the words end, in folded scalars of the sentence.
    let range: Range<Int>
  }

  /// The sentence as printed.
  public let text: String
  /// Where it stands, in scalars of the opinion.
  public let range: Range<Int>
  /// The words that decided, in order.
  public let marks: [Mark]
  /// What is asked for, if the sentence asks.
  public let asked: AskedThing?

  /// The kinds, in the order of `OpinionKind`.
  public var kinds: [OpinionKind] { OpinionKind.allCases.filter { marks.map(\.kind).contains($0) } }
}

/// Reads sentences by the rules.
struct SentenceReader: Sendable {
  private let groups: [OpinionRules.Group]
  /// For each phrase its group.
  private let owners: [Int]
  private let finder, circumstances, concessions, openings: PhraseFinder

  init(_ rules: OpinionRules) {
    groups = rules.groups
    owners = rules.groups.enumerated().flatMap { index, group in group.phrases.map { _ in index } }
    finder = PhraseFinder(rules.groups.flatMap(\.phrases))
    circumstances = PhraseFinder(rules.circumstances.phrases)
    concessions = PhraseFinder(rules.concessions.phrases)
    openings = PhraseFinder(rules.openings.phrases)
  }

  /// Reads a sentence; `labels` are words that only name the field.
  func read(_ text: String, range: Range<Int>, labels: [String]) -> OpinionSentence {
    let sentence = FoldedSentence(text)
    let marks = softened(hits(in: sentence), sentence).map { hit in
      OpinionSentence.Mark(
        kind: hit.kind, words: hit.ranges.map { trimmed(sentence.words($0)) },
        group: groups[hit.group].id, range: hit.whole)
    }
    return OpinionSentence(
      text: text, range: range, marks: marks,
      asked: AskedSearch(
        sentence: sentence, marks: marks, circumstances: circumstances, concessions: concessions,
        openings: openings, labels: labels.map { PhraseFinder.fold($0) }
      ).asked)
  }

  private struct Hit {
    var kind: OpinionKind
    let group: Int
    var ranges: [Range<Int>]
    let clause: Int
    var whole: Range<Int> { (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0) }
  }

  /// The hits outside clauses that only give the background.
  private func hits(in sentence: FoldedSentence) -> [Hit] {
    let background = Set(
      sentence.clauses.indices.filter {
        circumstances.isSuffix(of: sentence.bare(sentence.clauses[$0]))
      })
    return finder.matches(in: sentence.scalars).compactMap { match in
      let clause = sentence.clause(at: match.range.upperBound - 1)
      let group = owners[match.phrase]
      guard let kind = groups[group].kind, !background.contains(clause) else { return nil }
      return Hit(kind: kind, group: group, ranges: [match.range], clause: clause)
    }
  }

  /// Applies the groups that soften others in their clause.
  private func softened(_ hits: [Hit], _ sentence: FoldedSentence) -> [Hit] {
    var result = hits
    for soft in hits {
      let rule = groups[soft.group]
      guard let softens = rule.softens else { continue }
      let beside = hits.filter { $0.clause == soft.clause && $0.group != soft.group }
      if beside.contains(where: { rule.yieldsTo?.contains($0.kind) ?? false }) {
        result.removeAll { $0.clause == soft.clause && $0.group == soft.group }
        continue
      }
      let asked = beside.filter { softens.contains($0.kind) }
      result.removeAll { other in
        other.clause == soft.clause && other.group != soft.group && softens.contains(other.kind)
      }
      for index in result.indices
      where result[index].clause == soft.clause && result[index].group == soft.group {
        let words = Set(result[index].ranges).union(asked.flatMap(\.ranges))
        result[index].ranges = words.sorted { $0.lowerBound < $1.lowerBound }
      }
    }
    return result
  }

  /// Words without the signs that only mark where a phrase ends.
  private func trimmed(_ words: String) -> String {
    var words = Substring(words)
    while let last = words.last, "。、．.，,？?".contains(last) { words.removeLast() }
    return String(words)
  }
}
