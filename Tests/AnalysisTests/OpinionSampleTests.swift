import Foundation
import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

/// The published evaluation and its restatement, read by hand.
struct OpinionSampleTests {
  /// The kinds by number of the opinion, labelled by hand before the rules were written.
  private static let labels: [[OpinionKind]] = [
    [.request, .concern], [.praise, .request], [.praise], [.request], [.suggestion],
    [.praise, .suggestion], [.suggestion], [.request], [.concern, .suggestion],
    [.praise, .request], [.praise], [.praise, .request], [.request, .concern],
    [.praise, .request], [.praise], [.praise], [.praise], [.request], [.praise, .request],
  ]

  private func review(_ path: String) async throws -> ProgramOpinions {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    return try ProgramOpinions(try await reader.read(path: path).evaluation)
  }

  private func expect(_ path: String) async throws {
    let review = try await review(path)
    #expect(review.opinions.count == Self.labels.count)
    for (opinion, label) in zip(review.opinions, Self.labels) {
      #expect(opinion.reading.kinds == label, "opinion \(opinion.opinion.number)")
    }
    let counts = OpinionKind.allCases.map { kind in
      review.opinions.count { $0.reading.kinds.contains(kind) }
    }
    #expect(counts == [11, 10, 0, 3, 4])
    #expect(review.opinions.allSatisfy { $0.status == .unanswered })
    #expect(review.opinions.filter { $0.unknownFields != [] } == [])
    try expectTable(review)
    try expectTraces(review)
  }

  private func expectTable(_ review: ProgramOpinions) throws {
    let opinion = try review.opinion(13)
    let table = try #require(opinion.reading.tables.first)
    #expect(review.opinions.flatMap(\.reading.tables).count == 1)
    #expect(table.rows.map(\.value) == [6, 5455, 2740, 1802, 539, 291])
    #expect(table.rows.map(\.label) == ["日本", "インド", "インドネシア", "中国", "韓国", "タイ"])
    #expect(table.unit == "名" && table.counts == "司令部要員")
  }

  private func expectTraces(_ review: ProgramOpinions) throws {
    let traced = review.opinions.filter { !$0.traces.isEmpty }
    #expect(traced.map(\.opinion.number) == [10, 18])
    let support = try review.opinion(10)
    #expect(support.traces.map(\.field) == [2])
    #expect(support.traces.map(\.words) == [["OSA"]])
    #expect(support.proposal?.status == .reflected)
    let nuclear = try review.opinion(18)
    #expect(nuclear.traces.map(\.field) == [9])
    #expect(nuclear.traces.map(\.newWords) == [[]])
    #expect(review.opinions.compactMap(\.proposal).count == 1)
  }

  @Test func `the restated opinions are read as labelled`() async throws {
    try await expect(TestFiles.restated)
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published opinions are read as labelled`() async throws {
    try await expect(TestFiles.published)
    let review = try await review(TestFiles.published)
    #expect(review.opinions[12].opinion.passage.lines == 82...82)
    #expect(review.opinions[9].traces.map(\.lines) == [43...43])
  }
}
