import Policies
import Testing

@testable import Analysis

struct OpinionTraceTests {
  private func first(
    _ text: String, fields: [Int] = [1], goals: [Int: String] = [:], nextGoals: [Int: String],
    later: [Evaluation] = [], responses: OpinionResponses = .init()
  ) throws -> ReviewedOpinion {
    let evaluation = OpinionMaker.evaluation(
      goals: goals, nextGoals: nextGoals, opinions: [(fields, text)])
    return try ProgramOpinions(evaluation, later: later, responses: responses).opinion(1)
  }

  @Test func `words of the request in the next goal are a trace`() throws {
    let opinion = try first(
      "葦原の再生と水門の修理を進めるべきである。", goals: [1: "湖を守る。"],
      nextGoals: [1: "葦原を再生し、湖を守る。", 2: "森を育てる。"])
    let trace = try #require(opinion.traces.first)
    #expect(opinion.traces.count == 1)
    #expect(trace.field == 1 && trace.section == .nextGoals && trace.cycle == "2021-2023")
    #expect(trace.lines == 50...50)
    #expect(trace.words == ["葦原", "再生"])
    #expect(trace.newWords == ["葦原", "再生"])
    #expect(trace.score > 0 && trace.score < 1)
  }

  @Test func `a trace of new words proposes reflected and sets nothing`() throws {
    let opinion = try first(
      "葦原の再生を進めるべきである。", goals: [1: "湖を守る。"], nextGoals: [1: "葦原の再生により湖を守る。"])
    #expect(opinion.status == .unanswered)
    #expect(opinion.proposal?.status == .reflected)
  }

  @Test func `words that the goal before had propose nothing`() throws {
    let opinion = try first(
      "葦原の再生を進めるべきである。", goals: [1: "葦原を再生する。"], nextGoals: [1: "葦原を再生する。"])
    #expect(opinion.traces.map(\.words) == [["葦原", "再生"]])
    #expect(opinion.traces.map(\.newWords) == [[]])
    #expect(opinion.proposal == nil)
  }

  @Test func `one noun or words of every program are no trace`() throws {
    #expect(
      try first("葦原の再生を進めるべきである。", nextGoals: [1: "葦原を守る。"]).traces == [])
    #expect(
      try first("国際協力の強化と連携の推進が重要である。", nextGoals: [1: "国際協力を強化し連携を推進する。"]).traces == [])
  }

  @Test func `an abbreviation and its full name are one word`() throws {
    let opinion = try first(
      "OSAの拡充が重要である。", nextGoals: [1: "政府安全保障能力強化支援に関する政策を進める。"])
    #expect(opinion.traces.map(\.words) == [["OSA"]])
  }

  @Test func `variants and widths are one word`() throws {
    let opinion = try first(
      "ＷＰＳを進めるべきである。", nextGoals: [1: "ＷＰＳを進める。"])
    #expect(opinion.traces.map(\.words) == [["WPS"]])
  }

  @Test func `only the opinion's fields count, all for a general one`() throws {
    let nextGoals = [1: "森を育てる。", 2: "葦原を再生する。"]
    let text = "葦原の再生を進めるべきである。"
    #expect(try first(text, fields: [1], nextGoals: nextGoals).traces == [])
    #expect(try first(text, fields: [], nextGoals: nextGoals).traces.map(\.field) == [2])
  }

  @Test func `praise asks for nothing and has no trace`() throws {
    let opinion = try first("葦原の再生は評価できる。", nextGoals: [1: "葦原を再生する。"])
    #expect(opinion.traces == [] && opinion.askedWords == [])
  }

  @Test func `goals of a later document count too`() throws {
    let later = OpinionMaker.evaluation(
      years: 2024...2026, goals: [1: "葦原を再生する。"], opinions: [])
    let opinion = try first(
      "葦原の再生を進めるべきである。", goals: [1: "湖を守る。"], nextGoals: [1: "湖を守る。"], later: [later])
    #expect(opinion.traces.map(\.cycle) == ["2024-2026"])
    #expect(opinion.traces.map(\.section) == [.goals])
    #expect(opinion.proposal != nil)
  }

  @Test func `a field that does not exist is named`() throws {
    let opinion = try first(
      "葦原の再生を進めるべきである。", fields: [1, 99], nextGoals: [1: "湖を守る。"])
    #expect(opinion.unknownFields == [99])
    #expect(opinion.traces == [])
  }

  @Test func `an opinion without words is no trouble`() throws {
    let opinion = try first("", nextGoals: [1: "湖を守る。"])
    #expect(opinion.reading.kinds == [] && opinion.traces == [] && opinion.status == .unanswered)
  }

  @Test func `a trace follows a field to its new number`() throws {
    let evaluation = OpinionMaker.evaluation(
      goals: [1: "湖の水質を改善し、魚を守る。", 2: "渡し船の便を保ち、港を整える。"], nextGoals: [:],
      opinions: [([1], "葦原の再生を進めるべきである。")])
    let later = OpinionMaker.evaluation(
      years: 2024...2026, goals: [1: "渡し船の便を保ち、港を整える。", 3: "湖の水質を改善し、魚を守り、葦原を再生する。"],
      opinions: [])
    let opinion = try ProgramOpinions(evaluation, later: [later]).opinion(1)
    #expect(opinion.traces.map(\.field) == [3])
    #expect(opinion.traces.first?.newWords.contains("葦原") == true)
    let cut = Crosswalk(
      from: evaluation, to: later, verdicts: [.init(from: 1, to: 3, isConfirmed: false)])
    let none = try ProgramOpinions(
      evaluation, later: [later], crosswalks: [later.cycle.id: cut]
    ).opinion(1)
    #expect(none.traces.isEmpty)
  }

  @Test func `kinds are those that people corrected`() throws {
    let id = OpinionMaker.response(1, .answered).id
    let kinds = Rulings([
      Ruling(OpinionKind.request, isConfirmed: false, reason: "感想である。", by: nil, at: "1"),
      Ruling(OpinionKind.concern, isConfirmed: true, reason: "懸念である。", by: nil, at: "2"),
    ])
    let opinion = try first(
      "葦原の再生を進めるべきである。", nextGoals: [:],
      responses: OpinionResponses(kinds: [id: kinds]))
    #expect(opinion.reading.kinds == [.request])
    #expect(opinion.kinds == [.concern])
  }

  @Test func `the last response holds`() throws {
    let responses = OpinionResponses([
      OpinionMaker.response(1, .declined, text: "予算がない。"), OpinionMaker.response(2, .answered),
      OpinionMaker.response(1, .partly, at: "2024-07-01T00:00:00Z", text: "一部を直した。"),
    ])
    let opinion = try first(
      "葦原の再生を進めるべきである。", nextGoals: [1: "葦原を再生する。"], responses: responses)
    #expect(opinion.status == .partly)
    #expect(opinion.response?.text == "一部を直した。")
    #expect(opinion.responses.map(\.status) == [.declined, .partly])
    #expect(opinion.proposal == nil)
  }

  @Test func `a response to another cycle does not count`() throws {
    let responses = OpinionResponses([OpinionMaker.response(1, .reflected, cycle: "2018-2020")])
    #expect(
      try first("水門を直すべきである。", nextGoals: [:], responses: responses).status == .unanswered)
  }

  @Test func `an unknown number is an error that says which there are`() throws {
    let review = try ProgramOpinions(OpinionMaker.evaluation(opinions: [([], "水門を直すべきだ。")]))
    let problem = #expect(throws: Problem.self) { try review.opinion(7) }
    #expect(problem?.code == "opinion-unknown" && problem?.kind == .notFound)
    #expect(problem?.advice?.english.hasSuffix("1 to 1.") == true)
  }
}
