import Policies

/// The round that looks for names and purposes that are alike.
extension LineageMatching {
  /// Matches what is left over of each ministry.
  mutating func matchSimilar() {
    let open = Dictionary(grouping: openEarlier) { earlierMinistries[$0] }
    for (ministry, places) in Dictionary(grouping: openLater, by: { laterMinistries[$0] }) {
      if let others = open[ministry] { choose(similar(places, others)) }
    }
  }

  private func similar(_ ones: [Int], _ others: [Int]) -> [Candidate] {
    let earlierNames = others.map { earlier.names[$0].core }
    let names = GramIndex(
      later: ones.map { later.names[$0].core }, earlier: earlierNames, triples: true)
    let former = ones.map { later.names[$0].former.first ?? [] }
    let formerNames =
      former.allSatisfy(\.isEmpty)
      ? nil : GramIndex(later: former, earlier: earlierNames, triples: true)
    let purposes = GramIndex(
      later: ones.map { Self.purpose(later.sheets[$0]) },
      earlier: others.map { Self.purpose(earlier.sheets[$0]) }, triples: false)
    return ones.indices.flatMap { row -> [Candidate] in
      var name = names.likeness(ofLater: row)
      if let formerNames, !former[row].isEmpty {
        name = zip(name, formerNames.likeness(ofLater: row)).map(max)
      }
      let purpose = purposes.likeness(ofLater: row)
      return others.indices.compactMap { column in
        similar(ones[row], others[column], name: name[column], purpose: purpose[column])
      }
    }
  }

  private func similar(_ one: Int, _ other: Int, name: Double, purpose: Double) -> Candidate? {
    // Most pairs fail by this; to compare their money would take most of the time.
    guard
      LineageScore.mayBeSimilar(
        name: name, purpose: purpose, sameStart: sameStart(one, other))
    else { return nil }
    let evidence = evidence(one, other, name: name, purpose: purpose)
    let score = LineageScore.similar(evidence)
    return LineageScore.links(similar: score, evidence).map {
      Candidate(
        later: one, earlier: other, method: .similar, score: score, isLinked: $0,
        evidence: evidence)
    }
  }

  private static func purpose(_ sheet: LineageSheet) -> [UInt32] {
    NameFolding.letters(sheet.purpose ?? "")
  }
}
