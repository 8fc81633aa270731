import Foundation
import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

struct LessonTests {
  private func mizube() async throws -> [Evaluation] {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    var evaluations: [Evaluation] = []
    for path in [TestFiles.mizube2024, TestFiles.mizube2021] {
      evaluations.append(try await reader.read(path: path).evaluation)
    }
    return evaluations
  }

  private func book(tags: [LessonTag] = [], inspections: [InspectedProject] = []) async throws
    -> LessonBook
  {
    LessonBook(
      try await mizube(), inspections: inspections, tags: tags, words: try LessonWords.builtIn())
  }

  @Test(arguments: [
    ("講座を開いた結果、事故が減少した。", [Lesson.Kind.worked]), ("目標の100人に届かなかった。", [.didNotWork]),
    ("放送が聞き取りにくいことが分かった。", [.didNotWork, .learned]), ("講座を3回開いた。", []),
    ("事故は減少しなかった。", [.didNotWork]), ("引き続き講座を開く必要がある。", []),
  ])
  func `words tell what a sentence says`(_ sentence: String, _ kinds: [Lesson.Kind]) throws {
    #expect(try LessonWords.builtIn().judge(sentence).kinds == kinds)
  }

  @Test func `reasons are named, but make no lesson`() throws {
    let words = try LessonWords.builtIn()
    #expect(words.judge("大雨の影響により、講座を開いた。").kinds.isEmpty)
    #expect(words.judge("大雨の影響により、目標に届かなかった。").reasons == ["影響", "により"])
  }

  @Test func `two cycles are read in order, sentence by sentence`() async throws {
    let lessons = try await book().lessons
    let cycles = lessons.map(\.cycle)
    #expect(cycles == cycles.sorted())
    let first = try #require(lessons.first)
    #expect(first.key == "mizube-3-2/2018-2020/17.2")
    #expect(first.lines == 17...17)
    #expect(first.fields == [1])
    #expect(first.kinds == [.didNotWork])
    #expect(first.isProposal)
    #expect(Set(lessons.map(\.key)).count == lessons.count)
  }

  @Test func `a tag makes a sentence a lesson, proposed or not`() async throws {
    let key = "mizube-3-2/2018-2020/21.1"
    #expect(!(try await book().lessons.map(\.key).contains(key)))
    let tag = LessonTag(lesson: key, tag: "参加", reason: "次に生かす。", decidedBy: "水辺")
    let gone = LessonTag(lesson: "mizube-3-2/2018-2020/999.1", tag: "参加")
    let book = try await book(tags: [tag, gone])
    let tagged = try #require(book.lessons(tag: "参加").first)
    #expect(tagged.key == key)
    #expect(tagged.kinds.isEmpty && !tagged.isProposal)
    #expect(book.unplaced == [gone])
    #expect(book.lessons(tag: "別").isEmpty)
  }

  @Test func `lessons are searched by word and tag together`() async throws {
    let tag = LessonTag(lesson: "mizube-3-2/2021-2023/19.3", tag: "届け方")
    let book = try await book(tags: [tag])
    #expect(book.lessons(word: "放送").map(\.place) == ["19.3"])
    #expect(book.lessons(word: "届け方").map(\.place) == ["19.3"])
    #expect(book.lessons(tag: "届け方", word: "湖").isEmpty)
    #expect(book.lessons().count == book.lessons.count)
  }

  @Test func `a lesson is carried on where a later goal takes up its words`() async throws {
    let carried = try await book().carried
    let hearing = try #require(carried.first { $0.lesson.hasSuffix("2021-2023/19.3") })
    #expect(hearing.goal.section == .nextGoals)
    #expect(hearing.goal.field == 3)
    #expect(hearing.words == ["放送"])
    let plants = carried.filter { $0.lesson.hasSuffix("2018-2020/18.2") }
    #expect(plants.map(\.cycle) == ["2018-2020", "2021-2023"])
    #expect(plants.map(\.goal.section) == [.nextGoals, .goals])
  }

  @Test func `words that the earlier goal had are not carried on`() async throws {
    let lake = try await book().carried.filter { $0.lesson.hasSuffix("2018-2020/17.2") }
    #expect(lake.isEmpty)
  }

  private func inspected(_ year: Int, remark: String?, detail: String?) -> InspectedProject {
    InspectedProject(
      project: "7", fields: [3],
      inspection: ProjectInspection(
        year: year, selfResult: nil, selfDirection: nil, expertYear: nil, expertScope: nil,
        expertRemark: remark, teamFinding: nil, teamDetail: detail, reflection: nil,
        reflectionDetail: nil, origin: Origin(file: "4-1.csv", line: 2, fileID: 1)))
  }

  @Test func `inspections tell lessons too, set phrases do not`() async throws {
    let book = try await book(inspections: [
      inspected(2024, remark: "特段問題なし。", detail: "点検した。目標に届かなかった。"),
      inspected(2020, remark: "事故が減少した。", detail: nil),
      inspected(2030, remark: "点検対象外", detail: nil),
    ])
    let lessons = book.lessons.filter { $0.lines == nil }
    #expect(
      lessons.map(\.place) == ["project:7:2020:expert-remark.1", "project:7:2024:team-detail.2"])
    #expect(lessons.map(\.cycle) == ["2018-2020", "2021-2023"])
    #expect(lessons.map(\.source).last == .inspection(project: "7", year: 2024))
  }

  @Test func `no document has no lessons, and keeps the tags`() throws {
    let tag = LessonTag(lesson: "a/b/1.1", tag: "t")
    let book = LessonBook([], tags: [tag], words: try LessonWords.builtIn())
    #expect(book.lessons.isEmpty)
    #expect(book.unplaced == [tag])
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published document's lessons stand on known lines`() async throws {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: TestFiles.published).evaluation
    let book = LessonBook([evaluation], words: try LessonWords.builtIn())
    func places(_ kind: Lesson.Kind) -> [String] {
      book.lessons.filter { $0.kinds.contains(kind) }.map(\.place)
    }
    #expect(places(.didNotWork) == ["33.2", "78.1", "82.1", "82.2"])
    #expect(places(.learned) == ["25.2", "34.3", "34.5"])
    #expect(places(.worked).count == 21)
    let carried = book.carried.map { String($0.lesson.dropFirst("mofa-ii-1/2021-2023/".count)) }
    #expect(carried == ["28.5", "34.3", "79.1", "85.1", "88.1"])
    let osa = try #require(book.carried.first { $0.words.contains("OSA") })
    #expect(osa.lesson.hasSuffix("/79.1"))
    #expect(osa.goal.passage.lines == 43...43)
    #expect(book.carried.contains { $0.words == ["WPS"] && $0.goal.field == 8 })
  }
}
