public import Analysis
import Policies

/// The ratings of a program, in `hyoka ratings ID --json` (docs/schemas/ratings.json).
public struct RatingsJSON: Encodable, Sendable {
  let program, cycle: String
  let profile: ProfileJSON
  let stated: [StatedJSON]
  let rating: ProposalJSON
  let fields: [ProposalJSON]

  struct ProfileJSON: Encodable, Sendable {
    let id, name, owner, source, certainty, mainRule, thresholdRule: String
    let from, to: Nullable<Int>
    let exceededPercent, nearPercent: Double
    let levels: [LevelJSON]
  }

  struct LevelJSON: Encodable, Sendable {
    let id, name, rule: String
    let judgement: Nullable<String>
  }

  struct StatedJSON: Encodable, Sendable {
    let level, name: String
    let field: Nullable<Int>
    let line: Int
  }

  struct ProposalJSON: Encodable, Sendable {
    let field: Nullable<Int>
    let status: String
    let level: Nullable<String>
    let candidates: [String]
    let reasons: [ReasonJSON]
    let inputs: [InputJSON]
    let indicatorsOutside: Int
    let confirmed: Nullable<ConfirmationJSON>
  }

  struct ReasonJSON: Encodable, Sendable {
    let code, text: String
  }

  struct InputJSON: Encodable, Sendable {
    let project: ProjectID
    let kind, name, use, direction, directionBasis, trend: String
    let isMain: Bool
    let fiscalYear: Nullable<Int>
    let target, actual, attainment: Nullable<Double>
    let isMet, isImproving: Nullable<Bool>
    let standing: Nullable<String>
  }

  struct ConfirmationJSON: Encodable, Sendable {
    let profile, level, at: String
    let reason, by: Nullable<String>
  }

  /// Makes the JSON of ratings.
  public init(_ ratings: ProgramRatings) {
    program = ratings.program.subject.program
    cycle = ratings.program.subject.cycle
    profile = ProfileJSON(ratings.profile)
    stated = ratings.stated.map {
      StatedJSON(
        level: $0.level.id, name: $0.level.name.japanese, field: Nullable($0.field), line: $0.line)
    }
    rating = ProposalJSON(ratings.program)
    fields = ratings.fields.map(ProposalJSON.init)
  }
}

extension RatingsJSON.ProfileJSON {
  init(_ profile: RatingProfile) {
    self.init(
      id: profile.id, name: profile.name.japanese, owner: profile.owner.japanese,
      source: profile.source.japanese, certainty: profile.certainty.rawValue,
      mainRule: profile.mainRule.japanese, thresholdRule: profile.thresholds.rule.japanese,
      from: Nullable(profile.from?.year), to: Nullable(profile.to?.year),
      exceededPercent: profile.thresholds.exceeded, nearPercent: profile.thresholds.near,
      levels: profile.levels.map {
        RatingsJSON.LevelJSON(
          id: $0.id, name: $0.name.japanese, rule: $0.rule.japanese,
          judgement: Nullable($0.judgement?.japanese))
      })
  }
}

extension RatingsJSON.ProposalJSON {
  init(_ proposal: RatingProposal) {
    field = Nullable(proposal.subject.field)
    status = proposal.status.rawValue
    level = Nullable(proposal.level?.id)
    candidates = proposal.candidates.map(\.id)
    reasons = proposal.reasons.map {
      RatingsJSON.ReasonJSON(code: $0.code.rawValue, text: $0.text.japanese)
    }
    inputs = proposal.inputs.map(RatingsJSON.InputJSON.init)
    indicatorsOutside = proposal.outside
    confirmed = Nullable(
      proposal.confirmation.map {
        RatingsJSON.ConfirmationJSON(
          profile: $0.profile, level: $0.level, at: $0.decidedAt, reason: Nullable($0.reason),
          by: Nullable($0.decidedBy))
      })
  }
}

extension RatingsJSON.InputJSON {
  init(_ input: RatingInput) {
    let series = input.indicator.series
    let direction = input.attainment?.direction ?? series.direction
    project = ProjectID(input.indicator.project)
    kind = series.kind.rawValue
    name = series.name
    use = input.use.rawValue
    self.direction = direction.direction.rawValue
    directionBasis = direction.basis.rawValue
    trend = input.trend.course.rawValue
    isMain = input.isMain
    fiscalYear = Nullable(input.attainment?.fiscalYear.year)
    target = Nullable(input.attainment?.target?.value.finite)
    actual = Nullable(input.attainment?.actual?.value.finite)
    attainment = Nullable(input.attainment?.rounded)
    isMet = Nullable(input.attainment?.isMet)
    isImproving = Nullable(input.trend.isImproving)
    standing = Nullable(input.standing?.rawValue)
  }
}

extension Double {
  /// The number; nothing where it is none that JSON can write.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
