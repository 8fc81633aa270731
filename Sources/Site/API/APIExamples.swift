import Analysis
import Judgement
import Policies
import Store

/// Addresses of resources that answer with something in the store at hand.
struct APIExamples: Sendable {
  private let values: [String: String]

  /// Takes the first program, field, project, file, term and so on that there are.
  init(_ store: Store) throws(Problem) {
    var values: [String: String] = [:]
    if let program = try store.programs().first?.program,
      let revision = try store.revision(program: program.id)
    {
      values["program"] = program.id
      values["ministry"] = Ministries.builtIn[program.ministryName].id
      values["field"] = try store.evaluation(revision).fields.first.map { "\($0.number)" }
    }
    values["project"] = try store.projectList(limit: 1, offset: 0).entries.first?.id
    values["source"] = try store.sourceFiles().first.map { "\($0.id)" }
    values["term"] = try store.terms().entries.first?.term.name
    values["q"] = values["term"]
    let datasets = try store.seriesDatasets()
    values["series"] = Comparisons.builtIn.series.first { datasets.contains($0.dataset) }?.id
    values["payee"] = try store.latestPayee()
    self.values = values
  }

  /// An example of a resource; nothing if the store has nothing for it.
  func path(_ resource: Resource) -> String? { resource.path(values) }
}
