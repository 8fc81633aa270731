import Policies

/// Whether two reports of different sheets are one indicator, by the evidence.
///
/// Words make up half of the score, figures of common years 38 hundredths, the unit the rest. The
/// score orders the candidates; whether they are joined is decided by the rules of `doubt`.
struct IndicatorComparison: Sendable {
  let earlier: IndicatorFeatures
  let later: IndicatorFeatures
  let method: IndicatorJoin.Method
  let evidence: IndicatorEvidence
  let score: Double
  /// Why it is only a suggestion; nothing for a join.
  let doubt: IndicatorJoin.Doubt?

  /// Compares; nothing where not even a suggestion comes of it.
  init?(_ earlier: IndicatorFeatures, _ later: IndicatorFeatures) {
    self.earlier = earlier
    self.later = later
    let values = IndicatorValueAgreement(earlier.report, later.report)
    method = Self.method(earlier, later)
    evidence = Self.evidence(earlier, later, values, named: method != .similar)
    score = Self.score(evidence, values)
    switch Self.verdict(method, evidence, values) {
    case .join: doubt = nil
    case .suggest(let reason): doubt = reason
    case .reject: return nil
    }
  }

  /// The join that this comparison stands for.
  func join(doubt: IndicatorJoin.Doubt?) -> IndicatorJoin {
    IndicatorJoin(
      earlier: earlier.report.id, later: later.report.id, method: method, score: score,
      evidence: evidence, doubt: doubt)
  }

  /// The join of two reports that a person calls one, with what agrees all the same.
  static func confirmed(
    _ earlier: IndicatorFeatures, _ later: IndicatorFeatures
  ) -> IndicatorJoin {
    let values = IndicatorValueAgreement(earlier.report, later.report)
    let isNamed = method(earlier, later) != .similar
    return IndicatorJoin(
      earlier: earlier.report.id, later: later.report.id, method: .confirmed, score: 1,
      evidence: evidence(earlier, later, values, named: isNamed))
  }

  private static func method(
    _ earlier: IndicatorFeatures, _ later: IndicatorFeatures
  ) -> IndicatorJoin.Method {
    guard !earlier.name.key.isEmpty else { return .similar }
    if earlier.report.name.utf8.elementsEqual(later.report.name.utf8) { return .exact }
    return earlier.name.key == later.name.key ? .normalised : .similar
  }

  private static func evidence(
    _ earlier: IndicatorFeatures, _ later: IndicatorFeatures, _ values: IndicatorValueAgreement,
    named: Bool
  ) -> IndicatorEvidence {
    let names = named ? 1 : earlier.name.agreement(with: later.name)
    let goals = earlier.goal.agreement(with: later.goal)
    let words =
      named ? 1 : max(names, 0.9 * together(earlier, later), 0.8 * crossed(earlier, later))
    return IndicatorEvidence(
      nameWords: names, goalWords: goals, words: words,
      comparedValues: values.compared, equalValues: values.equal, valueWeight: values.weight,
      valueShare: values.share, unit: earlier.unit.agreement(with: later.unit))
  }

  /// How far name and goal together agree.
  private static func together(_ one: IndicatorFeatures, _ other: IndicatorFeatures) -> Double {
    one.both.agreement(with: other.both)
  }

  /// How far a name agrees with the other's goal: sheets put the words in either.
  private static func crossed(_ one: IndicatorFeatures, _ other: IndicatorFeatures) -> Double {
    max(one.name.agreement(with: other.goal), one.goal.agreement(with: other.name))
  }

  private static func score(
    _ evidence: IndicatorEvidence, _ values: IndicatorValueAgreement
  ) -> Double {
    let words = 0.45 * evidence.words + 0.05 * evidence.goalWords
    let unit = 0.12 * share(of: evidence.unit)
    guard values.compared > 0 else { return max(0, 1.4 * (words + unit) - 0.08) }
    let figures = 0.38 * values.share * min(1, values.weight / 3)
    return max(0, words + unit + figures - (values.contradicts ? 0.15 : 0))
  }

  private static func share(of unit: IndicatorEvidence.UnitAgreement) -> Double {
    switch unit {
    case .same: 1
    case .unstated: 0.6
    case .counters: 0.5
    case .differs: 0
    }
  }
}
