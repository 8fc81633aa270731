import Policies

extension IndicatorComparison {
  /// What comes of two reports.
  enum Verdict {
    case join
    case suggest(IndicatorJoin.Doubt)
    case reject
  }

  /// Below this agreement of words two reports with no equal figures have nothing in common.
  private static let someWords = 0.5

  static func verdict(
    _ method: IndicatorJoin.Method, _ evidence: IndicatorEvidence,
    _ values: IndicatorValueAgreement
  ) -> Verdict {
    method == .similar ? similar(evidence, values) : named(evidence, values)
  }

  /// Equal names are joined unless the figures, and unit or goal besides, speak against it.
  private static func named(
    _ evidence: IndicatorEvidence, _ values: IndicatorValueAgreement
  ) -> Verdict {
    let otherGoal = evidence.goalWords < 0.9
    guard values.contradicts, otherGoal || evidence.unit == .differs else { return .join }
    return .suggest(.values)
  }

  /// Names that are only alike need figures or very like words.
  private static func similar(
    _ evidence: IndicatorEvidence, _ values: IndicatorValueAgreement
  ) -> Verdict {
    let (words, names) = (evidence.words, evidence.nameWords)
    let strong = values.weight >= 2.4 && values.share >= 0.6
    let fair = values.weight >= 1.2 && values.share >= 0.5
    let whole = values.equal == values.compared && values.compared >= 3 && values.weight >= 0.9
    let proven =
      (strong && words >= 0.35) || (fair && words >= 0.6) || (whole && words >= 0.8)
      || (names >= 0.85 && values.compared > 0 && values.share >= 0.5)
    if proven { return evidence.unit == .differs ? .suggest(.unit) : .join }
    if values.compared == 0, names >= 0.9, evidence.goalWords >= 0.5, evidence.unit == .same {
      return .join
    }
    if strong { return .suggest(.words) }
    guard words >= someWords else { return .reject }
    if values.compared == 0 { return .suggest(.unproven) }
    return .suggest(values.contradicts ? .values : .words)
  }
}
