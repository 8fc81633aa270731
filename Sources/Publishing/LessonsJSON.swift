public import Analysis
public import Policies

/// The lessons of programs, in `hyoka lessons --json` (docs/schemas/lessons.json).
public struct LessonsJSON: Encodable, Sendable {
  let lessons: [LessonJSON]
  let unplacedTags: [UnplacedJSON]

  struct LessonJSON: Encodable, Sendable {
    let key, program, cycle, source, text: String
    let part: Nullable<String>
    let project: Nullable<ProjectID>
    let sheetYear: Nullable<Int>
    let fields: [Int]
    let lines: Nullable<[Int]>
    let kinds, words, reasons: [String]
    let isProposal: Bool
    let tags: [TagJSON]
    let carried: [CarriedJSON]
  }

  struct TagJSON: Encodable, Sendable {
    let tag, at: String
    let reason, by: Nullable<String>
  }

  struct UnplacedJSON: Encodable, Sendable {
    let key: String
    let tag: TagJSON
  }

  struct CarriedJSON: Encodable, Sendable {
    let cycle, section: String
    let field: Int
    let lines: [Int]
    let words: [String]
  }

  /// Makes the JSON of lessons; `shown` are those asked for.
  public init(_ books: [(book: LessonBook, shown: [Lesson])]) {
    lessons = books.flatMap { book, shown in
      let carried = Dictionary(grouping: book.carried, by: \.lesson)
      return shown.map { LessonJSON($0, carried: carried[$0.key] ?? []) }
    }
    unplacedTags = books.flatMap(\.book.unplaced).map {
      UnplacedJSON(key: $0.lesson, tag: TagJSON($0))
    }
  }
}

extension LessonsJSON.LessonJSON {
  init(_ lesson: Lesson, carried: [CarriedLesson]) {
    key = lesson.key
    program = lesson.program
    cycle = lesson.cycle
    text = lesson.text
    switch lesson.source {
    case .document(let part):
      source = "document"
      self.part = Nullable(part.id)
      project = Nullable(nil)
      sheetYear = Nullable(nil)
    case .inspection(let project, let year):
      source = "inspection"
      part = Nullable(nil)
      self.project = Nullable(ProjectID(project))
      sheetYear = Nullable(year)
    }
    fields = lesson.fields
    lines = Nullable(lesson.lines.map { [$0.lowerBound, $0.upperBound] })
    kinds = lesson.kinds.map(\.rawValue)
    words = lesson.words
    reasons = lesson.reasons
    isProposal = lesson.isProposal
    tags = lesson.tags.map(LessonsJSON.TagJSON.init)
    self.carried = carried.map {
      LessonsJSON.CarriedJSON(
        cycle: $0.cycle, section: $0.goal.section.rawValue, field: $0.goal.field,
        lines: [$0.goal.passage.lines.lowerBound, $0.goal.passage.lines.upperBound],
        words: $0.words)
    }
  }
}

extension LessonsJSON.TagJSON {
  init(_ tag: LessonTag) {
    self.tag = tag.tag
    at = tag.decidedAt
    reason = Nullable(tag.reason)
    by = Nullable(tag.decidedBy)
  }
}
