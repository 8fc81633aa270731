public import Analysis
public import Policies
public import Store

extension Store {
  /// The goals of a program against those that follow.
  ///
  /// Without cycles those of the latest document; one cycle alone is compared with itself: its goals
  /// with its next goals.
  public func revisions(
    _ program: String, from: String?, to: String?
  ) throws(Problem) -> ProgramRevisions {
    let older = try knownRevision(program, cycle: from ?? to)
    let newer = try knownRevision(program, cycle: to ?? from)
    if older.cycle != newer.cycle {
      try evaluation(newer).cycle.check(isAfter: evaluation(older).cycle)
    }
    return try revisions(from: older, to: newer)
  }

  /// The goals of a document against those that follow; a document alone against its own next goals.
  ///
  /// What people decided on the fields of two cycles is part of the comparison.
  public func revisions(
    from older: DocumentRevision, to newer: DocumentRevision
  ) throws(Problem) -> ProgramRevisions {
    guard older.cycle != newer.cycle else { return ProgramRevisions(try evaluation(newer)) }
    return ProgramRevisions(
      from: try evaluation(older), to: try evaluation(newer),
      verdicts: try crosswalk(newer.program, from: older.cycle, to: newer.cycle))
  }

  /// Which fields of a document became which of a later one, as people decided.
  func crosswalk(
    from older: Evaluation, to newer: Evaluation
  ) throws(Problem) -> Crosswalk {
    Crosswalk(
      from: older, to: newer,
      verdicts: try crosswalk(newer.program.id, from: older.cycle.id, to: newer.cycle.id))
  }

  /// What people decided on the fields of two cycles, the earliest first.
  private func crosswalk(
    _ program: String, from: String, to: String
  ) throws(Problem) -> [Crosswalk.Verdict] {
    try decisions(.crosswalk).compactMap { decision in
      let pair = CrosswalkPair(decision.subject, decision.object)
      guard let pair, pair.program == program, pair.older == from, pair.newer == to else {
        return nil
      }
      return Crosswalk.Verdict(
        from: pair.from, to: pair.to, isConfirmed: decision.verdict == .confirmed)
    }
  }
}
