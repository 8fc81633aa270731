import Analysis
import Judgement
import Policies
import Publishing
import Store

extension Resource {
  /// The terms of all documents.
  static let terms = Resource(
    "terms", "terms", ja: "文書の用語", en: "The terms of all documents", schema: .terms
  ) { request throws(Problem) in Content(TermsJSON(try request.store.terms())) }

  /// A term with all its uses.
  static let term = Resource(
    "term", "terms/{term}", ja: "用語の使用と定義", en: "The uses and definitions of a term",
    schema: .term
  ) { request throws(Problem) in
    let entry = try request.store.terms().entry(request.text("term") ?? "")
    guard !entry.uses.isEmpty else {
      throw Problem(
        .notFound, "term-unknown",
        Bilingual(ja: "どの文書も使わない語です。", en: "No document uses this word."))
    }
    return Content(TermJSON(entry))
  }

  /// The lessons of all programs.
  static let lessons = Resource(
    "lessons", "lessons", ja: "教訓", en: "Lessons",
    parameters: [
      Parameter("program", .text, ja: "施策のid。", en: "The id of a program."),
      Parameter("tag", .text, ja: "この札の付いた教訓だけ。", en: "Only lessons with this tag."),
      Parameter(
        "word", .text, ja: "本文か札にこの語がある教訓だけ。",
        en: "Only lessons with this word in their text or tags."),
    ], schema: .lessons
  ) { request throws(Problem) in
    let (tag, word) = (request.text("tag"), request.text("word"))
    let books = try request.store.lessonBooks(program: request.text("program"))
    return Content(LessonsJSON(books.map { ($0, $0.lessons(tag: tag, word: word)) }))
  }
}
