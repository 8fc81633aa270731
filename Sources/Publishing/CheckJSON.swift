public import Analysis
import Policies

/// What checking found, in `hyoka check ID|FILE --json` (docs/schemas/check.json).
public struct CheckJSON: Encodable, Sendable {
  let program: Nullable<String>
  let file: String
  let findings: [CheckFindingJSON]
  let suppressed: [SuppressedJSON]
  let rulesRun: [String]
  let notRun: [NotRunJSON]

  struct CheckFindingJSON: Encodable, Sendable {
    let rule, severity, text, textEnglish: String
    let field: Nullable<Int>
    let lines: Nullable<[Int]>
    let project: Nullable<ProjectID>

    init(_ finding: CheckFinding) {
      rule = finding.rule
      severity = finding.severity.rawValue
      text = finding.text.japanese
      textEnglish = finding.text.english
      field = Nullable(finding.place.field)
      lines = Nullable(finding.place.lines?.pair)
      project = Nullable(finding.place.project.map(ProjectID.init))
    }
  }

  struct SuppressedJSON: Encodable, Sendable {
    let finding: CheckFindingJSON
    let reason: String
    let decidedBy, decidedAt: Nullable<String>
  }

  struct NotRunJSON: Encodable, Sendable {
    let rule, reason: String
  }

  /// Makes the JSON of a report on a program, or on a file alone.
  public init(_ report: CheckReport, program: String?, file: String) {
    self.program = Nullable(program)
    self.file = file
    findings = report.findings.map(CheckFindingJSON.init)
    suppressed = report.suppressed.map { suppressed in
      SuppressedJSON(
        finding: CheckFindingJSON(suppressed.finding), reason: suppressed.suppression.reason,
        decidedBy: Nullable(suppressed.suppression.decidedBy),
        decidedAt: Nullable(suppressed.suppression.decidedAt))
    }
    rulesRun = report.rulesRun.map(\.id)
    notRun = report.notRun.map { NotRunJSON(rule: $0.rule.id, reason: $0.reason.japanese) }
  }
}
