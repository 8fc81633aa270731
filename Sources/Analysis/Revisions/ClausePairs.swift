/// Which clauses of two texts are the same promise.
///
/// Two clauses go together when they share enough words; the most alike are taken first, and of
/// equally alike ones those that stand first.
struct ClausePairs {
  /// Clauses less alike than this are different promises.
  private static let leastLikeness = 0.34

  /// The pairs, in the order of the new text.
  let pairs: [(old: Clause, new: Clause)]
  /// The clauses without a counterpart.
  let dropped, added: [Clause]

  init(_ old: [Clause], _ new: [Clause]) {
    let ranked = Self.ranked(old, new)
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (from, to, _) in ranked where partners[to] == nil && !taken.contains(from) {
      partners[to] = from
      taken.insert(from)
    }
    pairs = new.indices.compactMap { to in partners[to].map { (old[$0], new[to]) } }
    dropped = old.indices.filter { !taken.contains($0) }.map { old[$0] }
    added = new.indices.filter { partners[$0] == nil }.map { new[$0] }
  }

  private static func ranked(_ old: [Clause], _ new: [Clause]) -> [(Int, Int, Double)] {
    var ranked: [(Int, Int, Double)] = []
    for from in old.indices {
      for to in new.indices {
        let likeness = likeness(old[from].content, new[to].content)
        if likeness >= leastLikeness { ranked.append((from, to, likeness)) }
      }
    }
    return ranked.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
  }

  /// Twice what is shared by what both have (Dice).
  private static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
    let all = one.count + other.count
    return all == 0 ? 0 : Double(2 * one.intersection(other).count) / Double(all)
  }
}
