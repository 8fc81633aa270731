import Policies

/// Finds for each report of one kind the report of an earlier sheet that is the same indicator.
struct IndicatorMatching {
  private let sheets: [Int: [IndicatorFeatures]]
  private var successors: [Int64: IndicatorJoin] = [:]
  private var joinedLater: Set<Int64> = []
  private var suggestions: [IndicatorJoin] = []
  private let rejected: Set<Pair>

  private struct Pair: Hashable {
    let earlier, later: Int64
  }

  /// A rival this close makes a join of alike names doubtful.
  private static let margin = 0.03

  init(_ reports: [IndicatorReport], _ decided: [IndicatorDecision]) {
    rejected = Set(
      decided.filter { !$0.isOne }.map { Pair(earlier: $0.earlier, later: $0.later) })
    var words = IndicatorVocabulary()
    sheets = Dictionary(grouping: reports, by: \.sheetYear).mapValues { reports in
      reports.sorted { $0.id < $1.id }.enumerated().map {
        IndicatorFeatures($1, position: $0, &words)
      }
    }
    join(decided.filter(\.isOne))
  }

  /// Joins what a person confirmed, the last word first.
  private mutating func join(_ confirmed: [IndicatorDecision]) {
    guard !confirmed.isEmpty else { return }
    let known = Dictionary(
      sheets.values.joined().map { ($0.report.id, $0) }, uniquingKeysWith: { first, _ in first })
    for decision in confirmed.reversed() {
      guard let earlier = known[decision.earlier], let later = known[decision.later],
        earlier.report.sheetYear < later.report.sheetYear,
        successors[decision.earlier] == nil, !joinedLater.contains(decision.later)
      else { continue }
      successors[decision.earlier] = IndicatorComparison.confirmed(earlier, later)
      joinedLater.insert(decision.later)
    }
  }

  /// Matches what is still alone in each sheet with the sheet `gap` years on.
  mutating func match(gap: Int) {
    for year in sheets.keys.sorted() {
      let earlier = (sheets[year] ?? []).filter { successors[$0.report.id] == nil }
      let later = (sheets[year &+ gap] ?? []).filter { !joinedLater.contains($0.report.id) }
      guard !earlier.isEmpty, !later.isEmpty else { continue }
      var candidates = earlier.flatMap { one in
        later.compactMap { isRejected(one, $0) ? nil : IndicatorComparison(one, $0) }
      }
      candidates.sort(by: Self.isBetter)
      choose(from: candidates)
    }
  }

  /// Suggestions whose reports have not been joined to others since, the best for each report.
  var openSuggestions: [IndicatorJoin] {
    var earlier: Set<Int64> = []
    var later: Set<Int64> = []
    return suggestions.filter { join in
      guard successors[join.earlier] == nil, !joinedLater.contains(join.later),
        !earlier.contains(join.earlier), !later.contains(join.later)
      else { return false }
      earlier.insert(join.earlier)
      later.insert(join.later)
      return true
    }
  }

  /// The series: every report without a predecessor begins one.
  func series(_ kind: IndicatorKind) -> [IndicatorSeries] {
    let reports = sheets.values.joined().map(\.report)
    let byID = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let heads = reports.filter { !joinedLater.contains($0.id) }
      .sorted { ($0.sheetYear, $0.id) < ($1.sheetYear, $1.id) }
    return heads.map { head in
      var (chain, joins) = ([head], [IndicatorJoin]())
      while let last = chain.last, let join = successors[last.id], let next = byID[join.later] {
        chain.append(next)
        joins.append(join)
      }
      return IndicatorSeries(kind: kind, reports: chain, joins: joins)
    }
  }

  private mutating func choose(from candidates: [IndicatorComparison]) {
    for (index, candidate) in candidates.enumerated() where isFree(candidate) {
      let rest = candidates[(index + 1)...].prefix { $0.score > candidate.score - Self.margin }
      let hasRival = candidate.method == .similar && rest.contains { isRival($0, of: candidate) }
      let doubt = candidate.doubt ?? (hasRival ? .ambiguous : nil)
      let join = candidate.join(doubt: doubt)
      if doubt == nil {
        successors[join.earlier] = join
        joinedLater.insert(join.later)
      } else {
        suggestions.append(join)
      }
    }
  }

  private func isRejected(_ earlier: IndicatorFeatures, _ later: IndicatorFeatures) -> Bool {
    !rejected.isEmpty
      && rejected.contains(Pair(earlier: earlier.report.id, later: later.report.id))
  }

  private func isFree(_ candidate: IndicatorComparison) -> Bool {
    successors[candidate.earlier.report.id] == nil
      && !joinedLater.contains(candidate.later.report.id)
  }

  private func isRival(
    _ other: IndicatorComparison, of candidate: IndicatorComparison
  ) -> Bool {
    let sameEarlier = other.earlier.report.id == candidate.earlier.report.id
    let sameLater = other.later.report.id == candidate.later.report.id
    return (sameEarlier || sameLater) && isFree(other)
  }

  /// Joins before suggestions, then by score, place in the sheet and number.
  private static func isBetter(_ one: IndicatorComparison, _ other: IndicatorComparison) -> Bool {
    if (one.doubt == nil) != (other.doubt == nil) { return one.doubt == nil }
    if one.score != other.score { return one.score > other.score }
    let moves = (one.move, other.move)
    if moves.0 != moves.1 { return moves.0 < moves.1 }
    return (one.earlier.report.id, one.later.report.id)
      < (other.earlier.report.id, other.later.report.id)
  }
}

extension IndicatorComparison {
  /// How far the indicator moved in the order of its sheet.
  fileprivate var move: Int { abs(earlier.position - later.position) }
}
