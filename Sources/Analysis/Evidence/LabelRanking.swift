import Policies

/// Ranks the projects of a pool for a claim, in each of the ways that are measured.
struct LabelRanking {
  /// An item with what the ways of ranking read of it.
  private struct ReadItem {
    let item: EvidenceItem
    let subject: Subject
    let pairs: Set<Gram>
  }

  /// What is searched for a claim.
  private struct Scope: Hashable {
    let field: Int
    let hasInspections: Bool
    let leftOut: String?
  }

  private struct Indexes {
    let items: [ReadItem]
    let whole, indicators: EvidenceIndex

    init(_ items: [ReadItem]) {
      self.items = items
      whole = LabelRanking.index(items)
      indicators = LabelRanking.index(items.filter { $0.item.kind == .indicator })
    }
  }

  private let reader: SubjectReader
  private let rules: ClaimRules.Matching
  private let items: [Int: [ReadItem]]
  private var made: [Scope: Indexes] = [:]

  init(_ pool: EvidencePool, _ rules: ClaimRules.Matching) {
    let reader = SubjectReader(rules)
    self.reader = reader
    self.rules = rules
    items = Dictionary(grouping: pool.sources, by: \.field).mapValues { sources in
      sources.flatMap { EvidenceItem.all(of: $0, until: pool.end) }.map { item in
        ReadItem(
          item: item, subject: reader.subject(of: item.text), pairs: Self.pairs(of: item.text))
      }
    }
  }

  /// The projects that are listed for a claim, the closest first; `own` is as if it were not there.
  mutating func projects(
    for claim: LabelledClaim, leavingOut own: String?, _ way: EvidenceAccuracy.Way
  ) -> [String] {
    let indexes = indexes(
      of: Scope(field: claim.field, hasInspections: !claim.isOfInspection, leftOut: own))
    let found =
      switch way {
      case .ranked: hits(claim, indexes.whole)
      case .indicators: hits(claim, indexes.indicators)
      case .plain: plain(claim, indexes.items)
      }
    var projects: [String] = []
    for item in found where !projects.contains(item.project) { projects.append(item.project) }
    return projects
  }

  private mutating func indexes(of scope: Scope) -> Indexes {
    if let known = made[scope] { return known }
    let new = Indexes(
      (items[scope.field] ?? []).filter { read in
        (scope.hasInspections || read.item.kind != .inspection)
          && read.item.project != scope.leftOut
      })
    made[scope] = new
    return new
  }

  private static func index(_ items: [ReadItem]) -> EvidenceIndex {
    EvidenceIndex(items.map(\.item), items.map(\.subject))
  }

  private func hits(_ claim: LabelledClaim, _ index: EvidenceIndex) -> [EvidenceItem] {
    index.hits(for: claim.text, topic: claim.topic, reader, rules).map(\.item)
  }

  /// As many items, by the pairs of letters in common over the geometric mean of both numbers; the claim
  /// is read with the first clause of its sentence here too.
  private func plain(_ claim: LabelledClaim, _ items: [ReadItem]) -> [EvidenceItem] {
    var own = Self.pairs(of: claim.text)
    if let topic = claim.topic { own.formUnion(Self.pairs(of: topic)) }
    let scored = items.enumerated().map { number, read -> (number: Int, score: Double) in
      let size = Double(own.count * read.pairs.count).squareRoot()
      return (number, size > 0 ? Double(own.intersection(read.pairs).count) / size : 0)
    }
    return scored.filter { $0.score > 0 }
      .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
      .prefix(rules.ranking.limit.value).map { items[$0.number].item }
  }

  private static func pairs(of text: String) -> Set<Gram> {
    let grams = Grams(text)
    return Set(
      grams.letters.indices.dropFirst().filter {
        Letter.isLetter(grams.letters[$0 - 1]) && Letter.isLetter(grams.letters[$0])
      }.map { grams.pair(endingAt: $0) })
  }
}
