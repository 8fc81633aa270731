/// How the verbs of two clauses stand to each other on the ladders.
struct ClauseVerbs {
  let rules: RevisionRules
  let reader: ClauseReader

  /// Compares the highest verbs of both clauses on each ladder where both have one.
  func reasons(_ old: Clause, _ new: Clause) -> [RevisionReason] {
    guard Set(old.predicates) != Set(new.predicates) else { return [] }
    return rules.ladders.compactMap { ladder in
      guard let from = highest(old, ladder), let to = highest(new, ladder), from.rung != to.rung
      else { return nil }
      let isReversed = ladder.id == "extent" && (isHarmful(old) || isHarmful(new))
      let isMore = (to.rung > from.rung) != isReversed
      return RevisionReason(
        isMore ? .strengthened : .weakened, .verb, from: [from.verb], to: [to.verb],
        ladder: ladder.id)
    }
  }

  private func highest(
    _ clause: Clause, _ ladder: RevisionRules.Ladder
  ) -> (verb: String, rung: Int)? {
    clause.predicates.compactMap { verb in ladder.rung(of: verb).map { (verb, $0) } }
      .max { $0.1 < $1.1 }
  }

  /// Whether what the verb governs, the last object before it, is better less.
  private func isHarmful(_ clause: Clause) -> Bool {
    let first = reader.predicates(of: clause.words).last?.range.lowerBound ?? clause.words.count
    let object = reader.compounds(of: clause.words).last { $0.range.upperBound <= first }
    return rules.harmful.words.contains { object?.text.contains($0) ?? false }
  }
}
