import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

struct ProgramRatingsTests {
  private func project(_ id: String, field: Int, _ value: Double, _ method: LinkMethod = .official)
    -> LinkedProject
  {
    let reports = [RatingMaker.rising(1, to: value)].flatMap(\.series.reports)
    let link = FieldLink(
      field: field, project: id, name: "事業\(id)", method: method, score: 1, sheetYear: 2024)
    return LinkedProject(
      link: link,
      record: ProjectRecord(
        id: id, name: "事業\(id)", sheets: [], steps: [:], suggestions: [], outlines: [:],
        budgets: [],
        reports: reports, indicatorDecisions: [], links: [], inspections: [], edges: []))
  }

  private func ratings(
    _ projects: [LinkedProject], _ confirmations: [String: RatingConfirmation] = [:]
  ) async throws -> ProgramRatings {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    return ProgramRatings(
      try await reader.read(path: TestFiles.mizube2024).evaluation,
      sources: projects.compactMap(EvidenceSource.init),
      profile: try RatingProfile.builtIn()[0], confirmations: confirmations)
  }

  @Test func `each field is rated by its own projects, the program by all`() async throws {
    let ratings = try await ratings([
      project("1", field: 1, 105), project("2", field: 2, 50),
      project("3", field: 3, 10, .suggested),
    ])
    #expect(ratings.fields.map { $0.level?.id } == ["met", "small", nil, nil])
    #expect(ratings.fields.map(\.status).suffix(2) == [.noBasis, .noBasis])
    #expect(ratings.program.inputs.count == 2)
  }

  @Test func `a project in two fields counts once in the program`() async throws {
    let ratings = try await ratings([project("1", field: 1, 105), project("1", field: 2, 105)])
    #expect(ratings.program.inputs.count == 1)
    #expect(ratings.fields.prefix(2).map(\.inputs.count) == [1, 1])
  }

  @Test func `a confirmation belongs to its field and cycle`() async throws {
    let confirmation = try #require(
      RatingConfirmation(key: "common/met", reason: "r", decidedBy: nil, decidedAt: "2024"))
    let subject = RatingSubject(program: "mizube-3-2", cycle: "2021-2023", field: 4)
    let other = RatingSubject(program: "mizube-3-2", cycle: "2018-2020", field: 1)
    let ratings = try await ratings([], [subject.key: confirmation, other.key: confirmation])
    #expect(ratings.fields.map { $0.confirmation?.level } == [nil, nil, nil, "met"])
    #expect(ratings.program.confirmation == nil)
  }
}
