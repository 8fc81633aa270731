import Analysis
import Intake
import Policies
import TestSupport
import Testing

@Suite struct TriangleTests {
  private func issues(
    result: String, goal: String = "湖の水質を改善する。", next: String?, opinions: [String] = []
  ) throws -> [Triangle.Issue] {
    let evaluation = GoalMaker.evaluation(
      goals: [1: goal], results: [1: result], nextGoals: next.map { [1: $0] } ?? [:],
      opinions: opinions.map { (1, $0) })
    return Triangle(try #require(evaluation.field(1)), in: evaluation).issues
  }

  @Test(arguments: [
    ("夏季の濁りが課題である。", true), ("夏季の濁りという課題に対処した。", false),
    ("参加者は80人にとどまった。", true), ("調査にとどまらず、対策も行った。", false),
    ("必要な機器を整えた。", false), ("機器の更新が必要である。", true),
    ("引き続き機器を更新する。", true), ("達成率は目標に届かなかった。", true), ("水質が改善した。", false),
  ])
  func `a sentence names a remaining issue or not`(sentence: String, isIssue: Bool) throws {
    #expect(try issues(result: sentence, next: "湖の水質を改善する。").isEmpty != isIssue)
  }

  @Test func `an issue reappears, stands or is dropped`() throws {
    let result = "水質が改善した。貯留施設の整備が必要である。水質の維持が課題である。避難路の表示が課題である。"
    let found = try issues(result: result, next: "湖の水質を改善し、貯留施設を設ける。")
    #expect(found.map(\.trace) == [.reappears, .standing, .dropped])
    #expect(found.map(\.newWords) == [["貯留施設"], [], []])
    #expect(found.map(\.standingWords) == [[], ["水質"], []])
    #expect(found.first?.markers == ["必要である", "が必要"])
    #expect(
      try issues(result: result, next: nil).map(\.trace) == Array(repeating: .noNextGoal, count: 3))
  }

  /// No word of the issue stands in the next goal as it is (避難路表示, 更新遅延), nor one of its parts
  /// as a word of its own.
  @Test func `a reworded issue is inferred from its nouns`() throws {
    let result = "避難路表示の更新遅延が課題である。"
    let found = try issues(result: result, next: "避難所の表示板を新しくする。")
    #expect(found.map(\.trace) == [.reworded])
    #expect(found.map(\.inferredWords) == [["避難", "表示"]])
    #expect(found.allSatisfy { $0.newWords.isEmpty && $0.standingWords.isEmpty })
  }

  @Test(arguments: ["避難所に毛布を備える。", "湖の水質を改善する。", "観光客を増やし、案内板の図柄を改める。"])
  func `one noun in common or none infers nothing`(next: String) throws {
    let found = try issues(result: "避難路表示の更新遅延が課題である。", next: next)
    #expect(found.map(\.trace) == [.dropped])
    #expect(found.map(\.inferredWords) == [[]])
  }

  @Test func `two nouns of many infer nothing`() throws {
    let result = "避難路表示の更新遅延、橋梁点検の技師不足、堤防巡視の人員減少、排水機場の老朽化が課題である。"
    let found = try issues(result: result, next: "避難所の表示板を新しくする。")
    #expect(found.map(\.trace) == [.dropped])
  }

  @Test func `opinions that ask for an issue are named, others are not`() throws {
    let found = try issues(
      result: "貯留施設の整備が必要である。", next: "湖の水質を改善する。",
      opinions: [
        "貯留施設の整備は高く評価されるべきである。", "貯留施設を急いで設けることが望ましい。", "行事を増やしてほしい。",
      ])
    #expect(found.first?.requests == [.init(opinion: 2, words: ["貯留施設"])])
  }

  @Test func `the restated issues are traced`() async throws {
    try await expectTraces(TestFiles.restated)
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published issues are traced`() async throws {
    try await expectTraces(TestFiles.published)
  }

  private func expectTraces(_ path: String) async throws {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: path).evaluation
    let triangles = evaluation.fields.map { Triangle($0, in: evaluation) }
    let traces = triangles.filter { !$0.issues.isEmpty }
      .map { "\($0.field) \($0.issues.map(\.trace.rawValue).joined(separator: " "))" }
    #expect(
      traces == [
        "3 standing", "6 dropped dropped", "8 standing", "9 reappears dropped", "10 reappears",
        "11 standing standing",
      ])
    for triangle in triangles {
      #expect(triangle.lines == evaluation.field(triangle.field)?.result?.passage.lines)
    }
    #expect(
      triangles.map { $0.issues.flatMap(\.requests).map(\.opinion) }.filter { !$0.isEmpty }
        == [[12], [19]])
  }

  @Test func `a field without result has no issue`() {
    let evaluation = GoalMaker.evaluation(goals: [1: "湖の水質を改善する。"])
    #expect(evaluation.fields.allSatisfy { Triangle($0, in: evaluation).issues.isEmpty })
    #expect(evaluation.fields.allSatisfy { Triangle($0, in: evaluation).lines == nil })
  }
}
