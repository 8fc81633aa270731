import Policies

/// Rules on what a document must have.
enum CompletenessChecks {
  static let all: [String: CheckTable.Check] = [
    "goal-without-result": { missing(.results, beside: .goals, $0, $1) },
    "result-without-goal": { missing(.goals, beside: .results, $0, $1) },
    "result-without-next-goal": { missing(.nextGoals, beside: .results, $0, $1) },
    "section-missing": { rule, context in
      context.reading("section-missing").map { rule.finding(CheckPlace(lines: $0.lines), $0.text) }
    },
    "statement-empty": statementsEmpty,
    "field-without-name": fieldsWithoutName,
    "field-without-opinion": fieldsWithoutOpinion,
    "goal-without-outcome": goalsWithoutOutcome,
  ]

  /// Fields that one section has and another, which is there, lacks.
  private static func missing(
    _ section: Section, beside other: Section, _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    guard let evaluation = context.evaluation else { return [] }
    let present = Set(evaluation.statements(in: section).map(\.field))
    guard !present.isEmpty else { return [] }
    return evaluation.statements(in: other).filter { !present.contains($0.field) }.map {
      rule.finding(place(of: $0), ["field": CheckValue($0.field)])
    }
  }

  private static func statementsEmpty(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    (context.evaluation?.statements ?? []).filter { $0.text.trimmed.isEmpty }.map {
      rule.finding(
        place(of: $0),
        ["field": CheckValue($0.field), "part": CheckValue($0.section.statementName)])
    }
  }

  /// Fields without a name where others have one.
  private static func fieldsWithoutName(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    let fields = context.evaluation?.fields ?? []
    guard fields.contains(where: { $0.name?.isEmpty == false }) else { return [] }
    return fields.filter { ($0.name ?? "").isEmpty }.map {
      rule.finding(place(of: $0), ["field": CheckValue($0.number)])
    }
  }

  private static func fieldsWithoutOpinion(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    (context.evaluation?.fields ?? []).filter(\.opinions.isEmpty).map {
      rule.finding(place(of: $0), ["field": CheckValue($0.number)])
    }
  }

  /// Goals whose projects measure no outcome.
  private static func goalsWithoutOutcome(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    let projects = Dictionary(grouping: context.projects) { $0.place.field }
    return (context.evaluation?.fields ?? []).compactMap { field in
      guard let goal = field.goal else { return nil }
      let linked = projects[field.number] ?? []
      guard !linked.contains(where: \.knowsOutcome) else { return nil }
      return rule.finding(
        place(of: goal),
        ["field": CheckValue(field.number), "projects": CheckValue(linked.count)])
    }
  }

  static func place(of statement: Statement) -> CheckPlace {
    CheckPlace(field: statement.field, lines: statement.passage.lines)
  }

  private static func place(of field: Field) -> CheckPlace {
    let first = field.goal ?? field.result ?? field.nextGoal
    return CheckPlace(field: field.number, lines: first?.passage.lines)
  }
}

extension CheckedProject {
  /// Whether any sheet measures an outcome, or its logic model names one.
  ///
  /// The record may lack the indicators of a year whose logic model it has.
  fileprivate var knowsOutcome: Bool {
    record.reports.contains { $0.kind == .outcome }
      || record.edges.contains { edge in
        [edge.from, edge.to].contains { $0.kind.flatMap(IndicatorKind.init(japanese:)) == .outcome }
      }
  }
}
