public import Analysis
import Policies

/// A document's budget set against projects and the Ministry of Finance, in
/// `hyoka reconcile ID --json` (docs/schemas/reconcile.json).
public struct ReconciliationJSON: Encodable, Sendable {
  let program: String
  let years: [YearJSON]
  let findings: [YearFindingJSON]
  let lacks: [LackJSON]

  struct YearJSON: Encodable, Sendable {
    let fiscalYear: Int
    let measure: String
    let lines: [LineJSON]
    let total: LineJSON
  }

  struct LineJSON: Encodable, Sendable {
    let label, contributions: Nullable<String>
    let document: AmountsJSON
    let projects, projectsCorrected: ProjectsJSON
    let ministryOfFinance: Nullable<MinistryJSON>
    let differenceYen, executedDifferenceYen: Nullable<Int64>
    let explained: [ExplanationJSON]
    let executedExplained: [ExplanationJSON]
    let uncounted: [ExplanationJSON]
    let unexplainedYen, executedUnexplainedYen: Nullable<Int64>
  }

  struct AmountsJSON: Encodable, Sendable {
    let budgetYen, executedYen: Nullable<Int64>
  }

  struct ProjectsJSON: Encodable, Sendable {
    let count: Int
    let initialYen, budgetYen, executedYen: Nullable<Int64>
  }

  struct MinistryJSON: Encodable, Sendable {
    let basis: String
    let items: Int
    let initialYen, budgetYen, executedYen: Nullable<Int64>
    let agrees: Nullable<Bool>
  }

  struct ExplanationJSON: Encodable, Sendable {
    let yen: Int64
    let reason, text, textEnglish: String
    let project: Nullable<ProjectID>

    init(_ explanation: Explanation) {
      yen = explanation.yen.amount
      reason = explanation.reason.rawValue
      text = explanation.text.japanese
      textEnglish = explanation.text.english
      project = Nullable(explanation.project.map(ProjectID.init))
    }
  }

  struct YearFindingJSON: Encodable, Sendable {
    let code: String
    let fiscalYear: Int
    let text, textEnglish: String
    let inputs: [InputJSON]
  }

  struct LackJSON: Encodable, Sendable {
    let text, textEnglish: String
  }

  struct InputJSON: Encodable, Sendable {
    let name, nameEnglish: String
    let yen: Int64
  }

  /// Makes the JSON of a reconciliation.
  public init(_ reconciliation: Reconciliation, program: String) {
    self.program = program
    years = reconciliation.years.map { year in
      YearJSON(
        fiscalYear: year.fiscalYear.year, measure: year.measure.rawValue,
        lines: year.lines.map { LineJSON($0, agrees: nil) },
        total: LineJSON(year.total, agrees: year.ministryBudget?.agrees))
    }
    findings = reconciliation.findings.map { finding in
      YearFindingJSON(
        code: finding.finding.code, fiscalYear: finding.fiscalYear.year,
        text: finding.finding.text.japanese, textEnglish: finding.finding.text.english,
        inputs: finding.inputs.map {
          InputJSON(
            name: $0.name.japanese, nameEnglish: $0.name.english, yen: $0.yen.amount)
        })
    }
    lacks = reconciliation.lacks.map {
      LackJSON(text: $0.japanese, textEnglish: $0.english)
    }
  }
}

extension ReconciliationJSON.LineJSON {
  init(_ line: ReconciledLine, agrees: Bool?) {
    label = Nullable(line.label)
    contributions = Nullable(line.contributions?.rawValue)
    document = .init(
      budgetYen: Nullable(line.document.budget?.amount),
      executedYen: Nullable(line.document.executed?.amount))
    projects = .init(line.projects)
    projectsCorrected = .init(line.corrected)
    ministryOfFinance = Nullable(
      line.ministryOfFinance.map { ministry in
        ReconciliationJSON.MinistryJSON(
          basis: ministry.basis.rawValue, items: ministry.items,
          initialYen: Nullable(ministry.initial?.amount),
          budgetYen: Nullable(ministry.current?.amount),
          executedYen: Nullable(ministry.executed?.amount), agrees: Nullable(agrees))
      })
    differenceYen = Nullable(line.budget?.difference.amount)
    executedDifferenceYen = Nullable(line.executed?.difference.amount)
    explained = (line.budget?.explained ?? []).map(ReconciliationJSON.ExplanationJSON.init)
    executedExplained = (line.executed?.explained ?? []).map(
      ReconciliationJSON.ExplanationJSON.init)
    uncounted = (line.budget?.uncounted ?? []).map(ReconciliationJSON.ExplanationJSON.init)
    unexplainedYen = Nullable(line.budget?.unexplained.amount)
    executedUnexplainedYen = Nullable(line.executed?.unexplained.amount)
  }
}

extension ReconciliationJSON.ProjectsJSON {
  init(_ totals: ProjectTotals) {
    self.init(
      count: totals.projects, initialYen: Nullable(totals.initial?.amount),
      budgetYen: Nullable(totals.current?.amount), executedYen: Nullable(totals.executed?.amount))
  }
}
