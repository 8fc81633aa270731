import Policies
import Testing

@testable import Analysis

/// How evidence is measured, on a few projects of an invented ministry of water (水辺).
struct EvidenceAccuracyTests {
  /// The first two share a word; the inspection of the third speaks of the first, which is no evidence.
  private static let projects = [
    project("1", "水路の点検", "水路を点検した。"), project("2", "水路の清掃", "水路を清掃した。"),
    project("3", "魚道の模型", "着実に実施した。水路を点検した。"),
  ]

  private static func project(_ id: String, _ name: String, _ result: String) -> ProjectRecord {
    let inspection = ProjectInspection(
      year: 2024, selfResult: result, selfDirection: nil, expertYear: nil, expertScope: nil,
      expertRemark: nil, teamFinding: nil, teamDetail: nil, reflection: nil, reflectionDetail: nil,
      origin: Origin(file: "4-1.csv", line: 2, fileID: 1))
    return ProjectRecord(
      id: id, name: name, sheets: [], steps: [:], suggestions: [], outlines: [:], budgets: [],
      reports: [], indicatorDecisions: [], links: [], inspections: [inspection], edges: [])
  }

  private static let labels = """
    pool,source,place,start,projects
    policy,inspection,1,0,1 2
    policy,inspection,2,3,2
    policy,inspection,3,0,
    field,result,1,0,7

    """

  private func measure(_ csv: String = Self.labels) throws -> EvidenceAccuracy {
    let evaluation = ClaimMaker.evaluation("水路の点検件数は増加した。", years: 2021...2023)
    return EvidenceAccuracy(
      try EvidenceLabel.read(csv: csv, name: "labels.csv"),
      in: [
        EvidencePool("policy", of: Self.projects),
        EvidencePool("field", of: evaluation, sources: [ClaimMaker.source([(2022, nil, 5)])]),
      ], rules: try ClaimRules.builtIn())
  }

  private func score(
    _ pool: String?, _ part: EvidenceAccuracy.Part, _ way: EvidenceAccuracy.Way = .ranked
  ) throws -> EvidenceAccuracy.Score {
    try #require(
      try measure().rows.first { $0.pool == pool && $0.part == part && $0.way == way }
    ).score
  }

  @Test func `the claims of inspections find the projects of their pool`() throws {
    let score = try score("policy", .inspections)
    #expect([score.claims, score.first, score.firstThree] == [2, 2, 2])
    // Both list both projects of waterways; that of the model is no evidence by its inspection.
    #expect([score.labelled, score.listed, score.found] == [3, 3, 4])
    #expect([score.silent, score.silentWithEvidence] == [1, 0])
    let indicators = try self.score("policy", .inspections, .indicators)
    #expect([indicators.claims, indicators.first, indicators.found] == [2, 0, 0])
  }

  @Test func `without its own project a claim has what others say of the same`() throws {
    let score = try score("policy", .others)
    #expect([score.claims, score.first, score.labelled, score.listed] == [1, 1, 1, 1])
    // Of the cleaning no other project speaks, and the inspection is listed all the same.
    #expect([score.silent, score.silentWithEvidence, score.found] == [2, 1, 2])
  }

  @Test func `results are searched in their field, and all pools are added up`() throws {
    #expect(try score("field", .results).first == 1)
    #expect(try score("field", .results, .indicators).first == 1)
    #expect(try score(nil, .results) == score("field", .results))
    #expect(try score(nil, .inspections) == score("policy", .inspections))
    let rows = try measure().rows
    #expect(!rows.contains { $0.pool == "field" && $0.part != .results })
    #expect(rows.count == 2 * 3 * EvidenceAccuracy.Way.allCases.count)
  }

  @Test func `what is missed and what is nowhere is told`() throws {
    let accuracy = try measure(
      Self.labels + "policy,inspection,2,0,3\npolicy,inspection,2,99,2\nnowhere,result,1,0,7\n")
    #expect(accuracy.unplaced == 2)
    let misses = accuracy.misses.filter { $0.part == .inspections }
    #expect(misses.map(\.label.projects) == [["3"]])
    #expect(misses.map(\.found) == [["2", "1"]])
  }

  @Test(arguments: [
    "a,result,x,0,1", "a,result,1,-1,1", "a,inspection,,0,1", "a,inspection,1,0,1,2",
    ",result,1,0,1",
    "result,1,0,1",
  ])
  func `a line that is no label is named`(_ line: String) {
    let found = #expect(throws: Problem.self) {
      try EvidenceLabel.read(csv: "heading\na,result,1,0,1\n\(line)\n", name: "labels.csv")
    }
    #expect(found?.place == "labels.csv:3")
  }

  @Test func `pools are programs or policies, whose names may have commas`() throws {
    let lines = try EvidencePoolLine.read(
      csv: "heading\na,program,test-1,2021-2023,\nb,policy,みずべ省,2024,川, 湖\n", name: "pools.csv")
    #expect(
      lines.map(\.basis) == [
        .program(id: "test-1", cycle: "2021-2023"),
        .policy(name: "川, 湖", ministry: "みずべ省", year: 2024),
      ])
    for line in ["a,program,test-1,,", "a,policy,みずべ省,2024,", "a,field,test-1,2024,", "a,policy"] {
      #expect(throws: Problem.self) {
        try EvidencePoolLine.read(csv: "heading\n\(line)\n", name: "pools.csv")
      }
    }
  }
}
