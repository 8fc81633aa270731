import Analysis
import ArgumentParser
import Judgement
import Policies
import Publishing
import Store

/// `hyoka lessons`: what worked, what did not, and what people made of it.
struct Lessons: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the lessons of results, opinions and inspections, and tags them.",
    subcommands: [LessonsShow.self, LessonsTag.self, LessonsUntag.self],
    defaultSubcommand: LessonsShow.self)
}

/// `hyoka lessons show [ID]`.
struct LessonsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Lists lessons over all cycles, proposed and tagged.")

  @Argument(help: "The program's id. Default: all programs.")
  var id: String?

  @Option(help: "Only lessons with this tag.")
  var tag: String?

  @Option(help: "Only lessons with this word in their text or tags.")
  var word: String?

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/lessons.json).")
  var json = false

  func run() async throws {
    let books = try location.open().lessonBooks(program: id).map { book in
      (book: book, shown: book.lessons(tag: tag, word: word))
    }
    if json {
      try Console.write(JSONText.encode(LessonsJSON(books)))
    } else {
      for (book, shown) in books { try Console.write(LessonListing.text(shown, in: book)) }
    }
  }
}

/// The sentence and the tag.
struct LessonTagOptions: ParsableArguments {
  @Argument(help: "The sentence, PROGRAM/CYCLE/PLACE, as hyoka lessons lists it.")
  var lesson: String

  @Argument(help: "The tag.")
  var tag: String

  @Option(help: "Why.")
  var reason: String?

  @OptionGroup var decider: DeciderOptions

  @OptionGroup var location: StoreOptions

  func validate() throws {
    if tag.allSatisfy(\.isWhitespace) { throw ValidationError("A tag has words.") }
  }

  func decide(_ verdict: Decision.Verdict) throws {
    let store = try location.open()
    try check(store)
    try decider.keep(.lesson, lesson, tag, verdict, reason: reason, in: store)
  }

  /// The sentence must be there to be tagged; any sentence may be, proposed or not.
  private func check(_ store: Store) throws {
    let program = lesson.split(separator: "/").first.map(String.init) ?? ""
    let book = LessonBook(
      try store.evaluations(program: program),
      inspections: InspectedProject.all(try store.linkedInspections(program)),
      tags: [LessonTag(lesson: lesson, tag: tag)], words: try LessonWords.builtIn())
    guard book.unplaced.isEmpty else {
      throw Problem(
        .notFound, "lesson-unknown",
        Bilingual(ja: "文「\(lesson)」はありません。", en: "There is no sentence \(lesson)."),
        advice: Bilingual(
          ja: "hyoka lessons で一覧を確かめてください。", en: "See hyoka lessons for what there is."))
    }
  }
}

/// `hyoka lessons tag`.
struct LessonsTag: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tags a sentence as a lesson.")
  @OptionGroup var options: LessonTagOptions
  func run() async throws { try options.decide(.confirmed) }
}

/// `hyoka lessons untag`.
struct LessonsUntag: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "untag", abstract: "Takes a tag off a sentence; the record keeps both.")
  @OptionGroup var options: LessonTagOptions
  func run() async throws { try options.decide(.rejected) }
}

/// Lessons as plain text.
enum LessonListing {
  static func text(_ lessons: [Lesson], in book: LessonBook) -> String {
    let carried = Dictionary(grouping: book.carried, by: \.lesson)
    return lessons.map { lesson in
      let kinds = lesson.kinds.map(\.rawValue).joined(separator: ", ")
      let tags = lesson.tags.map { "#\($0.tag)" }.joined(separator: " ")
      let later = (carried[lesson.key] ?? []).map { each in
        "\n    → \(each.cycle) \(each.goal.section.rawValue)/\(each.goal.field): "
          + each.words.joined(separator: ", ")
      }
      return "\(lesson.key)  [\(kinds)] \(tags)\n    \(lesson.text)\(later.joined())\n"
    }.joined()
  }
}
