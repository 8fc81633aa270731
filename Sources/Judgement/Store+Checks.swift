public import Analysis
public import Policies
public import Store

extension Store {
  /// What a program's document is checked with: its evidence, and the evaluation of the cycle before.
  public func checkInputs(_ revision: DocumentRevision) throws(Problem) -> CheckInputs {
    let evaluation = try evaluation(revision)
    let projects = try linkedProjects(evaluation.program.id)
    let money = try programMoney(
      evaluation.program, years: evaluation.budget?.years ?? [], projects: projects)
    let sources = projects.compactMap(EvidenceSource.init)
    return CheckInputs(
      evaluation, previous: try previous(of: evaluation), projects: sources,
      reconciliation: evaluation.budget == nil || money.projects.isEmpty
        ? nil : Reconciliation(evaluation, money: money),
      claims: try claims(evaluation, sources: sources),
      opinions: try opinions(evaluation))
  }

  /// What rules find in a program's document, with what people set aside.
  public func report(
    _ checks: Checks, on revision: DocumentRevision, in catalogue: CheckCatalogue
  ) throws(Problem) -> CheckReport {
    checks.report(
      try checkInputs(revision), suppressions: try suppressions(revision, in: catalogue))
  }

  /// The evaluation of the latest cycle that ended before this one.
  private func previous(of evaluation: Evaluation) throws(Problem) -> Evaluation? {
    guard let last = evaluation.cycle.years?.upperBound else { return nil }
    let program = try programs().first { $0.program.id == evaluation.program.id }
    let earlier = (program?.cycles ?? []).map(\.cycle).filter { cycle in
      cycle.years.map { $0.upperBound < last } ?? false
    }.max { ($0.years?.upperBound ?? last) < ($1.years?.upperBound ?? last) }
    guard let earlier,
      let revision = try revision(program: evaluation.program.id, cycle: earlier.id)
    else { return nil }
    return try self.evaluation(revision)
  }

  /// What people set aside of a document; the last word about a thing holds.
  public func suppressions(
    _ revision: DocumentRevision, in catalogue: CheckCatalogue
  ) throws(Problem) -> [CheckSuppression] {
    var last: [String: Decision] = [:]
    for decision in try decisions(.suppression) where decision.subject == revision.checkSubject {
      last[decision.object] = decision
    }
    // A rule that the catalogue no longer has finds nothing that could be set aside.
    return last.values.filter { $0.verdict == .confirmed }.sorted { $0.object < $1.object }
      .compactMap { decision in
        try? CheckSuppression(
          decision.object, reason: decision.reason ?? "", decidedBy: decision.decidedBy,
          decidedAt: decision.decidedAt, in: catalogue)
      }
  }
}

extension DocumentRevision {
  /// The subject of suppressions: lines and findings are of one cycle's document.
  public var checkSubject: String { "\(program)/\(cycle)" }
}
