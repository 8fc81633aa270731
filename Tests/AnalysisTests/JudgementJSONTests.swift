import Intake
import Policies
import Publishing
import TestSupport
import Testing

@testable import Analysis

/// The JSON of ratings, terms and lessons of the invented ministry, as someone last looked at it.
struct JudgementJSONTests {
  private func mizube() async throws -> [Evaluation] {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    var evaluations: [Evaluation] = []
    for path in [TestFiles.mizube2021, TestFiles.mizube2024] {
      evaluations.append(try await reader.read(path: path).evaluation)
    }
    return evaluations
  }

  private func expect(_ name: String, _ value: some Encodable) throws {
    let (expected, actual) = try Golden.compare(
      "judgement/\(name).json", try JSONText.encode(value))
    #expect(expected == actual)
  }

  @Test func `ratings are published with every input`() async throws {
    let evaluation = try #require(try await mizube().last)
    let indicators = [
      RatingMaker.rising(1, to: 92), RatingMaker.indicator(2, [(2023, nil, 3)]),
      RatingMaker.indicator(3, direction: .lower, [(2023, 0, 2)]),
    ]
    let projects = [(1, indicators), (2, [RatingMaker.rising(4, to: 101)])].map { field, series in
      LinkedProject(
        link: FieldLink(
          field: field, project: "\(field)", name: "", method: .official, score: 1, sheetYear: 2024),
        record: ProjectRecord(
          id: "\(field)", name: "", sheets: [], steps: [:], suggestions: [], outlines: [:],
          budgets: [], reports: series.flatMap(\.series.reports), indicatorDecisions: [], links: [],
          inspections: [],
          edges: []))
    }
    let confirmation = RatingConfirmation(
      profile: "common", level: "considerable", reason: "川は届いた。", decidedBy: "水辺",
      decidedAt: "2024-09-01T00:00:00Z")
    try expect(
      "ratings",
      RatingsJSON(
        ProgramRatings(
          evaluation, sources: projects.compactMap(EvidenceSource.init),
          profile: try RatingProfile.builtIn()[0],
          confirmations: ["mizube-3-2/2021-2023/1": confirmation])))
  }

  @Test func `terms are published with their places`() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "a.txt", text: "達成すべき目標\n- 1 政府開発援助（ODA）で水辺を守る。\n- 2 ＯＤＡで橋を直す。\n")
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let index = TermIndex(
      [try await reader.read(path: path).evaluation], list: try TermList.builtIn())
    try expect("terms", TermsJSON(index))
    try expect("term", TermJSON(index.entry("oda")))
    try expect("term-unused", TermJSON(index.entry("海")))
  }

  @Test func `lessons are published with tags and later goals`() async throws {
    let tag = LessonTag(
      lesson: "mizube-3-2/2021-2023/19.3", tag: "届け方", reason: "次に生かす。", decidedBy: "水辺",
      decidedAt: "2024-09-01T00:00:00Z")
    let gone = LessonTag(lesson: "mizube-3-2/2021-2023/99.1", tag: "届け方")
    let book = LessonBook(
      try await mizube(), tags: [tag, gone], words: try LessonWords.builtIn())
    try expect("lessons", LessonsJSON([(book: book, shown: book.lessons)]))
  }
}
