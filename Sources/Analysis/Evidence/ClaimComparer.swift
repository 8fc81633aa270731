import Japanese
import Policies

/// Holds what a claim states about figures against the figures of a series.
struct ClaimComparer: Sendable {
  private let cycle: EvaluationCycle
  private let levelChange: Double
  private let shares: PhraseTable<Void>

  init(cycle: EvaluationCycle, _ rules: ClaimRules.Matching) {
    self.cycle = cycle
    levelChange = rules.levelChange
    shares = PhraseTable(rules.shares.words)
  }

  /// What the figures say; nothing where the claim states nothing about figures.
  func compare(_ claim: Claim, with series: IndicatorSeries) -> ClaimComparison? {
    if let numbers = number(claim, series) { return numbers }
    guard let assertion = claim.assertion else { return nil }
    switch assertion.statement {
    case .attained, .missed: return attainment(assertion, claim, series)
    default: return course(assertion, claim, series)
    }
  }

  // MARK: - Numbers

  private func number(_ claim: Claim, _ series: IndicatorSeries) -> ClaimComparison? {
    guard let unit = series.unit.map(Self.unit) else { return nil }
    let stated = claim.quantities.filter { Self.unit($0.unit) == unit }
    guard !stated.isEmpty else { return nil }
    let window = ComparedYears(claim, series, cycle, fewest: 1)
    guard window.outdated == nil else { return nil }
    let found = window.values.first { value in
      stated.contains { Figures.isSame($0.value, value.actual?.value ?? .nan) }
    }
    if let found {
      return window.comparison(.supports, ComparisonTexts.sameNumber(found), of: [found], series)
    }
    guard window.basis == .claimed, window.values.count == 1, stated.count == 1,
      let other = window.values.first
    else { return nil }
    return window.comparison(
      .contradicts, ComparisonTexts.otherNumber(stated[0].value, other), of: [other], series)
  }

  /// 名 and 人 are the same.
  private static func unit(_ unit: String) -> String {
    let folded = FoldedText(unit).text
    return folded == "名" ? "人" : folded == "パーセント" ? "%" : folded
  }

  // MARK: - Directions

  private func course(
    _ assertion: ClaimAssertion, _ claim: Claim, _ series: IndicatorSeries
  ) -> ClaimComparison {
    let window = ComparedYears(claim, series, cycle, fewest: 2)
    guard window.values.count > 1, let first = window.first, let last = window.last else {
      return window.comparison(.silent, ComparisonTexts.tooFew(window.values.count), series)
    }
    if let year = window.outdated {
      return window.comparison(.silent, ComparisonTexts.outdated(year), series)
    }
    if measuresShare(series), !speaksOfShare(claim), assertion.statement != .improving {
      return window.comparison(.silent, ComparisonTexts.share, series)
    }
    let course = self.course(from: first, to: last)
    let verdict = verdict(on: assertion, course, window, series)
    return window.comparison(
      verdict, ComparisonTexts.course(course, window.values, verdict, assertion), series)
  }

  private func course(from first: Double, to last: Double) -> Trend.Course {
    let size = max(first.magnitude, last.magnitude)
    if (last - first).magnitude <= size * levelChange { return .flat }
    return last > first ? .rising : .falling
  }

  private func verdict(
    on assertion: ClaimAssertion, _ course: Trend.Course, _ window: ComparedYears,
    _ series: IndicatorSeries
  ) -> ClaimVerdict {
    let holds =
      switch assertion.statement {
      case .rising: course == .rising
      case .falling: course == .falling
      case .level: course == .flat
      case .notRising: course != .rising
      case .improving:
        course == (series.direction.direction == .higher ? .rising : .falling)
      case .attained, .missed: false
      }
    guard holds else { return .contradicts }
    return assertion.isEveryYear && !window.goesEveryYear(course) ? .silent : .supports
  }

  /// Whether a series measures a share, which can fall while the number rises.
  private func measuresShare(_ series: IndicatorSeries) -> Bool {
    speaksOfShare(series.name) || series.unit.map(speaksOfShare) ?? false
  }

  private func speaksOfShare(_ claim: Claim) -> Bool { speaksOfShare(claim.text) }

  private func speaksOfShare(_ text: String) -> Bool {
    let letters = FoldedText(text, .width).text.unicodeScalars.map(\.value)
    return letters.indices.contains { shares.longest(in: letters, at: $0) > 0 }
  }

  // MARK: - Targets

  private func attainment(
    _ assertion: ClaimAssertion, _ claim: Claim, _ series: IndicatorSeries
  ) -> ClaimComparison {
    let window = ComparedYears(claim, series, cycle, fewest: 1, wantsTarget: true)
    if let year = window.outdated {
      return window.comparison(.silent, ComparisonTexts.outdated(year), series)
    }
    let compared = series.attainments.filter { attainment in
      window.values.contains { $0.fiscalYear == attainment.fiscalYear }
    }
    let attained = compared.filter { !$0.aimsAtNothing }
    if attained.isEmpty, !compared.isEmpty {
      return window.comparison(.silent, ComparisonTexts.zeroTargets, series)
    }
    let met = attained.compactMap { attainment -> Bool? in
      guard let least = assertion.leastPercent, least < 100, let percent = attainment.percent
      else { return attainment.isMet }
      return percent >= least
    }
    guard let holds = Self.all(met) else {
      let verdict = ComparisonTexts.targets(met.count { $0 }, met.count, window.values)
      return window.comparison(.silent, verdict, series)
    }
    return window.comparison(
      holds == (assertion.statement == .attained) ? .supports : .contradicts,
      ComparisonTexts.targets(met.count { $0 }, met.count, window.values), series)
  }

  /// Whether all are true or all are false; nothing where they differ or there are none.
  private static func all(_ values: [Bool]) -> Bool? {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
