import Policies

/// Sets beside claims what the project data says of the same.
struct EvidenceFinder: Sendable {
  private let indexes: [Int: EvidenceIndex]
  private let reader: SubjectReader
  private let rules: ClaimRules.Matching
  private let comparer: ClaimComparer

  init(_ sources: [EvidenceSource], cycle: EvaluationCycle, _ rules: ClaimRules) {
    let reader = SubjectReader(rules.matching)
    self.reader = reader
    self.rules = rules.matching
    let end = cycle.years?.upperBound
    indexes = Dictionary(grouping: sources, by: \.field).mapValues {
      EvidenceIndex($0.flatMap { EvidenceItem.all(of: $0, until: end) }, reader)
    }
    comparer = ClaimComparer(cycle: cycle, rules.matching)
  }

  /// A claim with its evidence, the closest first.
  func substantiate(_ claim: Claim) -> SubstantiatedClaim {
    let subject = reader.subject(of: claim.text)
    let hits =
      indexes[claim.field]?.hits(for: subject, least: rules.least, limit: rules.limit) ?? []
    return SubstantiatedClaim(
      claim: claim, evidence: hits.compactMap { evidence($0, for: claim, subject) })
  }

  private func evidence(
    _ hit: EvidenceIndex.Hit, for claim: Claim, _ subject: Subject
  ) -> ClaimEvidence? {
    let words = subject.words(sharedWith: hit.subject)
    guard !words.isEmpty else { return nil }
    let series = hit.score >= rules.leastToCompare ? hit.item.series : nil
    return ClaimEvidence(
      kind: hit.item.kind, project: hit.item.project, name: hit.item.name,
      indicatorKind: hit.item.series?.kind, unit: hit.item.series?.unit, year: hit.item.year,
      budget: hit.item.budget, words: words, score: hit.score,
      comparison: series.flatMap { comparer.compare(claim, with: $0) })
  }
}
