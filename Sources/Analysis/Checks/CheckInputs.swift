public import Policies

/// What a program is checked with: its evaluation, and the evidence for it as far as there is any.
///
/// A file alone has no evidence; the rules that need it are then not run, and the report says so.
public struct CheckInputs: Sendable {
  /// The evaluation.
  public let evaluation: Evaluation
  /// The evaluation of the cycle before.
  public let previous: Evaluation?
  /// The projects of its fields.
  public let projects: [EvidenceSource]
  /// Its budget set against its sources.
  public let reconciliation: Reconciliation?
  /// Its claims with their evidence, and what people said of them.
  public let claims: ProgramClaims?
  /// Its opinions, and what people said of them; read from the document where they are not given.
  public let opinions: ProgramOpinions?

  /// Makes inputs.
  public init(
    _ evaluation: Evaluation, previous: Evaluation? = nil, projects: [EvidenceSource] = [],
    reconciliation: Reconciliation? = nil, claims: ProgramClaims? = nil,
    opinions: ProgramOpinions? = nil
  ) {
    self.evaluation = evaluation
    self.previous = previous
    self.projects = projects
    self.reconciliation = reconciliation
    self.claims = claims
    self.opinions = opinions
  }
}

/// What the rules see.
struct CheckContext: Sendable {
  let subject: CheckRule.Subject
  let evaluation: Evaluation?
  let previous: Evaluation?
  let projects: [CheckedProject]
  let reconciliation: Reconciliation?
  let claims: ProgramClaims?
  let opinions: ProgramOpinions?
  let texts: [CheckText]
  /// Texts of the sheet that no rule reads for itself, but that may explain its words.
  let asides: [String]

  init(_ inputs: CheckInputs) {
    subject = .document
    evaluation = inputs.evaluation
    previous = inputs.previous
    projects = inputs.projects.map { CheckedProject($0.record, $0.series, field: $0.field) }
    reconciliation = inputs.reconciliation
    claims = inputs.claims
    // The word lists come with Hyoka and are tested; an opinion that cannot be read asks for nothing.
    opinions = inputs.opinions ?? (try? ProgramOpinions(inputs.evaluation))
    texts = inputs.evaluation.checkTexts
    asides = []
  }

  init(_ project: ProjectRecord) {
    subject = .sheet
    evaluation = nil
    previous = nil
    projects = [CheckedProject(project, IndicatorAssembly(project).series, field: nil)]
    reconciliation = nil
    claims = nil
    opinions = nil
    texts = project.checkTexts
    asides = project.checkAsides
  }

  /// The texts of some kinds.
  func texts(_ roles: CheckText.Role...) -> [CheckText] {
    texts.filter { roles.contains($0.role) }
  }

  /// The findings of reading with some codes.
  func reading(_ codes: String...) -> [Finding] {
    (evaluation?.findings ?? []).filter { codes.contains($0.code) }
  }
}

/// A project with its indicators as series.
struct CheckedProject: Sendable {
  let record: ProjectRecord
  let place: CheckPlace
  /// The series that its latest sheet with indicators reports.
  let series: [IndicatorSeries]
  /// The year of that sheet.
  let year: Int?

  init(_ record: ProjectRecord, _ series: [IndicatorSeries], field: Int?) {
    let year = record.reports.map(\.sheetYear).max()
    self.record = record
    self.year = year
    place = CheckPlace(field: field, project: record.id)
    self.series = series.filter { $0.reports.last?.sheetYear == year }
  }
}
