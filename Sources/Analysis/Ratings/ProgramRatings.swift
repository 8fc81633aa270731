public import Policies

/// The ratings of a program in one cycle: what the document states, and what the rules propose.
public struct ProgramRatings: Hashable, Sendable {
  /// The profile.
  public let profile: RatingProfile
  /// The ratings that the document prints.
  public let stated: [StatedRating]
  /// The proposal for the program, from the indicators of all its projects, each once.
  public let program: RatingProposal
  /// The proposals for the fields, in order of their numbers.
  public let fields: [RatingProposal]

  /// Rates a program by the projects linked to its fields.
  ///
  /// - Parameter confirmations: what people confirmed by the profile, by the key of the subject.
  public init(
    _ evaluation: Evaluation, sources: [EvidenceSource], profile: RatingProfile,
    confirmations: [String: RatingConfirmation] = [:]
  ) {
    let indicators = Self.indicators(sources)
    let years = evaluation.cycle.years
    func propose(_ field: Int?) -> RatingProposal {
      let subject = RatingSubject(
        program: evaluation.program.id, cycle: evaluation.cycle.id, field: field)
      var seen: Set<String> = []
      let ids = sources.filter { field == nil || $0.field == field }.map(\.record.id)
        .filter { seen.insert($0).inserted }
      return RatingProposal(
        subject, ids.flatMap { indicators[$0] ?? [] }, years: years, profile: profile,
        confirmation: confirmations[subject.key])
    }
    self.profile = profile
    stated = StatedRating.find(in: evaluation, profile)
    program = propose(nil)
    fields = evaluation.fields.map { propose($0.number) }
  }

  /// The indicators of each project.
  private static func indicators(_ sources: [EvidenceSource]) -> [String: [RatedIndicator]] {
    var indicators: [String: [RatedIndicator]] = [:]
    for source in sources where indicators[source.record.id] == nil {
      indicators[source.record.id] = source.series.map {
        RatedIndicator(project: source.record.id, series: $0)
      }
    }
    return indicators
  }
}
