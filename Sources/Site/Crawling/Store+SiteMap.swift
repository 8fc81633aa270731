import Analysis
import Judgement
import Policies
import Store

extension Store {
  /// The addresses of all pages in both languages but those of payees, which are too many and lead
  /// nowhere that their projects do not.
  ///
  /// Only a named revision of a document never changes after its import; every other page changes with
  /// what is imported later, and says nothing of when.
  func siteMap() throws(Problem) -> [SiteMap.Entry] {
    let revisions = try revisions().map { revision in
      SiteMap.Entry(
        path: Route.document(
          revision.program, cycle: revision.cycle, revision: revision.number
        ).path(.japanese),
        changed: revision.importedAt)
    }
    let english = revisions.map { SiteMap.Entry(path: "/en" + $0.path, changed: $0.changed) }
    let pages = try routes()
    return Language.allCases.flatMap { language in
      pages.map { SiteMap.Entry(path: $0.path(language)) }
    } + revisions + english
  }

  /// The routes of all pages but named revisions.
  private func routes() throws(Problem) -> [Route] {
    var routes: [Route] = [
      .home, .programs, .ministries, .projects, .indicators, .comparison, .opinions, .lessons,
      .terms, .sources, .search, .glossary, .help, .accessibility, .api,
    ]
    for summary in try programs() { routes += try self.routes(summary) }
    routes += try ministryRoutes()
    let datasets = try seriesDatasets()
    routes += Comparisons.builtIn.series.filter { datasets.contains($0.dataset) }
      .map { .series($0.id) }
    routes += try terms().entries.map { .term($0.term.name) }
    routes += try sourceFiles().map { .source($0.id) }
    return routes + (try projectList(limit: .max, offset: 0).entries.map { .project($0.id) })
  }

  /// The ministries that sheets or programs name.
  private func ministryRoutes() throws(Problem) -> [Route] {
    let ministries =
      MinistryRow.all(try ministryYears()).map(\.ministry)
      + (try programs()).map { Ministries.builtIn[$0.program.ministryName] }
    var seen: Set<String> = []
    return ministries.filter { !$0.id.isEmpty && seen.insert($0.id).inserted }
      .map { .ministry($0.id) }
  }

  /// The latest cycle stands at the program's own address.
  private func routes(_ summary: ProgramSummary) throws(Problem) -> [Route] {
    let id = summary.program.id
    var routes: [Route] = [
      .program(id, cycle: nil), .revisions(id), .checks(id), .claims(id), .programOpinions(id),
      .reconciliation(id), .flow(id),
    ]
    for (place, cycle) in summary.cycles.map(\.cycle.id).enumerated() {
      guard let revision = try revision(program: id, cycle: cycle) else { continue }
      let name = place == 0 ? nil : cycle
      if place > 0 { routes.append(.program(id, cycle: cycle)) }
      routes += try evaluation(revision).fields.map { .field(id, cycle: name, $0.number) }
      routes.append(.document(id, cycle: cycle, revision: nil))
    }
    return routes
  }
}
