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
  public let projects: [LinkedProject]
  /// Its budget set against its sources.
  public let reconciliation: Reconciliation?

  /// Makes inputs.
  public init(
    _ evaluation: Evaluation, previous: Evaluation? = nil, projects: [LinkedProject] = [],
    reconciliation: Reconciliation? = nil
  ) {
    self.evaluation = evaluation
    self.previous = previous
    self.projects = projects
    self.reconciliation = reconciliation
  }
}

/// What the rules see.
struct CheckContext: Sendable {
  let subject: CheckRule.Subject
  let evaluation: Evaluation?
  let previous: Evaluation?
  let projects: [CheckedProject]
  let reconciliation: Reconciliation?
  let texts: [CheckText]

  init(_ inputs: CheckInputs) {
    subject = .document
    evaluation = inputs.evaluation
    previous = inputs.previous
    projects = inputs.projects.map { CheckedProject($0.record, field: $0.link.field) }
    reconciliation = inputs.reconciliation
    texts = inputs.evaluation.checkTexts
  }

  init(_ project: ProjectRecord) {
    subject = .sheet
    evaluation = nil
    previous = nil
    projects = [CheckedProject(project, field: nil)]
    reconciliation = nil
    texts = project.checkTexts
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

  init(_ record: ProjectRecord, field: Int?) {
    let year = record.reports.map(\.sheetYear).max()
    self.record = record
    self.year = year
    place = CheckPlace(field: field, project: record.id)
    series = IndicatorAssembly(record).series.filter {
      $0.reports.last?.sheetYear == year
    }
  }
}
