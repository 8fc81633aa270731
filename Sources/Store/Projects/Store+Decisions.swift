public import Policies

/// What a person decided about a suggestion.
public struct Decision: Hashable, Sendable {
  /// The kinds of thing that people decide.
  public enum Kind: String, CaseIterable, Sendable {
    /// A project belongs to a field; subject is `PROGRAM/FIELD`, object the project.
    case fieldLink = "field-link"
    /// A sheet follows another; subject is the later sheet, object the earlier one.
    case lineage
    /// A project counts as contributions or not; subject is the project, object `contributions`.
    case contribution
    /// Reports are of one indicator; subject is the later report, object the earlier one.
    case indicator
    /// A rating; subject is `PROGRAM/CYCLE/FIELD` or `PROGRAM/CYCLE`, object `PROFILE/LEVEL`.
    case rating
    /// A sentence is a lesson; subject is `PROGRAM/CYCLE/PLACE`, object the tag.
    case lesson
    /// Findings of a rule of checking need no attention; subject is `PROGRAM/CYCLE`, object `RULE`,
    /// `RULE@3` for a field, `RULE@L29` for a line or `RULE@P1124` for a project.
    case suppression
    /// The verdict on a claim, or its kind; subject is `PROGRAM/CYCLE/FIELD/NUMBER-FINGERPRINT`, object
    /// `verdict/VERDICT` or `kind/KIND`.
    case claim
    /// A kind of an opinion or a remark, named as below; object is the kind.
    case opinionKind = "opinion-kind"
    /// What became of an opinion or a remark; subject is `PROGRAM/CYCLE/NUMBER` or
    /// `projects/PROJECT/YEAR/SOURCE`, object the status, reason the answer.
    case opinion
    /// A field became a field of another cycle; subject is `PROGRAM/CYCLE/FIELD` of the older
    /// cycle, object `CYCLE/FIELD` of the newer one.
    case crosswalk
  }

  /// The verdicts.
  public enum Verdict: String, CaseIterable, Sendable {
    case confirmed
    case rejected
  }

  /// The kind of thing decided.
  public let kind: Kind
  /// The two things it is about.
  public let subject, object: String
  /// The decision.
  public let verdict: Verdict
  /// Why, and by whom.
  public let reason, decidedBy: String?
  /// When, in ISO 8601.
  public let decidedAt: String

  /// Makes a decision.
  public init(
    kind: Kind, subject: String, object: String, verdict: Verdict, reason: String?,
    decidedBy: String?, decidedAt: String
  ) {
    self.kind = kind
    self.subject = subject
    self.object = object
    self.verdict = verdict
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }
}

extension Store {
  /// Keeps a decision; earlier ones about the same thing stay beside it.
  public func add(_ decision: Decision) throws(Problem) {
    try write { connection in
      try connection.execute(
        """
        INSERT INTO decision (kind, subject, object, verdict, reason, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(decision.kind.rawValue), .text(decision.subject), .text(decision.object),
          .text(decision.verdict.rawValue), .optional(decision.reason),
          .optional(decision.decidedBy), .text(decision.decidedAt),
        ])
    }
  }

  /// All decisions of a kind, the earliest first; the last one about a thing holds.
  public func decisions(_ kind: Decision.Kind) throws(Problem) -> [Decision] {
    try read { connection in
      try connection.rows(
        "SELECT * FROM decision WHERE kind = ? ORDER BY id", [.text(kind.rawValue)]
      ).map { row in
        Decision(
          kind: kind, subject: try row.text("subject"), object: try row.text("object"),
          verdict: Decision.Verdict(rawValue: try row.text("verdict")) ?? .rejected,
          reason: try row.optionalText("reason"), decidedBy: try row.optionalText("decided_by"),
          decidedAt: try row.text("decided_at"))
      }
    }
  }
}
