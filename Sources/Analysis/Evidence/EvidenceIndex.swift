import Foundation
import Policies

/// Everything that the projects of a field say, indexed once by pairs of letters.
struct EvidenceIndex: Sendable {
  /// An item found for a claim.
  struct Hit {
    let item: EvidenceItem
    /// How much it has of the claim, read with the first clause of its sentence.
    let score: Double
    /// How alike it and the words of the claim alone are; its figures are compared by this.
    let ownLikeness: Double
    /// Whether the words of the claim alone are enough to find it.
    let basis: ClaimEvidence.Basis
    /// The words by which it was found.
    let words: [String]
  }

  private let items: [EvidenceItem]
  private let subjects: [Subject]
  private let places: [Gram: [Int]]
  /// Pairs that fewer projects have weigh more.
  private let weights: [Gram: Double]
  /// The weight of a pair that no project has.
  private let heaviest: Double
  /// The weights of the items, and their mean.
  private let totals: [Double]
  private let usual: Double

  init(_ items: [EvidenceItem], _ reader: SubjectReader) {
    self.init(items, items.map { reader.subject(of: $0.text) })
  }

  /// Indexes items whose subjects were read before.
  init(_ items: [EvidenceItem], _ subjects: [Subject]) {
    self.items = items
    self.subjects = subjects
    var places: [Gram: [Int]] = [:]
    for (number, subject) in subjects.enumerated() {
      for pair in subject.pairs { places[pair, default: []].append(number) }
    }
    self.places = places
    let projects = Dictionary(grouping: items.indices) { items[$0].project }.values
    var holders: [Gram: Int] = [:]
    for numbers in projects {
      for pair in Set(numbers.flatMap { subjects[$0].pairs }) { holders[pair, default: 0] += 1 }
    }
    let all = Double(max(projects.count, 1))
    let weights = holders.mapValues { log(1 + all / Double($0)) }
    self.weights = weights
    heaviest = log(1 + all)
    totals = subjects.map { subject in subject.pairs.reduce(0) { $0 + (weights[$1] ?? 0) } }
    usual = totals.reduce(0, +) / Double(max(items.count, 1))
  }

  /// The items that speak of what a claim speaks of, the closest first.
  ///
  /// A clause that goes on (…し、成果を上げた) often names no subject of its own, or a general one: it is
  /// read with the first clause of its sentence, `topic`.
  func hits(
    for claim: String, topic: String?, _ reader: SubjectReader, _ rules: ClaimRules.Matching
  ) -> [Hit] {
    let own = read(reader.subject(of: claim))
    let isFirst = topic.map { $0 == claim } ?? true
    let whole = isFirst ? own : read(reader.subject(of: "\(topic ?? "")\n\(claim)"))
    return listed(whole, rules.ranking).map { number, score in
      let isOwn = self.score(number, own, rules.ranking) >= rules.ranking.least.value
      return Hit(
        item: items[number], score: min(score, 1), ownLikeness: likeness(number, own),
        basis: isOwn ? .claim : .sentence,
        words: (isOwn ? own : whole).subject.words(sharedWith: subjects[number]))
    }
  }

  /// The first items for a claim, by place and score.
  ///
  /// Only figures can be checked, so the closest indicator has the last place where all before it
  /// are something else.
  private func listed(
    _ claim: Read, _ rules: ClaimRules.Ranking
  ) -> [(number: Int, score: Double)] {
    let found = claim.shared.keys.map { (number: $0, score: score($0, claim, rules)) }
      .filter { $0.score >= rules.least.value }
      .sorted { ($1.score, $0.number) < ($0.score, $1.number) }
    let first = found.prefix(rules.limit.value)
    let isIndicator = { (hit: (number: Int, score: Double)) in
      items[hit.number].kind == .indicator
    }
    guard !first.contains(where: isIndicator),
      let indicator = found.dropFirst(first.count).first(where: isIndicator)
    else { return Array(first) }
    return first.dropLast() + [indicator]
  }

  /// A claim with the weight of its pairs, and of those that each item has too, by their places.
  private struct Read {
    let subject: Subject
    let total: Double
    let shared: [Int: Double]
  }

  private func read(_ subject: Subject) -> Read {
    var shared: [Int: Double] = [:]
    var total = 0.0
    for pair in subject.pairs {
      let weight = weights[pair] ?? heaviest
      total += weight
      for number in places[pair] ?? [] { shared[number, default: 0] += weight }
    }
    return Read(subject: subject, total: total, shared: shared)
  }

  /// How much an item has of a claim: the weight of what both have, by the geometric mean of the
  /// weights of both, for which only a part of the item's length counts.
  ///
  /// By its full length an outline would have to be about nothing else, and a short name that shares
  /// one word with the claim would come before it.
  private func score(_ number: Int, _ claim: Read, _ rules: ClaimRules.Ranking) -> Double {
    guard let shared = claim.shared[number] else { return 0 }
    let part = rules.lengthShare.value
    return shared / (claim.total * (part * totals[number] + (1 - part) * usual)).squareRoot()
  }

  /// How alike an item and a claim are, both by their full length.
  private func likeness(_ number: Int, _ claim: Read) -> Double {
    guard let shared = claim.shared[number] else { return 0 }
    return shared / (claim.total * max(totals[number], 1)).squareRoot()
  }
}
