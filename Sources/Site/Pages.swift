import Policies
import Store

/// Finds what a route asks for in the store and makes its page.
struct Pages: Sendable {
  let store: Store

  /// The page of a route, or nothing if there is no such program, cycle, field or revision.
  func page(_ route: Route) throws(Problem) -> (any Page)? {
    switch route {
    case .home: return ProgramListPage(programs: try store.programs())
    case .program(let id, let cycle):
      return try model(id, cycle, nil).map(ProgramPage.init)
    case .field(let id, let cycle, let number):
      guard let model = try model(id, cycle, nil), let field = model.evaluation.field(number) else {
        return nil
      }
      return DossierPage(model: model, field: field)
    case .document(let id, let cycle, let revision):
      return try model(id, cycle, revision).map {
        DocumentPage(model: $0, namesRevision: revision != nil)
      }
    }
  }

  private func model(
    _ id: String, _ cycle: String?, _ number: Int?
  ) throws(Problem) -> EvaluationModel? {
    guard let revision = try store.revision(program: id, cycle: cycle, number: number) else {
      return nil
    }
    let cycles = try store.programs().first { $0.program.id == id }?.cycles ?? []
    let isLatest = cycles.first?.cycle.id == revision.cycle
    return EvaluationModel(
      evaluation: try store.evaluation(revision), revision: revision, cycles: cycles,
      namesCycle: cycle != nil && !isLatest)
  }
}
