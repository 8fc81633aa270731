import Japanese

/// Applies the rules to two goals.
struct RevisionReasons {
  private let rules: RevisionRules
  private let reader: ClauseReader

  init(_ rules: RevisionRules) {
    self.rules = rules
    reader = ClauseReader(rules)
  }

  /// The reasons, in the order of their classes.
  func reasons(_ old: String, _ new: String) -> [RevisionReason] {
    let (before, after) = (reader.clauses(of: old), reader.clauses(of: new))
    let objects = ClauseObjects(reader: reader, texts: TextPair(before, after, reader))
    let pairs = ClausePairs(before, after)
    let found =
      pairs.pairs.flatMap { reasons($0.old, $0.new, objects) }
      + pairs.dropped.map { dropped($0, objects) } + pairs.added.map { added($0, objects) }
    let all = found.isEmpty ? [Self.wording(TextComparison(from: old, to: new))] : found
    return rules.order.classes.flatMap { kind in all.filter { $0.kind == kind } }
  }

  private func reasons(
    _ old: Clause, _ new: Clause, _ objects: ClauseObjects
  ) -> [RevisionReason] {
    guard old.text != new.text else { return [] }
    let found =
      objects.reasons(old, new)
      + ClauseVerbs(rules: rules, reader: reader).reasons(old, new)
      + ClauseDegrees(rules: rules, reader: reader).reasons(old, new)
      + ClauseLimits(limits: rules.limits).reasons(old, new)
    let isOnlyForm = old.content == new.content
    return found.isEmpty && !isOnlyForm ? [wording(old, new)] : found
  }

  /// The verbs where they changed, else the stretches.
  private func wording(_ old: Clause, _ new: Clause) -> RevisionReason {
    let (from, to) = (Set(old.predicates), Set(new.predicates))
    if from != to, !from.isSubset(of: to), !to.isSubset(of: from) {
      return RevisionReason(
        .reworded, .wording, from: old.predicates.filter { !to.contains($0) },
        to: new.predicates.filter { !from.contains($0) })
    }
    return Self.wording(TextComparison(old.words.map(\.text), new.words.map(\.text)))
  }

  private static func wording(_ comparison: TextComparison) -> RevisionReason {
    func texts(_ operation: TextComparison.Change.Operation) -> [String] {
      comparison.changes.filter { $0.operation == operation }.map(\.text)
    }
    return RevisionReason(.reworded, .wording, from: texts(.delete), to: texts(.insert))
  }

  /// A clause that is gone narrows the goal, unless the new text says all of it elsewhere.
  private func dropped(_ clause: Clause, _ objects: ClauseObjects) -> RevisionReason {
    let words = objects.missing(clause, in: objects.texts.new)
    return words.isEmpty
      ? RevisionReason(.reworded, .wording, from: [clause.text])
      : RevisionReason(.narrowed, .clause, from: words)
  }

  /// A new clause extends the goal, unless the old text said all of it elsewhere.
  private func added(_ clause: Clause, _ objects: ClauseObjects) -> RevisionReason {
    let words = objects.missing(clause, in: objects.texts.old)
    return words.isEmpty
      ? RevisionReason(.reworded, .wording, to: [clause.text])
      : RevisionReason(.extended, .clause, to: words)
  }
}
