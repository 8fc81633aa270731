public import Policies

/// The claims of all fields of an evaluation, with what the project data says of them.
public struct ProgramClaims: Sendable {
  /// The fields, in order.
  public let fields: [FieldClaims]
  /// How many there are of each sort in the whole program.
  public let overview: ClaimOverview

  /// Reads the claims of an evaluation and sets evidence beside each.
  ///
  /// The project data is indexed once for all claims of a field; words are weighed within the field.
  public init(_ evaluation: Evaluation, sources: [EvidenceSource], rules: ClaimRules) {
    let fields = evaluation.fields
    let reader = ClaimReader(rules, fields: fields)
    let finder = EvidenceFinder(sources, cycle: evaluation.cycle, rules)
    self.fields = fields.map { FieldClaims($0, reader, finder) }
    overview = ClaimOverview(self.fields.map(\.overview))
  }
}

/// The claims of one field.
public struct FieldClaims: Sendable {
  /// The field.
  public let field: Int
  /// Its name, if the document prints one.
  public let name: String?
  /// The phrases of its goal.
  public let goalPhrases: [GoalPhrase]
  /// The claims of its result, in order.
  public let claims: [SubstantiatedClaim]
  /// How many there are of each sort.
  public let overview: ClaimOverview

  /// Reads the claims of one field alone; `sources` are its projects.
  public init(
    _ field: Field, in evaluation: Evaluation, sources: [EvidenceSource], rules: ClaimRules
  ) {
    self.init(
      field, ClaimReader(rules, fields: evaluation.fields),
      EvidenceFinder(sources, cycle: evaluation.cycle, rules))
  }

  init(_ field: Field, _ reader: ClaimReader, _ finder: EvidenceFinder) {
    self.field = field.number
    name = field.name
    goalPhrases = reader.goalPhrases(of: field)
    claims = reader.claims(of: field).map(finder.substantiate)
    overview = ClaimOverview(claims, goalPhrases)
  }

  /// The goal phrases that no claim answers.
  public var unanswered: [GoalPhrase] {
    let answered = Set(claims.flatMap(\.claim.goalPhrases).map(\.phrase))
    return goalPhrases.filter { !answered.contains($0.number) }
  }
}
