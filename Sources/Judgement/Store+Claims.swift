public import Analysis
public import Policies
public import Store

extension Store {
  /// The projects linked to a program, their indicators assembled once for all that read them.
  public func evidenceSources(_ program: String) throws(Problem) -> [EvidenceSource] {
    try linkedProjects(program).compactMap(EvidenceSource.init)
  }

  /// The claims of an evaluation with their evidence, and what people said of them.
  public func claims(
    _ evaluation: Evaluation, sources: [EvidenceSource]
  ) throws(Problem) -> ProgramClaims {
    ProgramClaims(
      evaluation, sources: sources, decisions: try decisions(on: evaluation),
      rules: try ClaimRules.builtIn())
  }

  /// The claims of one field; `sources` are its own.
  public func claims(
    _ field: Field, in evaluation: Evaluation, sources: [EvidenceSource]
  ) throws(Problem) -> FieldClaims {
    FieldClaims(
      field, in: evaluation, sources: sources, decisions: try decisions(on: evaluation),
      rules: try ClaimRules.builtIn())
  }

  /// How often the evidence beside claims is right, by labels and the pools that they name.
  public func evidenceAccuracy(
    _ labels: [EvidenceLabel], in pools: [EvidencePoolLine]
  ) throws(Problem) -> EvidenceAccuracy {
    var filled: [EvidencePool] = []
    for pool in pools { filled.append(try evidencePool(pool)) }
    return EvidenceAccuracy(labels, in: filled, rules: try ClaimRules.builtIn())
  }

  private func evidencePool(_ line: EvidencePoolLine) throws(Problem) -> EvidencePool {
    switch line.basis {
    case .program(let id, let cycle):
      let evaluation = try evaluation(knownRevision(id, cycle: cycle))
      return EvidencePool(line.name, of: evaluation, sources: try evidenceSources(id))
    case .policy(let name, let ministry, let year):
      let projects = try projects(ofPolicy: name, ministry: ministry, year: year)
      guard !projects.isEmpty else { throw Problem.unknownPolicy("\(ministry) \(year) \(name)") }
      return EvidencePool(line.name, of: projects)
    }
  }

  private func decisions(on evaluation: Evaluation) throws(Problem) -> ClaimDecisions {
    try claimDecisions(program: evaluation.program.id, cycle: evaluation.cycle.id)
  }
}
