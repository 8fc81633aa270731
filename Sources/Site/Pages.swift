import Analysis
import Judgement
import Policies
import Store

/// Finds what a route asks for in the store and makes its page.
struct Pages: Sendable {
  let store: Store
  /// Whether listings hold all rows, as for a file, instead of those of one page.
  var isWhole = false

  /// The page of a route, or nothing if there is no such program, cycle, field or revision.
  func page(_ route: Route, _ query: [String: String] = [:]) throws(Problem) -> (any Page)? {
    switch route {
    case .home: return try home()
    case .programs: return ProgramListPage(programs: try store.programs())
    case .ministries: return try ministries(query)
    case .ministry(let id): return try ministry(id, query)
    case .projects: return try projects(query)
    case .indicators: return try indicators(query)
    case .comparison: return try comparison()
    case .series(let id): return try series(id, query)
    case .file: return nil
    case .program(let id, let cycle):
      guard let model = try model(id, cycle, nil) else { return nil }
      let general = try store.reviewed(
        model.evaluation.opinions.filter { $0.attribution == .general }, of: model.evaluation)
      return ProgramPage(
        model: model, general: general,
        matrix: try matrix(of: model.revision))
    case .field(let id, let cycle, let number):
      guard let model = try model(id, cycle, nil), let field = model.evaluation.field(number) else {
        return nil
      }
      let projects = try store.linkedProjects(id, field: number, suggestions: true)
      let sources = projects.compactMap(EvidenceSource.init)
      return DossierPage(
        model: model, field: field,
        judgement: try FieldJudgement(field, in: model.evaluation, sources: sources, store: store),
        projects: projects,
        flow: ProgramFlow(
          projects.filter { $0.link.method != .suggested },
          try store.spending(id, field: number)),
        rating: try rating(model, number, sources),
        licences: try store.licences(ofProjects: projects.map(\.link.project)),
        comparisons: try comparisons(number, model),
        table: isWhole ? try DossierTable(query) : .projects)
    case .document(let id, let cycle, let revision):
      return try model(id, cycle, revision).map {
        DocumentPage(model: $0, namesRevision: revision != nil)
      }
    case .reconciliation(let id): return try reconciliation(id, query)
    case .flow(let id): return try flow(id, query)
    case .revisions(let id): return try revisions(id, query)
    case .checks(let id): return try checks(id, query)
    case .claims(let id): return try claims(id, query)
    case .lessons: return try lessons(query)
    case .api: return APIPage(examples: try APIExamples(store))
    case .search: return try search(query)
    case .payee(let name): return try payee(name)
    case .opinions: return try ledger(program: nil, query)
    case .programOpinions(let id): return try ledger(program: id, query)
    case .project(let id): return try project(id)
    case .sources:
      return SourcesPage(files: try store.sourceFiles(), datasets: try store.datasetYears())
    case .source(let id): return try source(id, query)
    case .terms: return try terms(query)
    case .glossary: return GlossaryPage(glossary: try Glossary.builtIn())
    case .help: return HelpPage(help: try HelpText.builtIn())
    case .accessibility: return AccessibilityPage(report: try AccessibilityReport.builtIn())
    case .term(let word): return try term(word, in: try store.terms())
    }
  }

  /// The rating of a field by the common profile; nothing before there are any profiles.
  private func rating(
    _ model: EvaluationModel, _ number: Int, _ sources: [EvidenceSource]
  ) throws(Problem) -> RatingView? {
    guard let profile = try RatingProfile.builtIn().first else { return nil }
    let ratings = try store.ratings(model.evaluation, sources: sources, profile: profile)
    return ratings.fields.first { $0.subject.field == number }.map { proposal in
      RatingView(
        stated: ratings.stated.filter { $0.field ?? number == number }, proposal: proposal,
        model: model)
    }
  }

  /// The titles of programs, by their ids.
  func titles() throws(Problem) -> [String: String] {
    var titles: [String: String] = [:]
    for summary in try store.programs() { titles[summary.program.id] = summary.program.title }
    return titles
  }

  private func reconciliation(
    _ id: String, _ query: [String: String]
  ) throws(Problem) -> (any Page)? {
    guard let model = try model(id, nil, nil) else { return nil }
    let evaluation = model.evaluation
    let money = try store.programMoney(
      evaluation.program, years: evaluation.budget?.years ?? [])
    return ReconciliationPage(
      model: model, reconciliation: Reconciliation(evaluation, money: money),
      totals: FieldTotal.all(money),
      licences: try store.licences(
        ofProjects: money.projects.map(\.link.project) + money.ended.map(\.project),
        ministry: evaluation.program.ministryName),
      scope: query["contributions"] == "without" ? .withoutContributions : .all)
  }

  private func project(_ id: String) throws(Problem) -> (any Page)? {
    guard let record = try store.project(id) else { return nil }
    return ProjectPage(
      record: record, programs: try titles(), licences: try store.licences(ofProjects: [id]),
      superseded: try store.supersededValues(ofProject: id))
  }

  /// The model of a document; nothing if there is no such program, cycle or revision.
  func model(
    _ id: String, _ cycle: String?, _ number: Int? = nil
  ) throws(Problem) -> EvaluationModel? {
    guard let revision = try store.revision(program: id, cycle: cycle, number: number) else {
      return nil
    }
    let cycles = try store.programs().first { $0.program.id == id }?.cycles ?? []
    let isLatest = cycles.first?.cycle.id == revision.cycle
    return EvaluationModel(
      evaluation: try store.evaluation(revision), revision: revision, cycles: cycles,
      namesCycle: cycle != nil && !isLatest, fieldNames: try store.fieldNames(id))
  }
}
