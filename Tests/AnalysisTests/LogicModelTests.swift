import Policies
import Testing

@testable import Analysis

struct LogicModelTests {
  private let activity = LogicEnd(.activity, number: "1", text: "水辺の講座を開く")
  private let output = LogicEnd(.output, number: "1", text: "講座の開催")
  private let soon = LogicEnd(.outcome, .short, number: "1", text: "水辺への関心が高まる")
  private let late = LogicEnd(.outcome, .long, number: "2", text: "水辺が守られる")

  private var complete: [LogicStep] {
    [
      LogicStep(from: activity, to: output), LogicStep(from: output, to: soon),
      LogicStep(from: soon, to: late, connection: "関心が行動を生むため。"),
    ]
  }

  private func codes(_ model: LogicModel) -> [String] { model.findings.map(\.finding.code) }

  private func indicator(
    _ term: OutcomeTerm, _ number: String?, _ goal: String, actual: Bool = true
  ) -> LogicIndicator {
    LogicIndicator(
      .outcome, term, number: number, goal: goal, name: "参加者数", hasTarget: true,
      hasActual: actual)
  }

  @Test func `a whole model has nothing to find`() {
    let model = LogicModel(complete)
    #expect(model.nodes.count == 4)
    #expect(model.edges.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [2, 3]])
    #expect(model.findings.isEmpty)
  }

  @Test func `the same number of another kind is another node`() {
    #expect(LogicModel(complete).nodes.prefix(3).allSatisfy { $0.number == "1" })
  }

  @Test func `no edges is no model`() {
    #expect(codes(LogicModel([])) == ["logic-model-missing"])
  }

  @Test func `gaps are named with their nodes`() {
    let model = LogicModel([
      LogicStep(from: activity, to: output),
      LogicStep(from: LogicEnd(.activity, number: "2", text: "調べる"), to: late),
    ])
    #expect(
      codes(model) == [
        "logic-activity-without-output", "logic-output-without-outcome",
        "logic-outcome-without-output", "logic-single-stage-unexplained",
      ])
    #expect(model.findings.first?.nodes == [2])
  }

  @Test func `what is said beside a node does not repeat its text`() throws {
    let model = LogicModel([
      LogicStep(from: activity, to: output),
      LogicStep(from: LogicEnd(.activity, number: "2", text: "調べる"), to: late),
    ])
    for finding in model.findings {
      let node = try #require(finding.nodes.first)
      let brief = try #require(finding.brief)
      #expect(!brief.japanese.contains(model.nodes[node].text))
      #expect(finding.finding.text.japanese.contains(brief.japanese))
      #expect(finding.finding.text.english.contains(brief.english))
    }
  }

  @Test func `one stage is a note where the sheet gives a reason`() throws {
    let reason = "段階を分けられないため。"
    let model = LogicModel([
      LogicStep(from: activity, to: output, noStagesReason: reason),
      LogicStep(from: output, to: late),
    ])
    let finding = try #require(model.findings.first?.finding)
    #expect(finding.code == "logic-single-stage")
    #expect(finding.severity == .note)
    #expect(finding.text.japanese.contains(reason))
  }

  @Test func `a model that ends soon lacks the long term`() {
    let model = LogicModel(Array(complete.prefix(2)))
    #expect(codes(model) == ["logic-no-long-term-outcome", "logic-single-stage-unexplained"])
  }

  @Test func `a circle ends`() {
    let model = LogicModel(complete + [LogicStep(from: late, to: soon)])
    #expect(model.edges.count == 4)
    #expect(model.findings.isEmpty)
  }

  @Test func `indicators join by number and text, or by text alone`() {
    let model = LogicModel(
      complete,
      indicators: [
        indicator(.short, "１", "水辺への 関心が高まる"), indicator(.long, "502", "水辺が守られる", actual: false),
      ])
    #expect(model.nodes.map(\.hasIndicator) == [false, false, true, true])
    #expect(model.nodes.map(\.hasActual) == [false, false, true, false])
    #expect(model.findings.isEmpty)
  }

  @Test func `an outcome without an indicator is found only where indicators are known`() {
    #expect(codes(LogicModel(complete, indicators: [])).count == 2)
    #expect(codes(LogicModel(complete)).isEmpty)
  }

  @Test func `a numbered row that fits nothing is an orphan, an old one is set aside`() {
    let model = LogicModel(
      complete,
      indicators: [
        indicator(.short, "1", "水辺への関心が高まる"), indicator(.long, "2", "水辺が守られる"),
        indicator(.short, "7", "別の目標"), indicator(.short, nil, "昔の目標"),
      ])
    #expect(codes(model) == ["logic-orphan"])
    #expect(model.findings.first?.nodes == [4])
    #expect(model.unmatched.map(\.goal) == ["昔の目標"])
  }

  @Test func `a field joins its projects under the goal`() {
    let other = LogicModel([
      LogicStep(from: LogicEnd(.output, number: "9", text: "川の地図"), to: late)
    ])
    let field = FieldLogicModel(
      goal: "水辺を守る",
      projects: [
        ProjectLogic(id: "1", name: "講座", model: LogicModel(complete)),
        ProjectLogic(id: "2", name: "地図", model: other),
        ProjectLogic(id: "3", name: "空", model: LogicModel([])),
      ])
    #expect(field.nodes.first?.text == "水辺が守られる")
    #expect(field.nodes.first?.projects == ["1", "2"])
    #expect(field.nodes.filter(\.leadsToGoal).map(\.text) == ["水辺が守られる"])
    #expect(field.edges.count == 4)
    #expect(field.counts.activities == 1)
    #expect(field.counts.outputs == 2)
    #expect(field.counts.outcomes == [.short: 1, .long: 1])
    #expect(field.counts.outcomesWithIndicator == nil)
    #expect(field.projectsWithoutModel == ["3"])
  }
}
