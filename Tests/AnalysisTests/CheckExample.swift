import Foundation
import Policies
import TestSupport

@testable import Analysis

/// An example of a rule, as the catalogue gives it, made into what the rules read.
struct CheckExample: Decodable {
  struct Opinion: Decodable {
    let fields: [Int]
    let text: String
  }

  struct Money: Decodable {
    let initial, supplementary, carryOver, budget, executed: Double?
  }

  struct Project: Decodable {
    let field: Int
    let indicators: [Indicator]?
    let budgets: [String: Money]?
    let inspection: Inspection?
    let edges: [[String]]?
  }

  struct Indicator: Decodable {
    let kind, name, unit, direction: String?
    let sheetYear: Int?
    let final: [Double]?
    let values: [[Double?]]
  }

  struct Inspection: Decodable {
    let teamFinding, reflection, teamDetail: String?
  }

  struct Before: Decodable {
    let results: [String: String]
  }

  let document: [String]?
  let goals, results, nextGoals, names: [String: String]?
  let opinions: [Opinion]?
  let cycle: [Int]?
  let budget: [String: Money]?
  let note: String?
  let previous: Before?
  let projects: [Project]?

  /// What the rules read on the example as a program.
  func inputs() async throws -> CheckInputs {
    let read = document == nil ? nil : try await Self.read(document ?? [])
    let evaluation = read ?? evaluation
    let linked = (projects ?? []).enumerated().map { index, project in
      CheckMaker.linked(project, id: "\(index + 1)")
    }
    let money = ProgramMoney(
      projects: linked, items: [:], decisions: [:], ministryItems: [], ended: [])
    let sources = linked.compactMap(EvidenceSource.init)
    return CheckInputs(
      evaluation,
      previous: previous.map { CheckMaker.evaluation([.results: $0.results]) },
      projects: sources,
      reconciliation: linked.isEmpty ? nil : Reconciliation(evaluation, money: money),
      claims: linked.isEmpty
        ? nil
        : ProgramClaims(
          evaluation, sources: sources,
          rules: try ClaimRules.builtIn()))
  }

  private var evaluation: Evaluation {
    CheckMaker.evaluation(
      [.goals: goals ?? [:], .results: results ?? [:], .nextGoals: nextGoals ?? [:]],
      names: names ?? [:], opinions: (opinions ?? []).map { ($0.fields, $0.text) }, cycle: cycle,
      budget: budget.map { CheckMaker.table($0, note: note) })
  }

  /// Reads the lines of a document of the invented ministry.
  private static func read(_ lines: [String]) async throws -> Evaluation {
    let folder = try ScratchFolder()
    let path = try folder.write("example.txt", text: lines.joined(separator: "\n") + "\n")
    return try await CheckReading.evaluation(path)
  }
}

/// The examples of the catalogue by rule.
struct CheckExamples: Decodable {
  struct Rule: Decodable {
    let id: String
    let wrong, right: CheckExample
  }

  let rules: [Rule]

  static func all() throws -> [Rule] {
    let path = TestFiles.path("Sources/Analysis/Rules/checks.json")
    return try JSONDecoder().decode(
      Self.self, from: Data(contentsOf: URL(fileURLWithPath: path))
    ).rules
  }
}
