public import Analysis

/// What checking the sheets of projects found, in `hyoka check sheets --json`
/// (docs/schemas/check-sheets.json).
public struct CheckSheetsJSON: Encodable, Sendable {
  let sheets: Int
  let findings: [CheckJSON.CheckFindingJSON]
  let counts: [Count]

  struct Count: Encodable, Sendable {
    let rule: String
    let count: Int
  }

  /// Makes the JSON of findings on so many sheets.
  public init(_ findings: [CheckFinding], sheets: Int) {
    self.sheets = sheets
    self.findings = findings.map(CheckJSON.CheckFindingJSON.init)
    counts = Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }.map {
      Count(rule: $0.key, count: $0.value.count)
    }
  }
}
