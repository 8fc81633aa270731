import Japanese
import Policies

/// Tells the kind of a clause by groups of words; the kind whose groups weigh most wins.
struct ClaimClassifier: Sendable {
  /// The kind of groups that tell a clause which claims nothing.
  static let noClaim = "none"
  /// Of equally heavy kinds the first one wins.
  private static let order: [ClaimKind] = [
    .issue, .plan, .outcome, .output, .input, .activity, .state,
  ]

  private struct Score {
    var weights: [ClaimKind: Double] = [:]
    var none = 0.0
    var hints: [ClaimKind: [ClaimHint]] = [:]
  }

  private let rules: ClaimRules.Kinds
  private let words: PhraseTable<Int>
  private let carries, carriesNot: PhraseTable<Void>
  private let kinds: [ClaimKind?]

  init(_ rules: ClaimRules.Kinds) {
    self.rules = rules
    kinds = rules.groups.map { ClaimKind(rawValue: $0.kind) }
    words = PhraseTable(
      rules.groups.enumerated().flatMap { number, group in
        group.words.map { (word: FoldedText($0, .width).text, value: number) }
      })
    carries = PhraseTable(rules.carries)
    carriesNot = PhraseTable(rules.carriesNot)
  }

  /// The kind of a clause, and the words behind it.
  ///
  /// A clause in a continuative form shares the plan or the need that the last clause of its
  /// sentence, `last`, speaks of.
  func kind(of clause: String, last: String?) -> (kind: ClaimKind?, hints: [ClaimHint]) {
    let body = Self.body(clause)
    var score = Score()
    add(body, to: &score, share: 1) { _, _ in true }
    if let last, carriesOn(body) {
      add(Self.body(last), to: &score, share: rules.carriedShare) { kind, place in
        (kind == .plan || kind == .issue) && (place == .end || place == .tail)
      }
    }
    let best = score.weights.values.max() ?? 0
    guard best > 0, best > score.none else { return (nil, []) }
    let kind = Self.order.first { score.weights[$0] == best }
    return (kind, kind.flatMap { score.hints[$0] } ?? [])
  }

  private func carriesOn(_ body: [UInt32]) -> Bool {
    let all = 0..<body.count
    let length = carries.longestEnding(body, all)
    return length > 0 && length > carriesNot.longestEnding(body, all)
  }

  private func add(
    _ body: [UInt32], to score: inout Score, share: Double,
    where isWanted: (ClaimKind?, ClaimRules.Group.Place) -> Bool
  ) {
    var found: Set<Int> = []
    for start in body.indices {
      for entry in words.words(in: body, at: start) where !found.contains(entry.value) {
        let group = rules.groups[entry.value]
        guard isWanted(kinds[entry.value], group.place),
          stands(group.place, body, start..<(start + entry.scalars.count))
        else { continue }
        found.insert(entry.value)
        count(group, kinds[entry.value], Self.text(entry.scalars), share, in: &score)
      }
    }
  }

  private func count(
    _ group: ClaimRules.Group, _ kind: ClaimKind?, _ words: String, _ share: Double,
    in score: inout Score
  ) {
    guard let kind else {
      score.none += group.weight * share
      return
    }
    score.weights[kind, default: 0] += group.weight * share
    score.hints[kind, default: []].append(ClaimHint(rule: group.id, words: words))
  }

  private func stands(
    _ place: ClaimRules.Group.Place, _ body: [UInt32], _ range: Range<Int>
  ) -> Bool {
    switch place {
    case .any: true
    case .end: range.lowerBound >= body.count - rules.endLength
    case .tail: range.upperBound == body.count
    case .counted: range.lowerBound > 0 && Letter.isDigit(body[range.lowerBound - 1])
    }
  }

  /// A clause in usual widths without what stands in round brackets.
  static func body(_ clause: String) -> [UInt32] {
    let folded = FoldedText(clause, .width).text.unicodeScalars.map(\.value)
    var depth = 0
    var kept: [UInt32] = []
    for value in folded {
      if value == 0x28 {
        depth += 1
      } else if value == 0x29, depth > 0 {
        depth -= 1
      } else if depth == 0 {
        kept.append(value)
      }
    }
    return depth == 0 && !kept.isEmpty ? kept : folded
  }

  private static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
