public import Analysis
public import Policies
public import Store

extension Store {
  /// The ratings of a program by a profile, with what people confirmed.
  public func ratings(
    _ evaluation: Evaluation, sources: [EvidenceSource], profile: RatingProfile
  ) throws(Problem) -> ProgramRatings {
    ProgramRatings(
      evaluation, sources: sources, profile: profile,
      confirmations: try ratingConfirmations(profile: profile.id))
  }
}
