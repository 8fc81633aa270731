import Policies
import Testing

@testable import Analysis

struct LedgerTests {
  private func entries() throws -> [LedgerEntry] {
    let old = OpinionMaker.evaluation(
      years: 2018...2020,
      opinions: [([1], "水門を直す必要がある。"), ([2], "水質の改善は評価できる。")])
    let new = OpinionMaker.evaluation(
      opinions: [([1], "葦原を増やすべきである。"), ([], "成果を測るのは難しい。")])
    let responses = OpinionResponses([
      OpinionMaker.response(1, .reflected), OpinionMaker.response(2, .answered, cycle: "2018-2020"),
    ])
    return try [old, new].flatMap { evaluation in
      try ProgramOpinions(evaluation, responses: responses).entries
    }
  }

  private func inspection(
    _ remark: String?, team: String? = nil, finding: String? = "事業内容の一部改善", _ reflection: String?
  ) -> ProjectInspection {
    ProjectInspection(
      year: 2024, selfResult: nil, selfDirection: nil, expertYear: nil, expertScope: nil,
      expertRemark: remark, teamFinding: finding, teamDetail: team, reflection: reflection,
      reflectionDetail: "見直した。", origin: Origin(file: "4-1.csv", line: 2, fileID: 1))
  }

  private func remarks(
    _ inspection: ProjectInspection, _ responses: OpinionResponses = .init()
  ) throws -> [LedgerEntry] {
    try ProjectRemarks(responses: responses).entries(
      inspection, project: "77", name: "水門の修理", program: "test-1", fields: [1])
  }

  @Test func `not answered comes first, then the latest`() throws {
    let ledger = Ledger(try entries())
    #expect(
      ledger.entries.map(\.id)
        == ["test-1/2021-2023/2", "test-1/2018-2020/1", "test-1/2021-2023/1", "test-1/2018-2020/2"])
    #expect(ledger.counts == [.unanswered: 2, .reflected: 1, .answered: 1])
    #expect(ledger.years == [2023, 2022, 2021, 2020, 2019, 2018])
  }

  @Test func `an entry says what is asked for, where it appears and who decided`() throws {
    let evaluation = OpinionMaker.evaluation(
      goals: [1: "湖を守る。"], nextGoals: [1: "葦原の再生により湖を守る。"],
      opinions: [([1], "葦原の再生を進めるべきである。"), ([1], "成果は評価できる。")])
    let responses = OpinionResponses([OpinionMaker.response(1, .reflected)])
    let entries = try ProgramOpinions(evaluation, responses: responses).entries
    #expect(entries[0].asked == ["葦原の再生を進めるべきである"])
    #expect(entries[0].traces.map(\.field) == [1])
    #expect(entries[0].traces.first?.newWords == ["葦原", "再生"])
    #expect(entries[0].decision?.by == "水辺課")
    #expect(entries[1].asked.isEmpty && entries[1].traces.isEmpty && entries[1].decision == nil)
  }

  @Test(arguments: [
    (["field": "1"], 2), (["kind": "praise"], 1), (["kind": "request", "field": "1"], 2),
    (["status": "unanswered"], 2), (["status": "declined"], 0), (["year": "2022"], 2),
    (["year": "1999"], 0), (["program": "test-1"], 4), (["program": "other"], 0),
    (["source": "opinion"], 4), (["source": "team-finding"], 0), (["field": "", "kind": ""], 4),
  ])
  func `a filter leaves what it asks for`(_ words: [String: String], _ expected: Int) throws {
    let ledger = Ledger(try entries()).filtered(by: try LedgerFilter(words))
    #expect(ledger.entries.count == expected)
  }

  @Test func `a filtered document keeps its order`() throws {
    let review = try ProgramOpinions(
      OpinionMaker.evaluation(
        opinions: [([1], "水門を直すべきである。"), ([2], "葦原を増やすべきである。"), ([1], "成果は評価できる。")]))
    #expect(review.filtered(by: LedgerFilter(field: 1)).opinions.map(\.opinion.number) == [1, 3])
    #expect(try LedgerFilter(["field": "１１"]).field == 11)
  }

  @Test(arguments: [
    ["kind": "anger"], ["status": "done"], ["source": "press"], ["year": "R5"], ["field": "-1"],
  ])
  func `an unknown word of a filter is an error`(_ words: [String: String]) {
    let problem = #expect(throws: Problem.self) { try LedgerFilter(words) }
    #expect(problem?.kind == .usage)
    #expect(problem?.code == "filter-unknown")
  }

  @Test(arguments: [
    ("執行等改善", OpinionStatus.reflected), ("縮減", .reflected), ("廃止", .reflected),
    ("年度内に改善を検討", .partly), ("現状通り", .declined), ("終了予定", .answered), ("新しい語", .answered),
  ])
  func `the reflection says what became of a remark`(
    _ reflection: String, _ expected: OpinionStatus
  ) throws {
    let entry = try #require(try remarks(inspection("水門を直すべきである。", reflection)).first)
    #expect(entry.status == expected)
    #expect(entry.basis == .source)
    #expect(entry.kinds == [.request])
    #expect(entry.id == "projects/77/2024/expert-remark")
  }

  @Test func `no change is an answer where no improvement was advised`() throws {
    let entry = inspection("水門を直すべきである。", finding: "現状通り", "現状通り")
    #expect(try remarks(entry).map(\.status) == [.answered])
  }

  @Test func `a person's answer to a remark goes before that of the source`() throws {
    let id = "projects/77/2024/expert-remark"
    let answer = OpinionResponse(status: .partly, text: "一部を直した。", by: "係", at: "2025-01-01")
    let entry = try #require(
      try remarks(
        inspection("水門を直すべきである。", "縮減"), OpinionResponses([(id: id, response: answer)])
      ).first)
    #expect(entry.status == .partly && entry.basis == .person)
    #expect(entry.response == "一部を直した。")
    #expect(entry.decision == answer && entry.asked == ["水門を直すべきである"])
  }

  @Test func `without a reflection nobody answered`() throws {
    let entry = try #require(try remarks(inspection("水門を直すべきである。", " ")).first)
    #expect(entry.status == .unanswered && entry.basis == .nobody)
  }

  @Test func `the team's finding is an entry of its own, set phrases are none`() throws {
    let both = try remarks(inspection("水門を直すべきである。", team: "見回りを増やすこと。", "縮減"))
    #expect(both.map(\.source) == [.expertRemark, .teamFinding])
    #expect(try remarks(inspection("特段問題なし。", team: "点検対象外", "縮減")) == [])
    #expect(try remarks(inspection(nil, team: "  ", "縮減")) == [])
  }

  @Test(arguments: [
    ("reflected", OpinionStatus.reflected), ("一部反映", .partly), ("執行等改善", .reflected),
    ("検討中", .answered), ("実施しない", .declined),
  ])
  func `a status is read by its name or a word of a source`(
    _ word: String, _ expected: OpinionStatus
  ) throws {
    #expect(try ResponseWords.builtIn().read(word) == expected)
  }

  @Test func `an unknown status is an error that lists the allowed`() throws {
    let words = try ResponseWords.builtIn()
    let problem = #expect(throws: Problem.self) { try words.read("done") }
    #expect(problem?.kind == .usage)
    for status in OpinionStatus.allCases {
      #expect(problem?.advice?.english.contains(status.rawValue) == true)
    }
  }

  @Test(arguments: ["test-1/2021-2023/3", "a/undated/12"])
  func `a key is read as it is written`(_ text: String) {
    #expect(OpinionKey(text)?.text == text)
  }

  @Test(arguments: ["", "a/b", "a/b/0", "a/b/x", "/b/1", "a//1", "a/b/1/2", "a/b/-1"])
  func `anything else is no key`(_ text: String) {
    #expect(OpinionKey(text) == nil)
  }
}
