import Policies
import TestSupport
import Testing

@testable import Analysis

struct CheckTests {
  private let catalogue: CheckCatalogue

  init() throws {
    catalogue = try CheckCatalogue.builtIn()
  }

  private func findings(_ rule: CheckRule, _ example: CheckExample) async throws -> [CheckFinding] {
    let checks = try Checks(catalogue, only: [rule.id])
    guard !rule.subjects.contains(.document) else {
      return checks.report(try await example.inputs()).findings
    }
    return (example.projects ?? []).flatMap {
      checks.report(CheckMaker.record($0, id: "1")).findings
    }
  }

  @Test func `every rule of the catalogue has a check, and every check a rule`() {
    #expect(Set(catalogue.rules.map(\.id)) == Set(CheckTable.checks.keys))
    #expect(Set(catalogue.rules.map(\.id)).count == catalogue.rules.count)
    #expect(catalogue.rules.count >= 25)
  }

  @Test(arguments: try CheckExamples.all())
  func `a rule finds its wrong example and not its right one`(
    _ example: CheckExamples.Rule
  ) async throws {
    let rule = try catalogue.rule(example.id)
    let wrong = try await findings(rule, example.wrong)
    #expect(!wrong.isEmpty)
    #expect(wrong.allSatisfy { $0.rule == rule.id && $0.severity == rule.severity })
    #expect(wrong.allSatisfy { !$0.text.japanese.isEmpty && !$0.text.english.isEmpty })
    #expect(wrong.allSatisfy { !$0.text.japanese.contains("{") && !$0.text.english.contains("{") })
    #expect(try await findings(rule, example.right).isEmpty)
  }

  @Test func `the same input gives the same findings in the order of the lines`() async throws {
    let inputs = try await documentInputs(TestFiles.mizube2021)
    let checks = try Checks(catalogue)
    let first = checks.report(inputs).findings
    #expect(first == checks.report(inputs).findings)
    let lines = first.map { $0.place.lines?.lowerBound ?? .max }
    #expect(lines == lines.sorted())
    #expect(!first.isEmpty)
  }

  @Test func `a document alone says which rules were not run and why`() async throws {
    let report = try Checks(catalogue).report(try await documentInputs(TestFiles.mizube2024))
    let reasons = Dictionary(report.notRun.map { ($0.rule.id, $0.reason) }) { first, _ in first }
    #expect(reasons["stale-sentence"] == CheckNeed.previous.reason)
    #expect(reasons["goal-without-outcome"] == CheckNeed.indicators.reason)
    #expect(reasons["note-contradicts-table"] == CheckNeed.reconciliation.reason)
    #expect(!report.rulesRun.contains { reasons[$0.id] != nil })
    #expect(report.rulesRun.contains { $0.id == "execution-above-budget" })
  }

  @Test func `a document without a budget leaves the rules on budgets out`() throws {
    let evaluation = CheckMaker.evaluation([.goals: ["1": "湖を守る。"]])
    let report = try Checks(catalogue).report(CheckInputs(evaluation))
    let skipped = Set(report.notRun.map(\.rule.id))
    #expect(skipped.isSuperset(of: ["execution-above-budget", "budget-sum-mismatch"]))
  }

  @Test func `an empty document gives no finding and no crash`() throws {
    let report = try Checks(catalogue).report(CheckInputs(CheckMaker.evaluation([:])))
    #expect(report.findings.isEmpty)
    #expect(!report.hasErrors)
  }

  @Test func `ten thousand sentences are read`() throws {
    let text = (1...10_000).map { "第\($0)の池で水質を測り、結果を住民に知らせた。" }.joined()
    let evaluation = CheckMaker.evaluation([.results: ["1": text, "2": text]])
    let report = try Checks(catalogue).report(CheckInputs(evaluation))
    #expect(report.findings.filter { $0.rule == "duplicate-sentence" }.count == 10_000)
  }

  @Test func `an unknown rule is an error that names those like it`() throws {
    let problem = #expect(throws: Problem.self) { try Checks(catalogue, only: ["goal-no-result"]) }
    #expect(problem?.code == "check-rule-unknown")
    #expect(problem?.advice?.english.contains("goal-without-result") == true)
  }

  @Test func `a part of a rule's name leads to the rule`() {
    let names = ["zero-target", "next-goal-unchanged", "era-mismatch", "goal"]
    #expect(NearNames.nearest(to: "next-goal", among: names).first == "next-goal-unchanged")
    #expect(NearNames.nearest(to: "", among: []).isEmpty)
  }

  private func documentInputs(_ path: String) async throws -> CheckInputs {
    CheckInputs(try await CheckReading.evaluation(path))
  }
}
