import Policies

/// Rules on the inspections and logic models of projects.
enum ProjectChecks {
  static let all: [String: CheckTable.Check] = [
    "advice-without-effect": { inspections("advice-without-effect", $0, $1) },
    "boilerplate-remark": { inspections("boilerplate-remark", $0, $1) },
    "logic-model-gap": gaps,
  ]

  private static func inspections(
    _ code: String, _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    context.projects.flatMap { project -> [CheckFinding] in
      guard let inspection = project.record.inspections.first else { return [] }
      return inspection.review(project.record.id).findings.filter { $0.code == code }.map {
        rule.finding(project.place, $0.text)
      }
    }
  }

  /// Steps of a logic model that lead nowhere or come from nowhere; stages and indicators are other
  /// matters.
  private static func gaps(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    let codes: Set<String> = [
      "logic-activity-without-output", "logic-output-without-outcome",
      "logic-outcome-without-output", "logic-orphan",
    ]
    return context.projects.compactMap { project in
      let gaps = LogicModel(project.record).findings.filter { codes.contains($0.finding.code) }
      return gaps.first.map {
        rule.finding(
          project.place, ["count": CheckValue(gaps.count), "first": CheckValue($0.finding.text)])
      }
    }
  }
}
