import Analysis
import Judgement
import Policies
import Store

extension Pages {
  /// What became of a program's goals; the form asks for two cycles, and one is compared with itself.
  func revisions(_ id: String, _ query: [String: String]) throws(Problem) -> (any Page)? {
    let (from, to) = (query.word("from"), query.word("to"))
    guard let newer = try model(id, to ?? from), let older = try model(id, from ?? to) else {
      return nil
    }
    return RevisionsPage(
      older: older, newer: newer,
      revisions: try store.revisions(from: older.revision, to: newer.revision))
  }

  /// What the rules find in a program's document.
  func checks(_ id: String, _ query: [String: String]) throws(Problem) -> (any Page)? {
    guard let model = try model(id, query.word("cycle")) else { return nil }
    let catalogue = try CheckCatalogue.builtIn()
    let report = try store.report(Checks(catalogue), on: model.revision, in: catalogue)
    return ChecksPage(
      model: model, report: report,
      licences: isWhole
        ? try store.licences(
          ofProjects: try store.fieldLinks(id).map(\.project),
          ministry: model.evaluation.program.ministryName) : [])
  }

  /// What the results of a program claim, and what the project data says of it.
  func claims(_ id: String, _ query: [String: String]) throws(Problem) -> (any Page)? {
    guard let model = try model(id, query.word("cycle")) else { return nil }
    let sources = try store.evidenceSources(id)
    return ClaimsPage(
      model: model, claims: try store.claims(model.evaluation, sources: sources),
      ratings: try RatingProfile.builtIn().first.map { profile throws(Problem) in
        try store.ratings(model.evaluation, sources: sources, profile: profile)
      })
  }

  /// The lessons of all programs, those with a tag and a word.
  func lessons(_ query: [String: String]) throws(Problem) -> (any Page)? {
    LessonsPage(
      books: try store.lessonBooks(), programs: try titles(), tag: query.word("tag"),
      word: query.word("word"))
  }
}

extension [String: String] {
  /// What a form asks for; an empty field asks for nothing.
  fileprivate func word(_ name: String) -> String? {
    self[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }
}
