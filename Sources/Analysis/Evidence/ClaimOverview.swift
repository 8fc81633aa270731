public import Policies

/// How many claims a field or a program makes, of which kinds, and what bears them out.
public struct ClaimOverview: Hashable, Sendable {
  /// All claims.
  public let claims: Int
  /// The claims of each kind.
  public let kinds: [ClaimKind: Int]
  /// The claims whose kind the rules cannot tell, or that claim nothing.
  public let unclassed: Int
  /// The claims of which something in the project data speaks.
  public let withEvidence: Int
  /// The claims of which an indicator speaks.
  public let withIndicator: Int
  /// The claims on outcomes with no indicator behind them.
  public let outcomesWithoutIndicator: Int
  /// The claims whose verdict a person decided.
  public let decided: Int
  /// Whether claims hold: a person's word, else what the figures say of those that could be compared.
  public let verdicts: [ClaimVerdict: Int]
  /// The phrases of the goals, and those that no claim answers.
  public let goalPhrases, unanswered: Int

  init(_ claims: [SubstantiatedClaim], _ phrases: [GoalPhrase]) {
    func hasIndicator(_ claim: SubstantiatedClaim) -> Bool {
      claim.evidence.contains { $0.kind == .indicator }
    }
    self.claims = claims.count
    kinds = Dictionary(grouping: claims.compactMap(\.kind)) { $0 }.mapValues(\.count)
    unclassed = claims.count { $0.kind == nil }
    withEvidence = claims.count { !$0.evidence.isEmpty }
    withIndicator = claims.count(where: hasIndicator)
    outcomesWithoutIndicator = claims.count { $0.kind == .outcome && !hasIndicator($0) }
    decided = claims.count { $0.rulings.verdict.decisive(on: $0.proposedVerdict) != nil }
    verdicts = Dictionary(grouping: claims.compactMap(\.verdict)) { $0 }.mapValues(\.count)
    let answered = Set(claims.flatMap(\.claim.goalPhrases).map(\.phrase))
    goalPhrases = phrases.count
    unanswered = phrases.count { !answered.contains($0.number) }
  }

  /// The sums of several overviews.
  init(_ parts: [ClaimOverview]) {
    func sum(_ count: (ClaimOverview) -> Int) -> Int { parts.reduce(0) { $0 + count($1) } }
    claims = sum(\.claims)
    kinds = parts.reduce(into: [:]) { $0.merge($1.kinds, uniquingKeysWith: +) }
    unclassed = sum(\.unclassed)
    withEvidence = sum(\.withEvidence)
    withIndicator = sum(\.withIndicator)
    outcomesWithoutIndicator = sum(\.outcomesWithoutIndicator)
    decided = sum(\.decided)
    verdicts = parts.reduce(into: [:]) { $0.merge($1.verdicts, uniquingKeysWith: +) }
    goalPhrases = sum(\.goalPhrases)
    unanswered = sum(\.unanswered)
  }
}
