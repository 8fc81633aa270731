import Foundation
import Policies

/// Everything that the projects of a field say, indexed once by pairs of letters.
struct EvidenceIndex: Sendable {
  /// An item found for a claim.
  struct Hit {
    let item: EvidenceItem
    /// How close it is to the claim, read with the first clause of its sentence.
    let score: Double
    /// How close it is to the words of the claim alone.
    let ownScore: Double
    /// Whether the words of the claim alone are enough to find it.
    let basis: ClaimEvidence.Basis
    /// The words by which it was found.
    let words: [String]
  }

  private let items: [EvidenceItem]
  private let subjects: [Subject]
  private let places: [Gram: [Int]]
  private let weights: [Gram: Double]
  private let totals: [Double]

  init(_ items: [EvidenceItem], _ reader: SubjectReader) {
    self.init(items, items.map { reader.subject(of: $0.text) })
  }

  /// Indexes items whose subjects were read before.
  init(_ items: [EvidenceItem], _ subjects: [Subject]) {
    self.items = items
    var places: [Gram: [Int]] = [:]
    for (number, subject) in subjects.enumerated() {
      for pair in subject.pairs { places[pair, default: []].append(number) }
    }
    let all = Double(max(items.count, 1))
    let weights = places.mapValues { log(1 + all / Double($0.count)) }
    self.subjects = subjects
    self.places = places
    self.weights = weights
    totals = subjects.map { subject in subject.pairs.reduce(0) { $0 + (weights[$1] ?? 0) } }
  }

  /// The items that speak of what a claim speaks of, the closest first.
  ///
  /// A clause that goes on (…し、成果を上げた) often names no subject of its own, or a general one: it is
  /// read with the first clause of its sentence, `topic`.
  func hits(
    for claim: String, topic: String?, _ reader: SubjectReader, _ rules: ClaimRules.Matching
  ) -> [Hit] {
    let own = reader.subject(of: claim)
    let ownScores = scores(of: own)
    let isFirst = topic.map { $0 == claim } ?? true
    let whole = isFirst ? own : reader.subject(of: "\(topic ?? "")\n\(claim)")
    let found = (isFirst ? ownScores : scores(of: whole)).filter { $0.value >= rules.least }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(rules.limit).map {
      let ownScore = ownScores[$0.key] ?? 0
      let isOwn = ownScore >= rules.least
      return Hit(
        item: items[$0.key], score: min($0.value, 1), ownScore: ownScore,
        basis: isOwn ? .claim : .sentence,
        words: (isOwn ? own : whole).words(sharedWith: subjects[$0.key]))
    }
  }

  /// The scores of all items that have anything in common with a subject, by their places.
  ///
  /// A score is the weight of what both have, by the geometric mean of the weights of both; rare
  /// pairs weigh more.
  private func scores(of subject: Subject) -> [Int: Double] {
    var shared: [Int: Double] = [:]
    var total = 0.0
    for pair in subject.pairs {
      let weight = weights[pair] ?? log(1 + Double(max(items.count, 1)))
      total += weight
      for number in places[pair] ?? [] {
        shared[number, default: 0] += weight
      }
    }
    guard total > 0 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: shared.map { number, weight in
        let both = (total * max(totals[number], 1)).squareRoot()
        return (number, items[number].share * weight / both)
      })
  }
}
