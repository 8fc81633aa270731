public import Policies

/// The goals of a program (施策) against those that follow: within one document, or from one cycle's
/// document to a later one's.
public struct ProgramRevisions: Sendable {
  /// One side of the comparison.
  public struct Side: Hashable, Sendable {
    /// The cycle of the document, as in `2021-2023`.
    public let cycle: String
    /// Which goals of it.
    public let section: Section

    /// The side as one word: `2021-2023/goals`.
    public var name: String { "\(cycle)/\(section.rawValue)" }
  }

  /// The goal of one field, or of fields that belong together.
  public struct FieldRevision: Hashable, Sendable {
    /// What became of the field, and the numbers on both sides.
    public let entry: Crosswalk.Entry
    /// The goals compared.
    public let revision: GoalRevision
    /// Why they cannot be compared, or how they were when it is not one with one.
    public let note: Bilingual?

    /// The number under which it is listed: that of the newer document, if it has one.
    public var field: Int { entry.to.first ?? entry.from.first ?? 0 }
  }

  /// What is compared.
  public let from, to: Side
  /// By field.
  public let fields: [FieldRevision]

  /// Compares goals and next goals of one document.
  public init(_ evaluation: Evaluation, rules: RevisionRules = .common) {
    from = Side(cycle: evaluation.cycle.id, section: .goals)
    to = Side(cycle: evaluation.cycle.id, section: .nextGoals)
    fields = evaluation.fields.map { field in
      let revision = GoalRevision(
        from: field.goal?.text, to: field.nextGoal?.text, rules: rules)
      return FieldRevision(
        entry: Crosswalk.Entry(from: [field.number], to: [field.number], links: []),
        revision: revision, note: RevisionNotes.note(of: revision))
    }
  }

  /// Compares the next goals of an older document with the goals of a newer one.
  ///
  /// Where the older one has no next goals at all its goals stand for them; `from` says so.
  public init(
    from older: Evaluation, to newer: Evaluation, verdicts: [Crosswalk.Verdict] = [],
    rules: RevisionRules = .common
  ) {
    let section: Section = older.statements(in: .nextGoals).isEmpty ? .goals : .nextGoals
    from = Side(cycle: older.cycle.id, section: section)
    to = Side(cycle: newer.cycle.id, section: .goals)
    let old = Self.texts(older, section)
    let new = Self.texts(newer, .goals)
    fields = Crosswalk(from: older, to: newer, verdicts: verdicts).entries.map { entry in
      let revision = GoalRevision(
        from: Self.joined(entry.from, old), to: Self.joined(entry.to, new), rules: rules)
      return FieldRevision(
        entry: entry, revision: revision, note: RevisionNotes.note(of: revision, entry))
    }
  }

  private static func texts(_ evaluation: Evaluation, _ section: Section) -> [Int: String] {
    Dictionary(evaluation.statements(in: section).map { ($0.field, $0.text) }) { first, _ in first }
  }

  /// The goals of several fields are compared as one text.
  private static func joined(_ numbers: [Int], _ texts: [Int: String]) -> String? {
    let found = numbers.compactMap { texts[$0] }
    return found.isEmpty ? nil : found.joined()
  }
}

/// Says why goals cannot be compared, or how they were.
enum RevisionNotes {
  static func note(of revision: GoalRevision, _ entry: Crosswalk.Entry? = nil) -> Bilingual? {
    switch (entry?.kind, revision.leading) {
    case (.dropped, _):
      Bilingual(
        ja: "後の文書に対応する分野が見当たらない。", en: "The later document has no field that goes with it.")
    case (.added, _):
      Bilingual(
        ja: "前の文書に対応する分野が見当たらない。", en: "The earlier document has no field that goes with it.")
    case (_, .dropped): Bilingual(ja: "後の目標が書かれていない。", en: "No later goal is stated.")
    case (_, .added): Bilingual(ja: "前の目標が書かれていない。", en: "No earlier goal is stated.")
    case (_, .notComparable): Bilingual(ja: "どちらの目標も書かれていない。", en: "Neither goal is stated.")
    case (.split, _), (.merged, _), (.regrouped, _):
      Bilingual(
        ja: "複数の分野の目標をつないで比べた。", en: "The goals of several fields are compared as one text.")
    default: nil
    }
  }
}
