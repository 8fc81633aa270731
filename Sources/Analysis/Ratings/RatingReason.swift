public import Policies

/// Why there is no rating, or why a person has to judge.
public struct RatingReason: Hashable, Sendable {
  /// The kinds of reason.
  public enum Code: String, CaseIterable, Sendable {
    /// The years of the cycle are not known.
    case cycleUnknown = "cycle-unknown"
    /// There is no indicator of a kind that counts.
    case noIndicator = "no-indicator"
    /// No indicator has a target and an actual value in one year of the cycle.
    case noFigures = "no-figures"
    /// The indicators leave several levels open.
    case severalLevels = "several-levels"
    /// The rule asks for judgement.
    case rule
    /// No main indicator can be used.
    case noMain = "no-main"
    /// Indicators lack a target or an actual value.
    case incomplete
    /// Which way is better was only assumed.
    case directionAssumed = "direction-assumed"
    /// The profile was not in use in the years of the cycle.
    case outsideValidity = "outside-validity"
  }

  /// The kind.
  public let code: Code
  /// The reason in words.
  public let text: Bilingual

  init(_ code: Code, ja japanese: String, en english: String) {
    self.code = code
    text = Bilingual(ja: japanese, en: english)
  }

  static func noBasis(hasYears: Bool, indicators: Int, _ inputs: [RatingInput]) -> RatingReason {
    if !hasYears {
      return RatingReason(
        .cycleUnknown, ja: "評価対象期間が分からない。", en: "The years of the cycle are not known.")
    }
    if indicators == 0 {
      return RatingReason(
        .noIndicator, ja: "対応付けられた事業に、数える種別の指標がない。",
        en: "The linked projects have no indicator of a kind that counts.")
    }
    return RatingReason(
      .noFigures,
      ja: "評価対象期間に目標値と実績値がそろう年度を持つ指標がない（指標\(indicators)件、うち期間中に値があるもの\(inputs.count)件）。",
      en:
        "None of \(indicators) indicators has target and actual value in one year of the cycle (\(inputs.count) have any figure in it)."
    )
  }

  static func judgement(
    _ candidates: [RatingLevel], _ inputs: [RatingInput], _ years: ClosedRange<FiscalYear>?,
    _ profile: RatingProfile
  ) -> [RatingReason] {
    [
      several(candidates), rule(candidates), noMain(inputs), incomplete(inputs), assumed(inputs),
      validity(years, profile),
    ].compactMap { $0 }
  }

  private static func several(_ candidates: [RatingLevel]) -> RatingReason? {
    guard candidates.count > 1 else { return nil }
    let names = candidates.map(\.name)
    return RatingReason(
      .severalLevels, ja: "指標だけでは「\(names.map(\.japanese).joined(separator: "」「"))」のいずれとも決まらない。",
      en: "The indicators leave open: \(names.map(\.english).joined(separator: "; ")).")
  }

  private static func rule(_ candidates: [RatingLevel]) -> RatingReason? {
    guard let text = candidates.lazy.compactMap(\.judgement).first else { return nil }
    return RatingReason(.rule, ja: text.japanese, en: text.english)
  }

  private static func noMain(_ inputs: [RatingInput]) -> RatingReason? {
    guard !inputs.contains(where: { $0.isMain && $0.use == .counted }) else { return nil }
    return RatingReason(
      .noMain, ja: "主要な指標に、目標値と実績値のそろうものがない。",
      en: "No main indicator has both target and actual value.")
  }

  private static func incomplete(_ inputs: [RatingInput]) -> RatingReason? {
    let targets = inputs.count { $0.use == .noTarget }
    let actuals = inputs.count { $0.use == .noActual }
    guard targets + actuals > 0 else { return nil }
    return RatingReason(
      .incomplete, ja: "期間中に目標値のない指標が\(targets)件、実績値のない指標が\(actuals)件ある。",
      en: "Indicators without a target: \(targets), without an actual value: \(actuals).")
  }

  private static func assumed(_ inputs: [RatingInput]) -> RatingReason? {
    let count = inputs.count(where: \.hangsOnAssumption)
    guard count > 0 else { return nil }
    return RatingReason(
      .directionAssumed, ja: "どちらが良いかを仮定した指標が\(count)件ある。",
      en: "Indicators of which it was only assumed which way is better: \(count).")
  }

  private static func validity(
    _ years: ClosedRange<FiscalYear>?, _ profile: RatingProfile
  ) -> RatingReason? {
    guard let years,
      !profile.isValid(in: years.lowerBound) || !profile.isValid(in: years.upperBound)
    else { return nil }
    return RatingReason(
      .outsideValidity, ja: "この区分は評価対象期間を通じて使われたものではない。",
      en: "The scale was not in use in all years of the cycle.")
  }
}
