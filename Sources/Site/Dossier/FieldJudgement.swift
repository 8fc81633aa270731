import Analysis
import Judgement
import Policies
import Store

/// What the rules make of a field: claims with evidence, opinions with traces, the triangle.
struct FieldJudgement {
  let claims: FieldClaims
  let triangle: Triangle
  /// The opinions on the field, in the order of the document.
  let opinions: [ReviewedOpinion]
  /// The field's own projects with their indicators.
  let sources: [EvidenceSource]

  /// Judges a field by its own projects.
  init(
    _ field: Field, in evaluation: Evaluation, sources: [EvidenceSource], store: Store
  ) throws(Problem) {
    self.sources = sources
    claims = try store.claims(field, in: evaluation, sources: sources)
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
    return try self.opinions(evaluation).opinions.filter { numbers.contains($0.opinion.number) }
  }
}
