import Policies

/// The labels of one pool held against each way of ranking.
struct PoolMeasure {
  private(set) var scores: [EvidenceAccuracy.Part: [EvidenceAccuracy.Way: EvidenceAccuracy.Score]] =
    [:]
  private(set) var misses: [EvidenceAccuracy.Miss] = []
  /// How many of the labels have their claim in the pool.
  private(set) var placed = 0
  private var ranking: LabelRanking

  init(_ labels: [EvidenceLabel], in pool: EvidencePool, _ rules: ClaimRules) {
    ranking = LabelRanking(pool, rules.matching)
    let texts = LabelledTexts(pool, rules)
    for label in labels {
      guard let claim = texts.claim(label) else { continue }
      placed += 1
      switch label.source {
      case .result: add(claim, label, .results)
      case .inspection(let own):
        add(claim, label, .inspections)
        add(claim, label, .others, leavingOut: own)
      }
    }
  }

  private mutating func add(
    _ claim: LabelledClaim, _ label: EvidenceLabel, _ part: EvidenceAccuracy.Part,
    leavingOut own: String? = nil
  ) {
    let truth = label.projects.filter { $0 != own }
    for way in EvidenceAccuracy.Way.allCases {
      let found = ranking.projects(for: claim, leavingOut: own, way)
      scores[part, default: [:]][way, default: EvidenceAccuracy.Score()].add(found, truth)
      if way == .ranked, !truth.isEmpty, found.first.map(truth.contains) != true {
        misses.append(EvidenceAccuracy.Miss(label: label, part: part, found: found))
      }
    }
  }
}

/// A claim that a label names.
struct LabelledClaim {
  /// The field whose projects are searched.
  let field: Int
  let text: String
  /// The first clause of its sentence.
  let topic: String?
  /// Whether it stands in an inspection; no inspection is evidence for it then.
  let isOfInspection: Bool
}

/// The claims that labels name.
private struct LabelledTexts {
  private let claims: [EvidenceLabel.Source: [Claim]]

  init(_ pool: EvidencePool, _ rules: ClaimRules) {
    let reader = ClaimReader(rules)
    var claims: [EvidenceLabel.Source: [Claim]] = [:]
    for field in pool.fields {
      claims[.result(field: field.number)] = reader.claims(of: field)
    }
    for source in pool.sources {
      guard let text = source.record.inspections.lazy.compactMap(\.selfResult).first else {
        continue
      }
      claims[.inspection(project: source.record.id)] = reader.claims(
        in: Passage(text: text, lines: 1...1), of: source.field)
    }
    self.claims = claims
  }

  func claim(_ label: EvidenceLabel) -> LabelledClaim? {
    guard let claims = claims[label.source],
      let claim = claims.first(where: { $0.span.scalars.contains(label.start) })
    else { return nil }
    let isOfInspection = if case .inspection = label.source { true } else { false }
    return LabelledClaim(
      field: claim.field, text: claim.text,
      topic: claims.first { $0.sentence == claim.sentence }?.text, isOfInspection: isOfInspection)
  }
}
