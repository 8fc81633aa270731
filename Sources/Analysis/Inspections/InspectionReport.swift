/// The inspection of a project as its sheet reports it (点検・評価, table 4-1).
public struct InspectionReport: Hashable, Sendable {
  /// The texts of an inspection.
  public enum Part: String, CaseIterable, Sendable {
    /// The remark of the outside experts (外部有識者の所見).
    case expertRemark = "expert-remark"
    /// The words of the review team's finding (推進チームの所見の詳細).
    case teamDetail = "team-detail"
    /// The words on how the finding is reflected (反映状況の詳細).
    case reflectionDetail = "reflection-detail"
  }

  /// The id of the project.
  public let project: String
  /// The review team's finding (推進チームの所見), as in 事業内容の一部改善.
  public let teamFinding: String?
  /// How the request for the next budget reflects it (反映状況), as in 現状通り.
  public let reflection: String?
  /// The texts.
  public let texts: [Part: String]

  /// Makes a report.
  public init(
    project: String, teamFinding: String?, reflection: String?, texts: [Part: String] = [:]
  ) {
    self.project = project
    self.teamFinding = teamFinding
    self.reflection = reflection
    self.texts = texts
  }
}
