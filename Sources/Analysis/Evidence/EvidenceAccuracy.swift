/// How often evidence speaks of what its claim speaks of, by labels written by hand, beside a plain
/// ranking by shared pairs of letters.
public struct EvidenceAccuracy: Sendable {
  /// Which claims, and among which projects.
  public enum Part: String, CaseIterable, Sendable {
    /// Claims of the results of an evaluation.
    case results
    /// Claims of inspections.
    case inspections
    /// The same as if the project inspected were not there: a text finds its own by the name.
    case others = "inspections, own project left out"
  }

  /// A way of ranking.
  public enum Way: String, CaseIterable, Sendable {
    case ranked = "evidence"
    case indicators = "indicators alone"
    case plain = "shared pairs of letters"
  }

  /// How one way of ranking did.
  public struct Score: Hashable, Sendable {
    /// Claims of which some project speaks; those whose first project does, and those with one that
    /// does among the first three.
    public internal(set) var claims = 0, first = 0, firstThree = 0
    /// The projects that speak of the same, and how many of them are listed.
    public internal(set) var labelled = 0, listed = 0
    /// All projects that are listed, also for claims of which no project speaks.
    public internal(set) var found = 0
    /// Claims of which no project speaks, and those of them with evidence all the same.
    public internal(set) var silent = 0, silentWithEvidence = 0
  }

  /// The score of a way for one part of the labels of a pool.
  public struct Row: Sendable {
    /// The pool; none for all of them together.
    public let pool: String?
    /// The part.
    public let part: Part
    /// The way.
    public let way: Way
    /// The score.
    public let score: Score
  }

  /// A claim whose first project does not speak of the same.
  public struct Miss: Hashable, Sendable {
    /// The label.
    public let label: EvidenceLabel
    /// The part in which it was missed.
    public let part: Part
    /// The projects that are listed, the closest first.
    public let found: [String]
  }

  /// The scores: pool by pool, part by part, and where there are several pools of all together.
  public let rows: [Row]
  /// What the ranking gets wrong.
  public let misses: [Miss]
  /// Labels whose pool or claim is not there.
  public let unplaced: Int

  /// Measures the evidence of labelled claims among the projects of their pools.
  public init(_ labels: [EvidenceLabel], in pools: [EvidencePool], rules: ClaimRules) {
    let measures = pools.map { pool in
      PoolMeasure(labels.filter { $0.pool == pool.name }, in: pool, rules)
    }
    let single = zip(pools, measures).flatMap { Self.rows($0.name, [$1]) }
    rows = single + (pools.count > 1 ? Self.rows(nil, measures) : [])
    misses = measures.flatMap(\.misses)
    unplaced = labels.count - measures.reduce(0) { $0 + $1.placed }
  }

  private static func rows(_ pool: String?, _ measures: [PoolMeasure]) -> [Row] {
    Part.allCases.flatMap { part in
      Way.allCases.compactMap { way in
        let scores = measures.compactMap { $0.scores[part]?[way] }
        guard let first = scores.first else { return nil }
        return Row(
          pool: pool, part: part, way: way, score: scores.dropFirst().reduce(first, +))
      }
    }
  }
}

extension EvidenceAccuracy.Score {
  mutating func add(_ found: [String], _ truth: Set<String>) {
    self.found += found.count
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

  static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.claims += other.claims
    sum.first += other.first
    sum.firstThree += other.firstThree
    sum.labelled += other.labelled
    sum.listed += other.listed
    sum.found += other.found
    sum.silent += other.silent
    sum.silentWithEvidence += other.silentWithEvidence
    return sum
  }
}
