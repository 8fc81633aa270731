public import Policies

/// The rating that the rules of a profile propose, with everything it rests on.
public struct RatingProposal: Hashable, Sendable {
  /// How far the rules lead.
  public enum Status: String, CaseIterable, Sendable {
    /// One level, and nothing left to judge.
    case proposed
    /// One level or several, and a person has to judge.
    case needsJudgement = "needs-judgement"
    /// There is nothing to rate by.
    case noBasis = "no-basis"
  }

  /// What it is about.
  public let subject: RatingSubject
  /// The profile.
  public let profile: RatingProfile
  /// The levels that the indicators leave open, the best first.
  public let candidates: [RatingLevel]
  /// Every indicator with a figure in the cycle, the main ones first.
  public let inputs: [RatingInput]
  /// How many indicators of counted kinds have no figure in the cycle.
  public let outside: Int
  /// Why there is no rating, or why a person has to judge.
  public let reasons: [RatingReason]
  /// What a person confirmed, if anyone did.
  public let confirmation: RatingConfirmation?

  /// How far the rules lead.
  public var status: Status {
    if candidates.isEmpty { return .noBasis }
    return candidates.count == 1 && reasons.isEmpty ? .proposed : .needsJudgement
  }

  /// The level, where the indicators leave only one.
  public var level: RatingLevel? { candidates.count == 1 ? candidates.first : nil }

  /// Proposes a rating from indicators.
  ///
  /// - Parameter years: the years of the cycle, if they are known.
  public init(
    _ subject: RatingSubject, _ indicators: [RatedIndicator], years: ClosedRange<FiscalYear>?,
    profile: RatingProfile, confirmation: RatingConfirmation? = nil
  ) {
    let counting = indicators.filter { profile.counted.contains($0.series.kind) }
    let inputs = years.map { years in
      counting.compactMap { RatingInput($0, years: years, profile: profile) }
    }
    let all = inputs ?? []
    let isUsable = all.contains { $0.use == .counted }
    let candidates = isUsable ? Self.candidates(profile, all) : []
    self.subject = subject
    self.profile = profile
    self.candidates = candidates
    self.inputs = all.filter(\.isMain) + all.filter { !$0.isMain }
    outside = counting.count - all.count
    self.confirmation = confirmation
    reasons =
      isUsable
      ? RatingReason.judgement(candidates, all, years, profile)
      : [RatingReason.noBasis(hasYears: years != nil, indicators: counting.count, all)]
  }

  /// The levels from the best that the indicators allow to the first that they make sure.
  private static func candidates(_ profile: RatingProfile, _ inputs: [RatingInput]) -> [RatingLevel]
  {
    var open: [RatingLevel] = []
    for level in profile.levels {
      let verdict = RequirementCheck.all(level.requirements, inputs)
      if verdict != false { open.append(level) }
      if verdict == true { break }
    }
    return open
  }
}

/// Whether indicators fulfil requirements: yes, no, or not to be told.
enum RequirementCheck {
  static func all(_ requirements: [RatingRequirement], _ inputs: [RatingInput]) -> Bool? {
    let verdicts = requirements.map { check($0, inputs) }
    if verdicts.contains(false) { return false }
    return verdicts.contains(nil) ? nil : true
  }

  /// What is not known is taken both ways: only if neither way changes it there is a verdict.
  ///
  /// Indicators without a target say nothing and are left out.
  static func check(_ requirement: RatingRequirement, _ inputs: [RatingInput]) -> Bool? {
    let group = inputs.filter {
      $0.use != .noTarget && (requirement.group == .counted || $0.isMain)
    }
    guard !group.isEmpty else { return nil }
    let verdicts = group.map { $0.fulfils(requirement.condition) }
    let (sure, open) = (verdicts.count { $0 == true }, verdicts.count { $0 == nil })
    let needed = requirement.share.map { $0 * Double(group.count) } ?? 1
    if Double(sure) >= needed - 1e-9 { return true }
    return Double(sure + open) >= needed - 1e-9 ? nil : false
  }
}
