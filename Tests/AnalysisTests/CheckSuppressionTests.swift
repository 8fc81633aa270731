import Policies
import Testing

@testable import Analysis

struct CheckSuppressionTests {
  private let catalogue: CheckCatalogue
  private let evaluation = CheckMaker.evaluation(
    [
      .goals: ["1": "湖の水質を2030年度までに適合させる。", "2": "船を10隻にする。"],
      .nextGoals: ["1": "湖の水質を2030年度までに適合させる。", "2": "船を10隻にする。"],
    ])

  init() throws {
    catalogue = try CheckCatalogue.builtIn()
  }

  private func report(_ objects: String...) throws -> CheckReport {
    let suppressions = try objects.map {
      try CheckSuppression($0, reason: "長期の目標である", in: catalogue)
    }
    return try Checks(catalogue, only: ["next-goal-unchanged"]).report(
      CheckInputs(evaluation), suppressions: suppressions)
  }

  @Test func `without a suppression all findings stand`() throws {
    let report = try report()
    #expect(report.findings.map(\.place.field) == [1, 2])
    #expect(report.suppressed.isEmpty)
  }

  @Test(arguments: [
    ("next-goal-unchanged", [Int](), [1, 2]), ("next-goal-unchanged@2", [1], [2]),
    ("next-goal-unchanged@L3", [2], [1]), ("next-goal-unchanged@9", [1, 2], []),
    ("next-goal-unchanged@P12", [1, 2], []), ("stale-sentence", [1, 2], []),
  ])
  func `a suppression sets aside what it names`(
    _ object: String, _ standing: [Int], _ aside: [Int]
  ) throws {
    let report = try report(object)
    #expect(report.findings.compactMap(\.place.field) == standing)
    #expect(report.suppressed.compactMap(\.finding.place.field) == aside)
    #expect(report.suppressed.allSatisfy { $0.suppression.reason == "長期の目標である" })
  }

  @Test func `a suppressed error is no error`() throws {
    let evaluation = CheckMaker.evaluation([.results: ["1": "令和5年2月30日に開いた。"]])
    let checks = try Checks(catalogue, only: ["impossible-date"])
    #expect(checks.report(CheckInputs(evaluation)).hasErrors)
    let aside = try CheckSuppression("impossible-date@1", reason: "原文のまま", in: catalogue)
    #expect(!checks.report(CheckInputs(evaluation), suppressions: [aside]).hasErrors)
  }

  @Test(arguments: [
    ("stale-sentense", "check-rule-unknown"), ("", "check-rule-unknown"),
    ("stale-sentence@", "check-place-unreadable"), ("stale-sentence@x", "check-place-unreadable"),
    ("stale-sentence@L", "check-place-unreadable"), ("stale-sentence@P", "check-place-unreadable"),
  ])
  func `what cannot be understood is an error`(_ object: String, _ code: String) {
    let problem = #expect(throws: Problem.self) {
      try CheckSuppression(object, reason: "", in: catalogue)
    }
    #expect(problem?.code == code)
  }
}
