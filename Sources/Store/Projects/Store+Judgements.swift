public import Policies

extension Store {
  /// The ratings that people confirmed by a profile; the last word about a subject holds.
  public func ratingConfirmations(
    profile: String
  ) throws(Problem) -> [String: RatingConfirmation] {
    var holding: [String: RatingConfirmation] = [:]
    for decision in try decisions(.rating) {
      guard
        let rating = RatingConfirmation(
          key: decision.object, reason: decision.reason, decidedBy: decision.decidedBy,
          decidedAt: decision.decidedAt), rating.profile == profile
      else { continue }
      if decision.verdict == .confirmed {
        holding[decision.subject] = rating
      } else if holding[decision.subject]?.key == rating.key {
        holding[decision.subject] = nil
      }
    }
    return holding
  }

  /// What people said of the claims of a document.
  public func claimDecisions(program: String, cycle: String) throws(Problem) -> ClaimDecisions {
    var rulings: [ClaimKey: ClaimRulings] = [:]
    for decision in try decisions(.claim) {
      guard let key = ClaimKey(decision.subject), key.program == program, key.cycle == cycle else {
        continue
      }
      _ = rulings[key, default: ClaimRulings()].add(
        decision.object, isConfirmed: decision.verdict == .confirmed, reason: decision.reason,
        by: decision.decidedBy, at: decision.decidedAt)
    }
    return ClaimDecisions(rulings)
  }

  /// The tags of lessons; the last word about a sentence and a tag holds.
  public func lessonTags() throws(Problem) -> [LessonTag] {
    let all = try decisions(.lesson)
    let last = Dictionary(
      all.map { ([$0.subject, $0.object], $0.verdict) }, uniquingKeysWith: { $1 })
    var seen: Set<[String]> = []
    return all.reversed().filter { decision in
      let key = [decision.subject, decision.object]
      return last[key] == .confirmed && seen.insert(key).inserted
    }.reversed().map { decision in
      LessonTag(
        lesson: decision.subject, tag: decision.object, reason: decision.reason,
        decidedBy: decision.decidedBy, decidedAt: decision.decidedAt)
    }
  }

  /// The current documents: the last revision of every cycle of every program, or of one.
  public func evaluations(program: String? = nil) throws(Problem) -> [Evaluation] {
    var evaluations: [Evaluation] = []
    for summary in try programs() where program == nil || summary.program.id == program {
      for cycle in summary.cycles {
        guard let revision = try self.revision(program: summary.program.id, cycle: cycle.cycle.id)
        else { continue }
        evaluations.append(try evaluation(revision))
      }
    }
    return evaluations
  }
}
