import Japanese
import Policies

/// Proposes which fields of two documents go together, by number, name and words.
///
/// A word weighs the less, the more fields use it.
struct CrosswalkProposal {
  /// Fields whose texts are this alike go together, whatever their numbers.
  private static let alike = 0.5
  /// Fields of one number need only be this alike; those of one printed name need not be.
  private static let somewhatAlike = 0.15
  /// With so much of the smaller text in the larger one, a part of a field went there.
  private static let contained = 0.6
  private static let shownWords = 6

  private struct Side {
    let number: Int
    let name: String?
    let words: Set<String>
  }

  private let old, new: [Side]
  private let weights: [String: Double]

  init(_ older: Evaluation, _ newer: Evaluation) {
    let reader = ClauseReader(.common)
    func side(_ field: Field, _ statement: Statement?) -> Side {
      let clauses = reader.clauses(of: statement?.text ?? "")
      return Side(
        number: field.number, name: field.name.map { FoldedText($0).text },
        words: clauses.reduce(into: []) { $0.formUnion($1.content) })
    }
    old = older.fields.map { side($0, $0.nextGoal ?? $0.goal) }
    new = newer.fields.map { side($0, $0.goal ?? $0.nextGoal) }
    var counts: [String: Int] = [:]
    for side in old + new { for word in side.words { counts[word, default: 0] += 1 } }
    weights = counts.mapValues { 1 / Double($0) }
  }

  /// The links, those that a person confirmed among them.
  func links(confirming verdicts: [Crosswalk.Verdict]) -> [Crosswalk.Link] {
    old.flatMap { from in
      new.compactMap { to in
        let isConfirmed = verdicts.contains { $0.from == from.number && $0.to == to.number }
        return link(from, to, isConfirmed)
      }
    }
  }

  private func link(_ from: Side, _ to: Side, _ isConfirmed: Bool) -> Crosswalk.Link? {
    let shared = from.words.intersection(to.words)
    let likeness = 2 * weight(shared) / max(weight(from.words) + weight(to.words), .ulpOfOne)
    let smaller = min(weight(from.words), weight(to.words))
    let (sameNumber, sameName) = (
      from.number == to.number, from.name != nil && from.name == to.name
    )
    let isPart = smaller > 0 && weight(shared) / smaller >= Self.contained
    let isKnown = sameName || (sameNumber && likeness >= Self.somewhatAlike)
    guard isConfirmed || likeness >= Self.alike || isPart || isKnown else { return nil }
    return Crosswalk.Link(
      from: from.number, to: to.number, basis: .proposed, likeness: min(1, likeness),
      sameNumber: sameNumber, sameName: sameName, words: rarest(shared))
  }

  /// The sum over words in a fixed order, so that it is the same to the last digit every time.
  private func weight(_ words: Set<String>) -> Double {
    words.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
  }

  private func rarest(_ words: Set<String>) -> [String] {
    words.map { ($0, weights[$0] ?? 0) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .prefix(Self.shownWords).map(\.0)
  }
}
