public import Analysis
public import Policies
public import Publishing
public import Store

extension Store {
  /// What the project data says of a program's fields, or of one of them with suggestions too.
  public func evidence(_ program: String, field: Int? = nil) throws(Problem) -> FieldEvidence {
    FieldEvidence(
      names: try fieldNames(program),
      projects: try linkedProjects(program, field: field, suggestions: field != nil))
  }

  /// What the results of a document claim, and what the project data says of it.
  public func claims(_ evaluation: Evaluation) throws(Problem) -> ProgramClaims {
    ProgramClaims(
      evaluation,
      sources: try linkedProjects(evaluation.program.id).compactMap(EvidenceSource.init),
      rules: try ClaimRules.builtIn())
  }

  /// The dossier of a field, which must be there.
  public func dossier(_ number: Int, in evaluation: Evaluation) throws(Problem) -> DossierJSON {
    let field = try evaluation.knownField(number)
    let evidence = try evidence(evaluation.program.id, field: number)
    let claims = FieldClaims(
      field, in: evaluation, sources: evidence.projects.compactMap(EvidenceSource.init),
      rules: try ClaimRules.builtIn())
    return DossierJSON(field, in: evaluation, evidence: evidence, claims: claims)
  }

  /// A document's budget against its projects and the Ministry of Finance.
  public func reconciliation(_ evaluation: Evaluation) throws(Problem) -> Reconciliation {
    let money = try programMoney(evaluation.program, years: evaluation.budget?.years ?? [])
    return Reconciliation(evaluation, money: money)
  }

  /// The ratings that a profile proposes for a document, and what people confirmed.
  public func ratings(
    _ evaluation: Evaluation, by profile: RatingProfile
  ) throws(Problem) -> ProgramRatings {
    ProgramRatings(
      evaluation, projects: try linkedProjects(evaluation.program.id), profile: profile,
      confirmations: try ratingConfirmations(profile: profile.id))
  }

  /// The terms of all documents.
  public func terms() throws(Problem) -> TermIndex {
    TermIndex(try evaluations(), list: try TermList.builtIn())
  }
}
