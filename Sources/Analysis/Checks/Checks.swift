public import Policies

/// Runs rules on a program, a document or a project's sheet (点検).
public struct Checks: Sendable {
  private let rules: [CheckRule]

  /// Makes checks with all rules of a catalogue, or with some.
  ///
  /// - Throws: `Problem` where an id is no rule.
  public init(_ catalogue: CheckCatalogue, only ids: [String] = []) throws(Problem) {
    var chosen: [CheckRule] = []
    for id in ids { chosen.append(try catalogue.rule(id)) }
    rules = ids.isEmpty ? catalogue.rules : chosen
  }

  /// Checks a program, or a document alone.
  public func report(
    _ inputs: CheckInputs, suppressions: [CheckSuppression] = []
  ) -> CheckReport {
    report(CheckContext(inputs), suppressions)
  }

  /// Checks the sheets of one project.
  public func report(_ project: ProjectRecord) -> CheckReport {
    report(CheckContext(project), [])
  }

  private func report(
    _ context: CheckContext, _ suppressions: [CheckSuppression]
  ) -> CheckReport {
    let rules = rules.filter { $0.subjects.contains(context.subject) }
    let lacks = rules.map { rule in rule.needs.first { !$0.isMet(by: context) } }
    let run = zip(rules, lacks).filter { $0.1 == nil }.map(\.0)
    let findings = run.flatMap { rule in
      (CheckTable.checks[rule.id]?(rule, context) ?? []).uniqued
    }
    return CheckReport(
      findings.inOrder, suppressions, rulesRun: run,
      notRun: zip(rules, lacks).compactMap { rule, need in
        need.map { SkippedRule(rule: rule, reason: $0.reason) }
      })
  }
}

/// The checks by the id of their rule.
enum CheckTable {
  typealias Check = @Sendable (CheckRule, CheckContext) -> [CheckFinding]

  static let checks: [String: Check] = [
    CompletenessChecks.all, OpinionChecks.all, GoalChecks.all, WordingChecks.all,
    CharacterChecks.all, NumberChecks.all, YearChecks.all, MoneyChecks.all, SeriesChecks.all,
    ProjectChecks.all,
  ].reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }
}

extension [CheckFinding] {
  /// The findings, each once.
  fileprivate var uniqued: [CheckFinding] {
    var seen: Set<CheckFinding> = []
    return filter { seen.insert($0).inserted }
  }

  /// By line, then by field; what stands on no line comes last, and the order of the rules decides
  /// the rest.
  fileprivate var inOrder: [CheckFinding] {
    func key(_ place: CheckPlace) -> (Int, Int) {
      (place.lines?.lowerBound ?? .max, place.field ?? .max)
    }
    return enumerated().sorted { left, right in
      let (one, other) = (key(left.element.place), key(right.element.place))
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }
}
