import Analysis
import Policies
import Testing

@Suite struct CrosswalkTests {
  private let water = "湖の水質を改善する。"
  private let fish = "在来の魚の産卵場を保全する。"
  private let people = "市民団体の清掃活動を支援する。"

  private func crosswalk(
    _ old: [Int: String], _ new: [Int: String], names: ([Int: String], [Int: String]) = ([:], [:]),
    _ verdicts: [Crosswalk.Verdict] = []
  ) -> [Crosswalk.Entry] {
    Crosswalk(
      from: GoalMaker.evaluation(2018...2020, nextGoals: old, names: names.0),
      to: GoalMaker.evaluation(goals: new, names: names.1), verdicts: verdicts
    ).entries
  }

  private func lines(_ entries: [Crosswalk.Entry]) -> [String] {
    entries.map { "\($0.from) \($0.to) \($0.kind.rawValue)" }
  }

  @Test func `fields that keep number and words are the same`() {
    let entries = crosswalk([1: water, 2: fish], [1: water, 2: fish])
    #expect(lines(entries) == ["[1] [1] same", "[2] [2] same"])
    #expect(entries.flatMap(\.links).allSatisfy { $0.basis == .proposed && $0.sameNumber })
    #expect(entries.first?.links.first?.likeness == 1)
  }

  @Test func `a field with another number is renumbered`() {
    #expect(
      lines(crosswalk([1: water, 2: fish], [1: fish, 2: water]))
        == ["[2] [1] renumbered", "[1] [2] renumbered"])
  }

  @Test func `a field splits, and fields merge`() {
    #expect(
      lines(crosswalk([1: water + fish], [1: water, 2: fish])) == ["[1] [1, 2] split"])
    #expect(
      lines(crosswalk([1: water, 2: fish], [1: water + fish])) == ["[1, 2] [1] merged"])
  }

  @Test func `a number alone makes no link`() {
    #expect(
      lines(crosswalk([1: water], [1: people])) == ["[] [1] added", "[1] [] dropped"])
  }

  @Test func `a name helps where the words are few`() {
    let old = [1: "湖の水質を改善し、流入する川の護岸を直す。"]
    let new = [2: "水質の監視網を広げ、雨水の貯留施設を設ける。"]
    #expect(lines(crosswalk(old, new)).count == 2)
    #expect(
      lines(crosswalk(old, new, names: ([1: "水質"], [2: "水質"]))) == ["[1] [2] renumbered"])
  }

  @Test func `a person confirms and rejects`() {
    let confirmed = crosswalk(
      [1: water], [1: people], [Crosswalk.Verdict(from: 1, to: 1, isConfirmed: true)])
    #expect(lines(confirmed) == ["[1] [1] same"])
    #expect(confirmed.flatMap(\.links).map(\.basis) == [.confirmed])
    let rejected = crosswalk(
      [1: water], [1: water], [Crosswalk.Verdict(from: 1, to: 1, isConfirmed: false)])
    #expect(lines(rejected) == ["[] [1] added", "[1] [] dropped"])
    let again = crosswalk(
      [1: water], [1: water],
      [.init(from: 1, to: 1, isConfirmed: false), .init(from: 1, to: 1, isConfirmed: true)])
    #expect(lines(again) == ["[1] [1] same"])
  }

  @Test func `a verdict on fields that are not there changes nothing`() {
    let entries = crosswalk([1: water], [1: water], [.init(from: 9, to: 8, isConfirmed: true)])
    #expect(lines(entries) == ["[1] [1] same"])
  }

  @Test func `what cannot be compared says why, joined fields say so`() {
    func revisions(_ old: [Int: String], _ new: [Int: String]) -> ProgramRevisions {
      ProgramRevisions(
        from: GoalMaker.evaluation(2018...2020, nextGoals: old),
        to: GoalMaker.evaluation(goals: new))
    }
    let apart = revisions([1: water], [1: people]).fields
    #expect(apart.map(\.revision.leading) == [.added, .dropped])
    #expect(apart.allSatisfy { $0.note != nil && $0.revision.changes.isEmpty })
    let split = revisions([1: water + fish], [1: water, 2: fish]).fields
    #expect(split.map(\.revision.leading) == [.unchanged])
    #expect(split.allSatisfy { $0.note != nil })
    #expect(revisions([:], [:]).fields.isEmpty)
  }

  @Test func `goals stand for next goals that the older document does not have`() {
    let revisions = ProgramRevisions(
      from: GoalMaker.evaluation(2018...2020, goals: [1: water]),
      to: GoalMaker.evaluation(goals: [1: water]))
    #expect(revisions.from.name == "2018-2020/goals")
    #expect(revisions.fields.map(\.revision.leading) == [.unchanged])
  }

  @Test func `a field without any goal is not comparable`() {
    let revisions = ProgramRevisions(GoalMaker.evaluation(results: [1: "水質が改善した。"]))
    #expect(revisions.fields.map(\.revision.leading) == [.notComparable])
    #expect(revisions.fields.allSatisfy { $0.note != nil })
  }
}
