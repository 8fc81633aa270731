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

  /// Rates a program by the projects linked to its fields; suggested links do not count.
  ///
  /// - Parameter confirmations: what people confirmed by the profile, by the key of the subject.
  public init(
    _ evaluation: Evaluation, projects: [LinkedProject], profile: RatingProfile,
    confirmations: [String: RatingConfirmation] = [:]
  ) {
    let linked = projects.filter { $0.link.method != .suggested }
    let indicators = Self.indicators(linked)
    let years = evaluation.cycle.years
    func propose(_ field: Int?) -> RatingProposal {
      let subject = RatingSubject(
        program: evaluation.program.id, cycle: evaluation.cycle.id, field: field)
      var seen: Set<String> = []
      let ids = linked.filter { field == nil || $0.link.field == field }.map(\.record.id)
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
  private static func indicators(_ projects: [LinkedProject]) -> [String: [RatedIndicator]] {
    var indicators: [String: [RatedIndicator]] = [:]
    for project in projects.map(\.record) where indicators[project.id] == nil {
      indicators[project.id] = IndicatorAssembly(project).series.map {
        RatedIndicator(project: project.id, series: $0)
      }
    }
    return indicators
  }
}
