public import Policies

/// How often evidence speaks of what its claim speaks of, by labels written by hand, beside a plain
/// ranking by shared pairs of letters.
public struct EvidenceAccuracy: Sendable {
  /// How one way of ranking did.
  public struct Score: Hashable, Sendable {
    /// The way.
    public let name: String
    /// Claims of which some project speaks; those whose first project does, and those with one that
    /// does among the first three.
    public internal(set) var claims = 0, first = 0, firstThree = 0
    /// The projects that speak of the same, and how many of them are listed.
    public internal(set) var labelled = 0, listed = 0
    /// Claims of which no project speaks, and those of them with evidence all the same.
    public internal(set) var silent = 0, silentWithEvidence = 0
  }

  /// A claim whose first project does not speak of the same.
  public struct Miss: Hashable, Sendable {
    /// The label.
    public let label: EvidenceLabel
    /// The projects that are listed, the closest first.
    public let found: [String]
  }

  /// The ranking, that by indicators alone, and the plain one.
  public let scores: [Score]
  /// What the ranking gets wrong.
  public let misses: [Miss]
  /// Labels whose claim is not there.
  public let unplaced: Int

  /// Measures the evidence of a program's claims.
  public init(
    _ labels: [EvidenceLabel], in evaluation: Evaluation, sources: [EvidenceSource],
    rules: ClaimRules
  ) {
    let texts = LabelledTexts(evaluation, sources, rules)
    let end = evaluation.cycle.years?.upperBound
    let items = Dictionary(grouping: sources, by: \.field).mapValues {
      $0.flatMap { EvidenceItem.all(of: $0, until: end) }
    }
    let ranking = LabelRanking(items, rules.matching)
    var scores = LabelRanking.Way.allCases.map { Score(name: $0.rawValue) }
    var misses: [Miss] = []
    var unplaced = 0
    for label in labels {
      guard let (field, text, topic) = texts.claim(label) else {
        unplaced += 1
        continue
      }
      for (number, way) in LabelRanking.Way.allCases.enumerated() {
        let found = ranking.projects(for: text, topic, in: field, of: label.source, way)
        scores[number].add(found, label.projects)
        if way == .ranked, !label.projects.isEmpty,
          found.first.map(label.projects.contains) != true
        {
          misses.append(Miss(label: label, found: found))
        }
      }
    }
    self.scores = scores
    self.misses = misses
    self.unplaced = unplaced
  }
}

extension EvidenceAccuracy.Score {
  fileprivate mutating func add(_ found: [String], _ truth: Set<String>) {
    guard !truth.isEmpty else {
      silent += 1
      silentWithEvidence += found.isEmpty ? 0 : 1
      return
    }
    claims += 1
    first += found.first.map(truth.contains) == true ? 1 : 0
    firstThree += found.prefix(3).contains(where: truth.contains) ? 1 : 0
    labelled += truth.count
    listed += truth.intersection(found).count
  }
}

/// The claims that labels name.
private struct LabelledTexts {
  private let claims: [EvidenceLabel.Source: (field: Int, claims: [Claim])]

  init(_ evaluation: Evaluation, _ sources: [EvidenceSource], _ rules: ClaimRules) {
    let reader = ClaimReader(rules)
    var claims: [EvidenceLabel.Source: (field: Int, claims: [Claim])] = [:]
    for field in evaluation.fields {
      claims[.result(field: field.number)] = (field.number, reader.claims(of: field))
    }
    for source in sources {
      guard let text = source.record.inspections.lazy.compactMap(\.selfResult).first else {
        continue
      }
      let passage = Passage(text: text, lines: 1...1)
      claims[.inspection(project: source.record.id)] = (
        source.field, reader.claims(in: passage, of: source.field)
      )
    }
    self.claims = claims
  }

  /// The claim of a label, and the first clause of its sentence.
  func claim(_ label: EvidenceLabel) -> (field: Int, text: String, topic: String?)? {
    guard let (field, claims) = claims[label.source],
      let claim = claims.first(where: { $0.span.scalars.contains(label.start) })
    else { return nil }
    return (field, claim.text, claims.first { $0.sentence == claim.sentence }?.text)
  }
}

/// Ranks the projects of a field for a claim.
private struct LabelRanking {
  enum Way: String, CaseIterable {
    case ranked = "evidence"
    case indicators = "indicators alone"
    case plain = "shared pairs of letters"
  }

  /// An inspection is no evidence for a claim of its own.
  private struct Pool {
    let items: [EvidenceItem]
    let index, indicators: EvidenceIndex
    let pairs: [Set<Gram>]

    init(_ items: [EvidenceItem], _ reader: SubjectReader) {
      self.items = items
      index = EvidenceIndex(items, reader)
      indicators = EvidenceIndex(items.filter { $0.kind == .indicator }, reader)
      pairs = items.map { LabelRanking.pairs(of: $0.text) }
    }
  }

  private let reader: SubjectReader
  private let rules: ClaimRules.Matching
  private let whole, withoutInspections: [Int: Pool]

  init(_ items: [Int: [EvidenceItem]], _ rules: ClaimRules.Matching) {
    let reader = SubjectReader(rules)
    self.reader = reader
    self.rules = rules
    whole = items.mapValues { Pool($0, reader) }
    withoutInspections = items.mapValues { items in
      Pool(items.filter { $0.kind != .inspection }, reader)
    }
  }

  func projects(
    for text: String, _ topic: String?, in field: Int, of source: EvidenceLabel.Source, _ way: Way
  ) -> [String] {
    let pools = if case .result = source { whole } else { withoutInspections }
    guard let pool = pools[field] else { return [] }
    let found: [EvidenceItem]
    switch way {
    case .ranked: found = hits(text, topic, pool.index)
    case .indicators: found = hits(text, topic, pool.indicators)
    case .plain: found = plain(text, pool)
    }
    var projects: [String] = []
    for item in found where !projects.contains(item.project) { projects.append(item.project) }
    return projects
  }

  private func hits(_ text: String, _ topic: String?, _ index: EvidenceIndex) -> [EvidenceItem] {
    index.hits(for: text, topic: topic, reader, rules).hits.map(\.item)
  }

  /// As many items, by the pairs of letters in common over the geometric mean of both numbers.
  private func plain(_ text: String, _ pool: Pool) -> [EvidenceItem] {
    let own = Self.pairs(of: text)
    let scored = pool.pairs.enumerated().map { number, pairs -> (number: Int, score: Double) in
      let size = Double(own.count * pairs.count).squareRoot()
      return (number, size > 0 ? Double(own.intersection(pairs).count) / size : 0)
    }
    return scored.filter { $0.score > 0 }
      .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
      .prefix(rules.limit).map { pool.items[$0.number] }
  }

  private static func pairs(of text: String) -> Set<Gram> {
    let grams = Grams(text)
    return Set(
      grams.letters.indices.dropFirst().filter {
        Letter.isLetter(grams.letters[$0 - 1]) && Letter.isLetter(grams.letters[$0])
      }.map { grams.pair(endingAt: $0) })
  }
}
