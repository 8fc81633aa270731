public import Analysis
import Policies

/// Goals against the goals that follow, in `hyoka revisions ID --json`
/// (docs/schemas/revisions.json).
public struct RevisionsJSON: Encodable, Sendable {
  let program, from, to: String
  let fields: [FieldRevisionJSON]

  struct FieldRevisionJSON: Encodable, Sendable {
    let field: Int
    let fromFields, toFields: [Int]
    let crosswalk: String
    let links: [LinkJSON]
    let `class`: String
    let classes: [String]
    let reasons: [ReasonJSON]
    let note: Nullable<String>
    let changes: [ChangeJSON]
  }

  struct LinkJSON: Encodable, Sendable {
    let from, to: Int
    let basis: String
    let score: Double
    let sameNumber, sameName: Bool
    let words: [String]
  }

  struct ReasonJSON: Encodable, Sendable {
    let kind, rule: String
    let ladder: Nullable<String>
    let from, to: [String]
    let text: String
  }

  struct ChangeJSON: Encodable, Sendable {
    let op, text: String
    let kinds: [String]
  }

  /// Makes the JSON of a program's revisions.
  public init(_ revisions: ProgramRevisions, program: String) {
    self.program = program
    from = revisions.from.name
    to = revisions.to.name
    fields = revisions.fields.map(FieldRevisionJSON.init)
  }
}

extension RevisionsJSON.FieldRevisionJSON {
  init(_ revision: ProgramRevisions.FieldRevision) {
    field = revision.field
    fromFields = revision.entry.from
    toFields = revision.entry.to
    crosswalk = revision.entry.kind.rawValue
    links = revision.entry.links.map(RevisionsJSON.LinkJSON.init)
    `class` = revision.revision.leading.rawValue
    classes = revision.revision.classes.map(\.rawValue)
    reasons = revision.revision.reasons.map(RevisionsJSON.ReasonJSON.init)
    note = Nullable(revision.note?.japanese)
    changes = revision.revision.changes.map {
      .init(op: $0.operation.rawValue, text: $0.text, kinds: $0.kinds.map(\.rawValue))
    }
  }
}

extension RevisionsJSON.LinkJSON {
  init(_ link: Crosswalk.Link) {
    from = link.from
    to = link.to
    basis = link.basis.rawValue
    score = link.likeness
    sameNumber = link.sameNumber
    sameName = link.sameName
    words = link.words
  }
}

extension RevisionsJSON.ReasonJSON {
  init(_ reason: RevisionReason) {
    kind = reason.kind.rawValue
    rule = reason.rule.rawValue
    ladder = Nullable(reason.ladder)
    from = reason.from
    to = reason.to
    text = reason.text.japanese
  }
}
