public import Analysis

/// What checking the sheets of projects found, in `hyoka check sheets --json`
/// (docs/schemas/check-sheets.json).
public struct CheckSheetsJSON: Encodable, Sendable {
  let sheets: Int
  let projects: [ProjectID]
  let findings: [CheckJSON.CheckFindingJSON]
  let counts: [Count]

  struct Count: Encodable, Sendable {
    let rule: String
    let count: Int
  }

  /// Makes the JSON of findings on the sheets of some projects.
  public init(_ findings: [CheckFinding], projects: [String]) {
    sheets = projects.count
    self.projects = projects.map(ProjectID.init)
    self.findings = findings.map(CheckJSON.CheckFindingJSON.init)
    counts = Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }.map {
      Count(rule: $0.key, count: $0.value.count)
    }
  }
}
