public import Policies

extension ProjectInspection {
  /// The inspection of a project with the rules applied.
  public func review(_ project: String) -> InspectionReview {
    var texts: [InspectionReport.Part: String] = [:]
    texts[.expertRemark] = expertRemark
    texts[.teamDetail] = teamDetail
    texts[.reflectionDetail] = reflectionDetail
    return InspectionReview(
      InspectionReport(
        project: project, teamFinding: teamFinding, reflection: reflection, texts: texts))
  }
}
