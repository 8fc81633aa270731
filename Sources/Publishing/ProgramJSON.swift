public import Analysis
public import Policies

/// A program in `hyoka programs --json` (docs/schemas/programs.json).
public struct ProgramListEntryJSON: Encodable, Sendable {
  let id: String
  let title: Nullable<String>
  let ministry: String
  let fields: Int
  let cycles: [CycleEntry]

  struct CycleEntry: Encodable, Sendable {
    let id: String
    let from, to: Nullable<Int>
    let fields, opinions, findings, revisions: Int
  }

  /// Makes an entry; `fields` counts those of the latest cycle.
  public init(
    program: Program,
    cycles: [(cycle: EvaluationCycle, fields: Int, opinions: Int, findings: Int, revisions: Int)]
  ) {
    id = program.id
    title = Nullable(program.title)
    ministry = program.ministry.japanese
    fields = cycles.first?.fields ?? 0
    self.cycles = cycles.map { entry in
      CycleEntry(
        id: entry.cycle.id, from: Nullable(entry.cycle.years?.lowerBound.year),
        to: Nullable(entry.cycle.years?.upperBound.year), fields: entry.fields,
        opinions: entry.opinions, findings: entry.findings, revisions: entry.revisions)
    }
  }
}

/// A program with its fields, in `hyoka program ID --json` (docs/schemas/program.json).
public struct ProgramJSON: Encodable, Sendable {
  let id: String
  let title: Nullable<String>
  let ministry: String
  let cycle: CycleJSON
  let document: DocumentName
  let preambles: [String: String]
  let fields: [FieldJSON]
  let budget: Nullable<BudgetJSON>
  let opinions: [OpinionJSON]
  let notes: [String]
  let findings: [FindingJSON]

  /// Makes the JSON of a program by one evaluation.
  ///
  /// `opinions` are those on the whole program.
  public init(
    _ evaluation: Evaluation, document: DocumentName, evidence: FieldEvidence = FieldEvidence()
  ) {
    id = evaluation.program.id
    title = Nullable(evaluation.program.title)
    ministry = evaluation.program.ministry.japanese
    cycle = CycleJSON(evaluation.cycle)
    self.document = document
    preambles = Dictionary(
      uniqueKeysWithValues: evaluation.preambles.map { ($0.key.rawValue, $0.value.text) })
    fields = evaluation.fields.map {
      FieldJSON($0, in: evaluation.program, evidence)
    }
    budget = Nullable(evaluation.budget.map(BudgetJSON.init))
    let boxes = PageBoxes(evaluation.lines)
    opinions = evaluation.opinions.filter { $0.attribution == .general }
      .map { OpinionJSON($0, boxes) }
    notes = evaluation.notes.map(\.text)
    findings = evaluation.findings.map(FindingJSON.init)
  }
}

/// A field as an entry of a program.
struct FieldJSON: Encodable, Sendable {
  let field: Int
  let name: String
  let goal, result, nextGoal: Nullable<String>
  let goalLines, resultLines, nextGoalLines: Nullable<[Int]>
  let goalChange: Nullable<String>
  let projects, indicators: Int
  let opinions: Int

  init(_ field: Field, in program: Program, _ evidence: FieldEvidence) {
    self.field = field.number
    name =
      field.name ?? evidence.names[field.number]
      ?? "\(program.fieldLabel.japanese)\(field.number)"
    goal = Nullable(field.goal?.text)
    result = Nullable(field.result?.text)
    nextGoal = Nullable(field.nextGoal?.text)
    goalLines = Nullable(field.goal?.passage.lines.pair)
    resultLines = Nullable(field.result?.passage.lines.pair)
    nextGoalLines = Nullable(field.nextGoal?.passage.lines.pair)
    goalChange = Nullable(GoalRevision(field)?.leading.rawValue)
    let linked = evidence.projects.filter {
      $0.link.field == field.number && $0.link.method != .suggested
    }
    projects = linked.count
    indicators = linked.reduce(0) { $0 + IndicatorAssembly($1.record).series.count }
    opinions = field.opinions.count
  }
}

/// The dossier of a field, in `hyoka field ID N --json` (docs/schemas/field.json): the entry of the
/// program with more.
public struct DossierJSON: Encodable, Sendable {
  private let entry: FieldJSON
  private let more: More

  private struct More: Encodable, Sendable {
    let program: String
    let cycle: CycleJSON
    let goalWords: [WordChange]
    let opinions: [OpinionJSON]
    let projects: [FieldProjectJSON]
    let indicators: [FieldIndicatorJSON]
    let triangle: TriangleJSON
    let claims: [ClaimJSON]
    let goalPhrases: [GoalPhraseJSON]
    let claimOverview: ClaimOverviewJSON
  }

  struct WordChange: Encodable, Sendable {
    let op, text: String
  }

  /// Makes the JSON of a dossier.
  public init(
    _ field: Field, in evaluation: Evaluation, evidence: FieldEvidence = FieldEvidence(),
    claims: FieldClaims
  ) {
    let claims = FieldClaimsJSON(claims)
    let boxes = PageBoxes(evaluation.lines)
    let linked = evidence.projects.filter { $0.link.field == field.number }
    entry = FieldJSON(field, in: evaluation.program, evidence)
    more = More(
      program: evaluation.program.id, cycle: CycleJSON(evaluation.cycle),
      goalWords: Self.words(field), opinions: field.opinions.map { OpinionJSON($0, boxes) },
      projects: linked.map(FieldProjectJSON.init),
      indicators: linked.filter { $0.link.method != .suggested }.flatMap(FieldIndicatorJSON.all),
      triangle: TriangleJSON(Triangle(field, in: evaluation)), claims: claims.claims,
      goalPhrases: claims.goalPhrases, claimOverview: claims.overview)
  }

  /// Writes both into one object; where a name stands in both, the list replaces the count.
  public func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    try more.encode(to: encoder)
  }

  private static func words(_ field: Field) -> [WordChange] {
    guard let goal = field.goal, let next = field.nextGoal else { return [] }
    return TextComparison(from: goal.text, to: next.text).changes.map {
      WordChange(op: $0.operation.rawValue, text: $0.text)
    }
  }
}
