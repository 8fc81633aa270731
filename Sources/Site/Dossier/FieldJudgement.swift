import Analysis
import Policies
import Store

/// What the rules make of a field: claims with evidence, opinions with traces, the triangle.
struct FieldJudgement {
  let claims: FieldClaims
  let triangle: Triangle
  /// The opinions on the field, in the order of the document.
  let opinions: [ReviewedOpinion]

  /// Judges a field by its own projects; suggested ones do not count.
  init(
    _ field: Field, in evaluation: Evaluation, projects: [LinkedProject], store: Store
  ) throws(Problem) {
    claims = FieldClaims(
      field, in: evaluation, sources: projects.compactMap(EvidenceSource.init),
      rules: try ClaimRules.builtIn())
    triangle = Triangle(field, in: evaluation)
    opinions = try store.reviewed(field.opinions, of: evaluation)
  }
}

extension Store {
  /// Opinions of a document with what they say and what became of them.
  func reviewed(
    _ opinions: [Opinion], of evaluation: Evaluation
  ) throws(Problem) -> [ReviewedOpinion] {
    guard !opinions.isEmpty else { return [] }
    let numbers = Set(opinions.map(\.number))
    return try ProgramOpinions(
      evaluation, later: evaluations(evaluation.program.id, after: evaluation.cycle.id),
      responses: opinionResponses()
    ).opinions.filter { numbers.contains($0.opinion.number) }
  }
}
