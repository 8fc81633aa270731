import Foundation
import Policies

/// Everything that the projects of a field say, indexed once by pairs of letters.
struct EvidenceIndex: Sendable {
  /// An item found for a claim.
  struct Hit {
    let item: EvidenceItem
    let subject: Subject
    let score: Double
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

  /// The items that speak of what a claim speaks of, and by whose words they were found.
  ///
  /// A clause that goes on (…し、成果を上げた) often names no subject of its own; where nothing is found
  /// for it, the first clause of its sentence, `topic`, is read with it.
  func hits(
    for claim: String, topic: String?, _ reader: SubjectReader, _ rules: ClaimRules.Matching
  ) -> (subject: Subject, basis: ClaimEvidence.Basis, hits: [Hit]) {
    let own = reader.subject(of: claim)
    let found = hits(for: own, least: rules.least, limit: rules.limit)
    guard found.isEmpty, let topic, topic != claim else { return (own, .claim, found) }
    let whole = reader.subject(of: topic + "\n" + claim)
    return (whole, .sentence, hits(for: whole, least: rules.least, limit: rules.limit))
  }

  /// The items that speak of what a subject speaks of, the closest first.
  ///
  /// The score is the weight of what both have, by the geometric mean of the weights of both; rare
  /// pairs weigh more.
  func hits(for claim: Subject, least: Double, limit: Int) -> [Hit] {
    var shared: [Int: Double] = [:]
    var total = 0.0
    for pair in claim.pairs {
      let weight = weights[pair] ?? log(1 + Double(max(items.count, 1)))
      total += weight
      for number in places[pair] ?? [] {
        shared[number, default: 0] += weight
      }
    }
    guard total > 0 else { return [] }
    let ranked = shared.compactMap { number, weight -> (number: Int, score: Double)? in
      let score = items[number].share * weight / (total * max(totals[number], 1)).squareRoot()
      return score >= least ? (number, score) : nil
    }
    return ranked.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.prefix(limit).map {
      Hit(item: items[$0.number], subject: subjects[$0.number], score: min($0.score, 1))
    }
  }
}
