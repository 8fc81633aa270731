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

  /// How often the evidence beside claims is right, by labels.
  public func evidenceAccuracy(
    _ evaluation: Evaluation, labels: [EvidenceLabel]
  ) throws(Problem) -> EvidenceAccuracy {
    EvidenceAccuracy(
      labels, in: evaluation, sources: try evidenceSources(evaluation.program.id),
      rules: try ClaimRules.builtIn())
  }

  private func decisions(on evaluation: Evaluation) throws(Problem) -> ClaimDecisions {
    try claimDecisions(program: evaluation.program.id, cycle: evaluation.cycle.id)
  }
}
