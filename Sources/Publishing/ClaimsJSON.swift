public import Analysis
public import Policies

/// The claims of a program with their evidence, in `hyoka claims ID --json`
/// (docs/schemas/claims.json).
public struct ClaimsJSON: Encodable, Sendable {
  let program: String
  let cycle: CycleJSON
  let fields: [FieldClaimsJSON]
  let overview: ClaimOverviewJSON

  /// Makes the JSON of a program's claims.
  public init(_ claims: ProgramClaims, of evaluation: Evaluation) {
    program = evaluation.program.id
    cycle = CycleJSON(evaluation.cycle)
    fields = claims.fields.map(FieldClaimsJSON.init)
    overview = ClaimOverviewJSON(claims.overview)
  }
}

/// The claims of one field.
struct FieldClaimsJSON: Encodable, Sendable {
  let field: Int
  let goalPhrases: [GoalPhraseJSON]
  let claims: [ClaimJSON]
  let unplacedDecisions: [String]
  let overview: ClaimOverviewJSON

  init(_ claims: FieldClaims) {
    field = claims.field
    let unanswered = Set(claims.unanswered.map(\.number))
    goalPhrases = claims.goalPhrases.map {
      GoalPhraseJSON($0, isAnswered: !unanswered.contains($0.number))
    }
    self.claims = claims.claims.map(ClaimJSON.init)
    unplacedDecisions = claims.unplaced.map(\.text)
    overview = ClaimOverviewJSON(claims.overview)
  }
}

/// A part of a goal.
struct GoalPhraseJSON: Encodable, Sendable {
  let number: Int
  let text: String
  let lines, scalars, utf16: [Int]
  let answered: Bool

  init(_ phrase: GoalPhrase, isAnswered: Bool) {
    number = phrase.number
    text = phrase.text
    lines = phrase.span.lines.pair
    scalars = phrase.span.scalars.pair
    utf16 = phrase.span.utf16.pair
    answered = isAnswered
  }
}

/// Counts over claims.
struct ClaimOverviewJSON: Encodable, Sendable {
  let claims: Int
  let kinds: [String: Int]
  let unclassed, withEvidence, withIndicator, outcomesWithoutIndicator: Int
  let verdicts: [String: Int]
  let decided: Int
  let goalPhrases, unanswered: Int

  init(_ overview: ClaimOverview) {
    claims = overview.claims
    kinds = Dictionary(
      uniqueKeysWithValues: ClaimKind.allCases.map { ($0.rawValue, overview.kinds[$0] ?? 0) })
    unclassed = overview.unclassed
    withEvidence = overview.withEvidence
    withIndicator = overview.withIndicator
    outcomesWithoutIndicator = overview.outcomesWithoutIndicator
    verdicts = Dictionary(
      uniqueKeysWithValues: ClaimVerdict.allCases.map {
        ($0.rawValue, overview.verdicts[$0] ?? 0)
      })
    decided = overview.decided
    goalPhrases = overview.goalPhrases
    unanswered = overview.unanswered
  }
}

extension Range<Int> {
  /// First offset and the one behind the last.
  var pair: [Int] { [lowerBound, upperBound] }
}
