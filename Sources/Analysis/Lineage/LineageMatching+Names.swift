import Policies

/// The rounds that look for equal names.
extension LineageMatching {
  /// A round: which names are looked up among which, and how the sheets found are judged.
  private struct Round {
    /// The names under which a later sheet looks.
    let laterNames: (ProjectName) -> [[UInt32]]
    /// The names under which an earlier sheet is found.
    let earlierNames: (ProjectName) -> [[UInt32]]
    /// The score of names that are equal in this round, but not as printed.
    let first: Double
    /// Whether the sheets are of another ministry, or a year lies between them.
    var isDetour = false
    /// Whether any ministry will do.
    var isOpenToAll = false
  }

  private struct Key: Hashable {
    /// The number of the ministry, nothing in a round that is open to all.
    let ministry: Int?
    let name: [UInt32]

    func hash(into hasher: inout Hasher) {
      hasher.combine(ministry)
      name.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// Matches sheets of one ministry by their letters, then without remarks, then by the name that a
  /// remark says the project had before.
  mutating func matchEqualNames() {
    match(
      Round(
        laterNames: { [$0.letters] }, earlierNames: { [$0.letters] },
        first: LineageScore.sameLetters))
    match(
      Round(laterNames: { [$0.core] }, earlierNames: { [$0.core] }, first: LineageScore.sameCore))
    match(
      Round(
        laterNames: \.former, earlierNames: { [$0.core, $0.letters] }, first: LineageScore.sameCore
      ))
  }

  /// Matches what is left over with sheets of the same name of another ministry.
  mutating func matchAcrossMinistries() {
    match(
      Round(
        laterNames: { [$0.core] }, earlierNames: { [$0.core] }, first: LineageScore.sameCore,
        isDetour: true, isOpenToAll: true))
  }

  /// Matches sheets of one ministry and the same name with a year without a sheet between them.
  mutating func matchOverGap() {
    match(
      Round(
        laterNames: { [$0.core] }, earlierNames: { [$0.core] }, first: LineageScore.sameCore,
        isDetour: true))
  }

  private mutating func match(_ round: Round) {
    var holders: [Key: [Int]] = [:]
    for place in openEarlier {
      let names = round.earlierNames(earlier.names[place])
      for (index, name) in names.enumerated() where !names[..<index].contains(name) {
        holders[key(round, earlierMinistries[place], name), default: []].append(place)
      }
    }
    var candidates: [Candidate] = []
    for place in openLater {
      for name in round.laterNames(later.names[place]) {
        for other in holders[key(round, laterMinistries[place], name)] ?? [] {
          candidates.append(candidate(round, place, other))
        }
      }
    }
    choose(candidates)
  }

  private func key(_ round: Round, _ ministry: Int, _ name: [UInt32]) -> Key {
    Key(ministry: round.isOpenToAll ? nil : ministry, name: name)
  }

  private func candidate(_ round: Round, _ one: Int, _ other: Int) -> Candidate {
    let isExact = later.sheets[one].name == earlier.sheets[other].name
    let evidence = evidence(one, other, name: 1, purpose: nil)
    let first = isExact ? LineageScore.exact : round.first
    let direct = LineageScore.equalNames(first, evidence)
    let score = round.isDetour ? LineageScore.detour(direct, evidence) : direct
    return Candidate(
      later: one, earlier: other, method: isExact ? .exact : .normalised, score: score,
      isLinked: LineageScore.links(equalNames: score), evidence: evidence)
  }
}
