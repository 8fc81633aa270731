public import Policies

/// The lessons of a program over its cycles.
public struct LessonBook: Sendable {
  /// The lessons, by cycle and then in the order of the documents; inspections at the end of each.
  public let lessons: [Lesson]
  /// Which lessons stand anew in a later goal.
  public let carried: [CarriedLesson]
  /// Tags of sentences that are in no document any more.
  public let unplaced: [LessonTag]

  /// Collects the lessons of one program.
  ///
  /// - Parameters:
  ///   - evaluations: the documents of the program, one for each cycle.
  ///   - inspections: the inspections of its projects, by the cycle in whose years their sheets look back.
  ///   - tags: what people tagged.
  public init(
    _ evaluations: [Evaluation], inspections: [InspectedProject] = [], tags: [LessonTag] = [],
    words: LessonWords
  ) {
    let ordered = evaluations.sorted(by: TermDocument.precedes)
    let byLesson = Dictionary(grouping: tags, by: \.lesson)
    var lessons: [Lesson] = []
    for (number, evaluation) in ordered.enumerated() {
      let own = inspections.filter {
        Self.cycle(of: $0.inspection.year, ordered) == number
      }
      let sentences =
        LessonSentence.all(of: evaluation) + own.flatMap { LessonSentence.all(of: $0) }
      lessons += sentences.compactMap { Self.lesson($0, evaluation, byLesson, words) }
    }
    self.lessons = lessons
    let placed = Set(lessons.map(\.key))
    unplaced = tags.filter { !placed.contains($0.lesson) }
    carried = LessonCarrying(ordered, common: words.common).all(lessons)
  }

  /// The lessons with a tag, and with a word in their text or tags, if these are given.
  public func lessons(tag: String? = nil, word: String? = nil) -> [Lesson] {
    let finder = word.map { TermFinder([[$0]]) }
    return lessons.filter { lesson in
      let tags = lesson.tags.map(\.tag)
      let hasTag = tag.map(tags.contains) ?? true
      let hasWord =
        finder.map { finder in ([lesson.text] + tags).contains { !finder.find(in: $0).isEmpty } }
        ?? true
      return hasTag && hasWord
    }
  }

  private static func lesson(
    _ sentence: LessonSentence, _ evaluation: Evaluation, _ tags: [String: [LessonTag]],
    _ words: LessonWords
  ) -> Lesson? {
    func make(
      _ said: (kinds: [Lesson.Kind], words: [String], reasons: [String]), _ tags: [LessonTag]
    ) -> Lesson {
      Lesson(
        program: evaluation.program.id, cycle: evaluation.cycle.id, place: sentence.place,
        source: sentence.source, lines: sentence.lines, fields: sentence.fields,
        kinds: said.kinds, words: said.words, reasons: said.reasons, text: sentence.text,
        tags: tags)
    }
    let said = words.judge(sentence.text)
    let key = "\(evaluation.program.id)/\(evaluation.cycle.id)/\(sentence.place)"
    let own = tags[key] ?? []
    return said.kinds.isEmpty && own.isEmpty ? nil : make(said, own)
  }

  /// The cycle that a sheet's inspection belongs to: the first one that ends in the year before the
  /// sheet or later, else the last; a sheet looks back on the year before it.
  private static func cycle(of sheetYear: Int, _ evaluations: [Evaluation]) -> Int? {
    let ends = evaluations.map { $0.cycle.years?.upperBound.year }
    return ends.firstIndex { end in end.map { sheetYear - 1 <= $0 } ?? false }
      ?? ends.lastIndex { $0 != nil } ?? ends.indices.last
  }
}
