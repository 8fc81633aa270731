import Analysis
public import Policies

/// A project in the dossier of a field.
struct FieldProjectJSON: Encodable, Sendable {
  let id: ProjectID
  let name: String
  let link: String
  let score: Double
  let words, facts: [String]
  let budgets: [ProjectBudgetJSON]

  init(_ project: LinkedProject) {
    id = ProjectID(project.link.project)
    name = project.record.name
    link = project.link.method.rawValue
    score = project.link.score
    words = project.link.words
    facts = project.link.facts
    budgets = project.record.latestBudgets.map { ProjectBudgetJSON($0, in: project.record) }
  }
}

/// An indicator of one of the projects of a field.
struct FieldIndicatorJSON: Encodable, Sendable {
  let project: ProjectID
  let indicator: IndicatorJSON

  static func all(of project: LinkedProject) -> [FieldIndicatorJSON] {
    IndicatorAssembly(project.record).series.map {
      FieldIndicatorJSON(
        project: ProjectID(project.link.project), indicator: IndicatorJSON($0))
    }
  }
}

/// What the project data says of the fields of a program.
public struct FieldEvidence: Sendable {
  /// The official names of fields.
  public let names: [Int: String]
  /// The projects linked to them.
  public let projects: [LinkedProject]

  /// Makes the evidence; there is none without project data.
  public init(names: [Int: String] = [:], projects: [LinkedProject] = []) {
    self.names = names
    self.projects = projects
  }
}
