import Analysis
public import Policies

/// A project over all its years, in `hyoka project ID --json` (docs/schemas/project.json).
public struct ProjectJSON: Encodable, Sendable {
  let id: ProjectID
  let name: String
  let ministry: Nullable<String>
  let unit: [String]
  let purpose, summary, issues, kind: Nullable<String>
  let sheets: [SheetJSON]
  let suggestedSheets: [StepJSON]
  let budgets: [ProjectBudgetJSON]
  let reports: [BudgetReportJSON]
  let indicators: [IndicatorJSON]
  let suggestedJoins: [SuggestedJoinJSON]
  let inspections: [InspectionJSON]
  let logicModel: [EdgeJSON]
  let fields: [ProjectFieldJSON]

  struct SheetJSON: Encodable, Sendable {
    let id: Int64
    let source: String
    let year: Int
    let number: Nullable<String>
    let name: String
    let link: Nullable<String>
    let score: Nullable<Double>
    let later: Nullable<Int64>
  }

  struct StepJSON: Encodable, Sendable {
    let later, earlier: Int64
    let method: String
    let score: Double
  }

  struct ProjectFieldJSON: Encodable, Sendable {
    let program: String
    let field: Int
    let link: String
    let score: Double
  }

  /// Makes the JSON of a project.
  public init(_ record: ProjectRecord) {
    id = ProjectID(record.id)
    name = record.name
    let latest = record.sheets.first { $0.source != .derived } ?? record.sheets.first
    ministry = Nullable(latest?.ministry)
    unit = latest?.unit ?? []
    let outline = record.sheets.lazy.compactMap { record.outlines[$0.id] }.first
    purpose = Nullable(outline?.purpose)
    summary = Nullable(outline?.summary)
    issues = Nullable(outline?.issues)
    kind = Nullable(outline?.kind)
    sheets = record.sheets.map { sheet in
      let step = record.steps[sheet.id]
      return SheetJSON(
        id: sheet.id, source: sheet.source.rawValue, year: sheet.year,
        number: Nullable(sheet.number),
        name: sheet.name, link: Nullable(step.map(\.linkName)), score: Nullable(step?.score),
        later: Nullable(step?.later))
    }
    suggestedSheets = record.suggestions.map {
      StepJSON(later: $0.later, earlier: $0.earlier, method: $0.method, score: $0.score)
    }
    budgets = record.latestBudgets.map { ProjectBudgetJSON($0, in: record) }
    reports = record.budgets.map { BudgetReportJSON($0, in: record) }
    let assembly = IndicatorAssembly(record)
    indicators = assembly.series.map(IndicatorJSON.init)
    suggestedJoins = assembly.suggestions.map { SuggestedJoinJSON($0, record.reports) }
    inspections = record.inspections.map(InspectionJSON.init)
    logicModel = record.edges.map(EdgeJSON.init)
    fields = record.links.map {
      ProjectFieldJSON(
        program: $0.program, field: $0.link.field, link: $0.link.method.rawValue,
        score: $0.link.score)
    }
  }
}

/// A project's id: a number where the review site gave it one, else a text.
struct ProjectID: Encodable, Sendable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let number = Int(text) {
      try container.encode(number)
    } else {
      try container.encode(text)
    }
  }
}

extension SheetStep {
  /// Names and spellings are links by `name`; text and money together by `similar`.
  var linkName: String {
    switch method {
    case "exact", "normalised": "name"
    default: method
    }
  }
}

/// The money of a project in a year, by the report that holds.
struct ProjectBudgetJSON: Encodable, Sendable {
  let fiscalYear: Int
  let budgetYen, executedYen, initialYen: Nullable<Int64>
  let executedMissing: Nullable<String>
  let source: String
  let sheetYear: Int

  init(_ budget: ProjectBudget, in record: ProjectRecord) {
    let sheet = record.sheet(budget.sheet)
    fiscalYear = budget.fiscalYear.year
    budgetYen = Nullable(budget.current?.amount)
    executedYen = Nullable(budget.executed?.amount)
    initialYen = Nullable(budget.initial?.amount)
    executedMissing = Nullable(budget.executedMissing?.rawValue)
    source = sheet?.source.rawValue ?? ""
    sheetYear = sheet?.year ?? 0
  }
}

/// The money of a project in a year, as one sheet reports it.
struct BudgetReportJSON: Encodable, Sendable {
  let fiscalYear, sheetYear: Int
  let source: String
  let initialYen, supplementaryYen, carriedInYen, reserveYen, budgetYen: Nullable<Int64>
  let executedYen, carriedOutYen, requestYen: Nullable<Int64>
  let file: String
  let line: Int

  init(_ budget: ProjectBudget, in record: ProjectRecord) {
    let sheet = record.sheet(budget.sheet)
    fiscalYear = budget.fiscalYear.year
    sheetYear = sheet?.year ?? 0
    source = sheet?.source.rawValue ?? ""
    initialYen = Nullable(budget.initial?.amount)
    supplementaryYen = Nullable(budget.supplementary?.amount)
    carriedInYen = Nullable(budget.carriedIn?.amount)
    reserveYen = Nullable(budget.reserve?.amount)
    budgetYen = Nullable(budget.current?.amount)
    executedYen = Nullable(budget.executed?.amount)
    carriedOutYen = Nullable(budget.carriedOut?.amount)
    requestYen = Nullable(budget.request?.amount)
    file = budget.origin.file
    line = budget.origin.line
  }
}

/// An inspection of a project.
struct InspectionJSON: Encodable, Sendable {
  let year: Int
  let selfResult, selfDirection, expertRemark: Nullable<String>
  let expertYear: Nullable<Int>
  let teamFinding, teamDetail, reflection, reflectionDetail: Nullable<String>
  let file: String
  let line: Int

  init(_ inspection: ProjectInspection) {
    year = inspection.year
    selfResult = Nullable(inspection.selfResult)
    selfDirection = Nullable(inspection.selfDirection)
    expertRemark = Nullable(inspection.expertRemark)
    expertYear = Nullable(inspection.expertYear)
    teamFinding = Nullable(inspection.teamFinding)
    teamDetail = Nullable(inspection.teamDetail)
    reflection = Nullable(inspection.reflection)
    reflectionDetail = Nullable(inspection.reflectionDetail)
    file = inspection.origin.file
    line = inspection.origin.line
  }
}

/// An edge of a logic model.
struct EdgeJSON: Encodable, Sendable {
  let from, to: EndJSON
  let connection, noStagesReason: Nullable<String>

  struct EndJSON: Encodable, Sendable {
    let number, kind, term, text: Nullable<String>

    init(_ end: ProjectEdge.End) {
      number = Nullable(end.number)
      kind = Nullable(end.kind)
      term = Nullable(end.term)
      text = Nullable(end.text)
    }
  }

  init(_ edge: ProjectEdge) {
    from = EndJSON(edge.from)
    to = EndJSON(edge.to)
    connection = Nullable(edge.connection)
    noStagesReason = Nullable(edge.noStagesReason)
  }
}
