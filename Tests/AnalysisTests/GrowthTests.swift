import Foundation
import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

/// How the judgement of many programs grows: printed, since times differ from machine to machine.
///
/// `HYOKA_GROWTH=1 swift test -c release -Xswiftc -enable-testing --filter GrowthTests`.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["HYOKA_GROWTH"] != nil, "set HYOKA_GROWTH"))
struct GrowthTests {
  /// What is done for each program, and how long it took.
  private struct Work {
    var seconds: [(name: String, seconds: Double)] = []
    var claims = 0

    mutating func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
      let clock = ContinuousClock()
      let start = clock.now
      let result = try body()
      let passed = clock.now - start
      seconds.append(
        (name, Double(passed.components.attoseconds) / 1e18 + Double(passed.components.seconds)))
      return result
    }
  }

  private func evaluation() async throws -> Evaluation {
    try await EvaluationReader(profiles: Profile.builtIn()).read(path: TestFiles.restated)
      .evaluation
  }

  /// As many linked projects as the published evaluation has, with texts and indicators of real size.
  private func projects(of evaluation: Evaluation) -> [LinkedProject] {
    let fields = evaluation.fields
    return (0..<112).map { number in
      let field = fields[number % max(fields.count, 1)]
      let text = [field.goal?.text, field.nextGoal?.text, field.result?.text].compactMap { $0 }
        .joined()
      return LinkedProject(
        link: FieldLink(
          field: field.number, project: "\(number)", name: "", method: .official, score: 1,
          sheetYear: 2024),
        record: GrowthMaker.record(number, text: text))
    }
  }

  private func judge(
    _ count: Int, _ evaluation: Evaluation, _ projects: [LinkedProject]
  ) throws -> Work {
    var work = Work()
    let programs = Array(repeating: projects, count: count)
    let sources = work.measure("indicators") {
      programs.map { $0.compactMap(EvidenceSource.init) }
    }
    let claims = try work.measure("claims") {
      try sources.map {
        ProgramClaims(evaluation, sources: $0, rules: try ClaimRules.builtIn())
      }
    }
    work.claims = claims.reduce(0) { $0 + $1.overview.claims }
    _ = work.measure("revisions") { sources.map { _ in ProgramRevisions(evaluation) } }
    let opinions = try work.measure("opinions") {
      try sources.map { _ in try ProgramOpinions(evaluation) }
    }
    _ = work.measure("ledger") { Ledger(opinions.flatMap(\.entries)) }
    let checks = try Checks(CheckCatalogue.builtIn())
    _ = work.measure("checks") {
      zip(zip(sources, claims), opinions).map { pair, opinions in
        checks.report(
          CheckInputs(evaluation, projects: pair.0, claims: pair.1, opinions: opinions))
      }
    }
    return work
  }

  @Test func `work is as much for each program, however many there are`() async throws {
    let evaluation = try await evaluation()
    let projects = projects(of: evaluation)
    _ = try judge(1, evaluation, projects)
    var first: Work?
    for count in [1, 10, 100] {
      let work = try judge(count, evaluation, projects)
      let one = first ?? work
      first = one
      #expect(work.claims == one.claims * count)
      for (part, base) in zip(work.seconds, one.seconds) {
        let each = part.seconds / Double(count)
        let ratio = base.seconds > 0 ? each / base.seconds : 0
        print(
          "growth\t\(count)\t\(part.name)\t\(Self.text(each * 1000)) ms each\t"
            + "\(Self.text(ratio)) of one")
      }
    }
  }

  private static func text(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

/// Invented projects of real size.
private enum GrowthMaker {
  static func record(_ number: Int, text: String) -> ProjectRecord {
    let origin = Origin(file: "sheet.csv", line: 2, fileID: 1)
    let name = String(text.dropFirst(number % 40).prefix(18))
    let sheet = ProjectSheet(
      id: 1, source: .review, year: 2024, key: "\(number)", number: nil, name: name,
      ministry: "外務省", unit: [], startYear: nil, endYear: nil)
    let long = String(repeating: text, count: 3).prefix(800)
    return ProjectRecord(
      id: "\(number)", name: name, sheets: [sheet], steps: [:], suggestions: [],
      outlines: [
        1: ProjectOutline(
          purpose: String(long), issues: nil, summary: String(long.reversed()), kind: nil, url: nil,
          isContribution: false, origin: origin)
      ], budgets: [], reports: (0..<5).flatMap { reports(number, $0, name) },
      indicatorDecisions: [], links: [], inspections: [inspection(text, origin)], edges: [])
  }

  /// An indicator as nine sheets report it.
  private static func reports(_ number: Int, _ indicator: Int, _ name: String) -> [IndicatorReport]
  {
    (2015...2023).map { year in
      IndicatorMaker.report(
        Int64(number * 1000 + indicator * 100 + year - 2000), year, "\(name)の件数その\(indicator)",
        unit: "件",
        (1...3).map {
          (year - $0, Double(indicator * 10), Double(indicator * 10 + year - $0 - 2000))
        })
    }
  }

  private static func inspection(_ text: String, _ origin: Origin) -> ProjectInspection {
    ProjectInspection(
      year: 2024, selfResult: String(text.prefix(160)), selfDirection: nil, expertYear: nil,
      expertScope: nil, expertRemark: nil, teamFinding: "現状通り", teamDetail: nil,
      reflection: "現状通り", reflectionDetail: nil, origin: origin)
  }
}
