import Analysis
import Intake
import Policies
import TestSupport
import Testing

@Suite struct RevisionDocumentTests {
  private func evaluation(_ path: String) async throws -> Evaluation {
    try await EvaluationReader(profiles: try Profile.builtIn()).read(path: path).evaluation
  }

  private func classes(_ revisions: ProgramRevisions) -> [[RevisionClass]] {
    revisions.fields.map(\.revision.classes)
  }

  @Test func `the restated goals are classed as the published ones`() async throws {
    try await expectClasses(TestFiles.restated)
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published goals are classed`() async throws {
    try await expectClasses(TestFiles.published)
  }

  private func expectClasses(_ path: String) async throws {
    let revisions = ProgramRevisions(try await evaluation(path))
    #expect(revisions.from.name == "2021-2023/goals")
    #expect(revisions.to.name == "2021-2023/nextGoals")
    #expect(
      classes(revisions) == [
        [.extended, .reworded], [.extended, .strengthened], [.narrowed], [.unchanged],
        [.strengthened], [.extended], [.extended], [.extended, .reworded],
        [.weakened, .extended], [.extended, .reworded], [.unchanged],
      ])
    func words(_ field: Int, _ kind: RevisionClass) -> [String] {
      revisions.fields.filter { $0.field == field }
        .flatMap(\.revision.reasons).filter { $0.kind == kind }.flatMap { $0.from + $0.to }
    }
    #expect(words(2, .extended).contains("OSA"))
    #expect(words(2, .strengthened) == ["確保", "拡大"])
    #expect(words(5, .strengthened) == ["一層"])
    #expect(words(8, .extended).contains("WPSアジェンダ"))
    #expect(words(8, .reworded) == ["推進", "促進"])
    #expect(words(9, .weakened) == ["主導", "強化"])
    for field in revisions.fields {
      let changes = field.revision.changes
      #expect(
        changes.filter { $0.operation != .insert }.map(\.text).joined() == field.revision.old)
      #expect(
        changes.filter { $0.operation != .delete }.map(\.text).joined() == field.revision.new)
      #expect(field.note == nil)
    }
    let fifth = try #require(revisions.fields.first { $0.field == 5 })
    #expect(
      fifth.revision.changes.filter { $0.operation != .keep }.map(\.text) == ["一層"])
  }

  @Test func `one cycle's next goals are compared with the next cycle's goals`() async throws {
    let revisions = ProgramRevisions(
      from: try await evaluation(TestFiles.mizube2021),
      to: try await evaluation(TestFiles.mizube2024))
    #expect(revisions.from.name == "2018-2020/nextGoals")
    #expect(revisions.to.name == "2021-2023/goals")
    #expect(revisions.fields.map(\.entry.kind) == [.same, .same, .same, .same])
    #expect(
      classes(revisions) == [[.unchanged], [.strengthened], [.narrowed], [.extended]])
  }

  @Test func `the same cycle's goal and next goal`() async throws {
    let older = ProgramRevisions(try await evaluation(TestFiles.mizube2021))
    #expect(
      classes(older) == [
        [.strengthened], [.extended], [.unchanged], [.extended, .strengthened],
      ])
    let newer = ProgramRevisions(try await evaluation(TestFiles.mizube2024))
    #expect(
      classes(newer) == [
        [.strengthened], [.unchanged], [.extended], [.narrowed, .strengthened],
      ])
  }
}
