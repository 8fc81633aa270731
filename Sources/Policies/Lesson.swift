/// A sentence that says what worked, what did not, or what was learned (教訓).
///
/// Hyoka proposes it; it is a lesson of the organisation once a person has tagged it.
public struct Lesson: Hashable, Sendable {
  /// What a lesson says.
  public enum Kind: String, CaseIterable, Sendable {
    /// Something had an effect.
    case worked
    /// Something fell short.
    case didNotWork = "did-not-work"
    /// Something was learned.
    case learned
  }

  /// Where a lesson comes from.
  public enum Source: Hashable, Sendable {
    /// A part of the document: a result or an opinion.
    case document(Part)
    /// The inspection of a project by the sheet of a year.
    case inspection(project: String, year: Int)
  }

  /// The program and cycle.
  public let program, cycle: String
  /// The sentence's address within the document, as `29.2`: the second sentence that begins on line 29.
  public let place: String
  /// Where it comes from.
  public let source: Source
  /// The lines, if it comes from the document.
  public let lines: ClosedRange<Int>?
  /// The fields it is about; none for the whole program.
  public let fields: [Int]
  /// What it says; nothing for a sentence that only a person chose.
  public let kinds: [Kind]
  /// The words that say so.
  public let words: [String]
  /// The words of reason or means.
  public let reasons: [String]
  /// The sentence.
  public let text: String
  /// The tags that people gave it.
  public let tags: [LessonTag]

  /// Makes a lesson.
  public init(
    program: String, cycle: String, place: String, source: Source, lines: ClosedRange<Int>?,
    fields: [Int], kinds: [Kind], words: [String], reasons: [String], text: String,
    tags: [LessonTag]
  ) {
    self.program = program
    self.cycle = cycle
    self.place = place
    self.source = source
    self.lines = lines
    self.fields = fields
    self.kinds = kinds
    self.words = words
    self.reasons = reasons
    self.text = text
    self.tags = tags
  }

  /// The lesson's address, `PROGRAM/CYCLE/PLACE`.
  public var key: String { "\(program)/\(cycle)/\(place)" }

  /// Whether only Hyoka proposes it.
  public var isProposal: Bool { tags.isEmpty }
}

/// A tag that a person gave to a sentence.
public struct LessonTag: Hashable, Sendable {
  /// The sentence's address, as `Lesson.key` writes it.
  public let lesson: String
  /// The tag.
  public let tag: String
  /// Why, and by whom.
  public let reason, decidedBy: String?
  /// When, in ISO 8601.
  public let decidedAt: String

  /// Makes a tag.
  public init(
    lesson: String, tag: String, reason: String? = nil, decidedBy: String? = nil,
    decidedAt: String = ""
  ) {
    self.lesson = lesson
    self.tag = tag
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }
}

/// A lesson whose words stand anew in a later goal.
public struct CarriedLesson: Hashable, Sendable {
  /// The lesson's address.
  public let lesson: String
  /// The cycle of the document that states the later goal.
  public let cycle: String
  /// The later goal.
  public let goal: Statement
  /// The words of the lesson that the earlier goal did not have and the later one has.
  public let words: [String]

  /// Makes one.
  public init(lesson: String, cycle: String, goal: Statement, words: [String]) {
    self.lesson = lesson
    self.cycle = cycle
    self.goal = goal
    self.words = words
  }
}
