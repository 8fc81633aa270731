import Analysis
import Policies

/// A program's fields at a glance (施策の一覧表): what each has, and how much of it.
struct ProgramMatrix: Sendable {
  /// What stands in a row.
  struct Row: Sendable {
    let field: Field
    let change: RevisionClass?
    let claims: ClaimOverview?
    let projects: Int
    /// The money of its projects in the year that the matrix shows.
    let budget: Reported<Yen>
    /// Its outcomes (アウトカム), and those with an actual value.
    let outcomes, measured: Int
    let findings: [Severity: Int]
  }

  let rows: [Row]
  /// The fiscal year of the money; nothing where there is none.
  let year: FiscalYear?

  /// Puts together what was judged of a document and its linked projects.
  init(_ inputs: CheckInputs, money: [FieldTotal], report: CheckReport, rules: ClaimRules) {
    let evaluation = inputs.evaluation
    let claims = ProgramClaims(
      evaluation, sources: inputs.projects.compactMap(EvidenceSource.init), rules: rules)
    let year = Self.year(money, evaluation.cycle)
    self.year = year
    rows = evaluation.fields.map { field in
      let projects = inputs.projects.filter { $0.link.field == field.number }
      let outcomes = projects.flatMap { IndicatorAssembly($0.record).series }
        .filter { $0.kind == .outcome }
      let total = money.first { $0.field == field.number && $0.fiscalYear == year }
      let findings = report.findings.filter { $0.place.field == field.number }
      return Row(
        field: field, change: GoalRevision(field)?.leading,
        claims: claims.fields.first { $0.field == field.number && field.result != nil }?.overview,
        projects: projects.count, budget: Reported(total?.current, or: .notInSource),
        outcomes: outcomes.count, measured: outcomes.count { $0.actualYears > 0 },
        findings: Dictionary(grouping: findings, by: \.severity).mapValues(\.count))
    }
  }

  /// The last year evaluated that has money, else the last one that has.
  private static func year(_ money: [FieldTotal], _ cycle: EvaluationCycle) -> FiscalYear? {
    let known = Set(money.filter { $0.current != nil }.map(\.fiscalYear))
    return known.filter { cycle.years?.contains($0) ?? false }.max() ?? known.max()
  }
}
