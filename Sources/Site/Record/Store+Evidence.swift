import Analysis
import Judgement
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

  /// The dossier of a field, which must be there.
  public func dossier(_ number: Int, in evaluation: Evaluation) throws(Problem) -> DossierJSON {
    let field = try evaluation.knownField(number)
    let evidence = try evidence(evaluation.program.id, field: number)
    let claims = try claims(
      field, in: evaluation, sources: evidence.projects.compactMap(EvidenceSource.init))
    return DossierJSON(field, in: evaluation, evidence: evidence, claims: claims)
  }
}
