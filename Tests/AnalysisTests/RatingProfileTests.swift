import Foundation
import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

struct RatingProfileTests {
  private static let own = """
    {"id": "mizube", "name": {"ja": "三段階", "en": "Three levels"},
     "owner": {"ja": "みずべ省", "en": "Waterside Ministry"}, "years": {"from": 2020, "to": 2022},
     "certainty": "own", "source": {"ja": "例", "en": "Example"}, "counted": ["outcome"],
     "main": ["outcome"], "mainRule": {"ja": "例", "en": "Example"},
     "thresholds": {"exceeded": 110, "near": 90, "rule": {"ja": "例", "en": "Example"}},
     "levels": [
      {"id": "good", "name": {"ja": "良", "en": "Good"}, "rule": {"ja": "例", "en": "Example"},
       "requires": [{"of": "main", "condition": "met", "share": 1}]},
      {"id": "poor", "name": {"ja": "不足", "en": "Poor"}, "rule": {"ja": "例", "en": "Example"},
       "requires": []}]}
    """

  private func problem(_ replaced: String, _ by: String) -> Problem? {
    let json = Self.own.replacingOccurrences(of: replaced, with: by)
    do {
      _ = try RatingProfile(json: Data(json.utf8), name: "mine.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func `the built-in profiles have five levels and say how sure they are`() throws {
    let profiles = try RatingProfile.builtIn()
    #expect(profiles.map(\.id) == ["common", "mofa"])
    for profile in profiles {
      #expect(profile.levels.count == 5)
      #expect(profile.certainty == .recalled)
      #expect(profile.levels.last?.requirements.isEmpty == true)
      #expect(!profile.isValid(in: FiscalYear(2012)))
    }
  }

  @Test func `a profile of one's own is read`() throws {
    let profile = try RatingProfile(json: Data(Self.own.utf8), name: "mine.json")
    #expect(profile.level("good")?.printed == ["良"])
    #expect(profile.level("bad") == nil)
    #expect(profile.isValid(in: FiscalYear(2022)) && !profile.isValid(in: FiscalYear(2023)))
  }

  @Test(arguments: [
    (#""near": 90"#, #""near": "90""#, "thresholds.near"),
    (#""id": "good", "#, "", "levels[0].id"),
    (#""condition": "met""#, #""condition": "fine""#, "levels[0].requires[0].condition"),
    (#""certainty": "own""#, #""certainty": "sure""#, "certainty"),
    (#""counted": ["outcome"]"#, #""counted": ["impact"]"#, "counted[0]"),
    (#""near": 90"#, #""near": 120"#, "thresholds"),
    (#""share": 1"#, #""share": 2"#, "share"),
    (#""id": "poor""#, #""id": "good""#, "levels"),
    (#""id": "mizube""#, #""id": "mi/zube""#, "mi/zube"),
    ("{", "(", "JSON"),
  ])
  func `a mistake names the key and the file`(
    _ replaced: String, _ by: String, _ key: String
  ) throws {
    let problem = try #require(self.problem(replaced, by))
    #expect(problem.kind == .invalid)
    #expect(problem.place == "mine.json")
    #expect(problem.message.english.contains(key))
    #expect(problem.message.japanese.contains(key))
  }

  private func stated(_ results: String...) async throws -> [StatedRating] {
    let folder = try ScratchFolder()
    let lines =
      ["施策名：港の再生", "", "施策目標：次を目指す。", "", "- 1 港を直す。", "", "過去3年間の取組の主な評価結果", ""]
      + results + ["", "評価結果を踏まえた次期施策目標", "", "- 1 港を更に直す。", ""]
    let path = try folder.write("a.txt", text: lines.joined(separator: "\n"))
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let profile = try RatingProfile.builtIn()[0]
    return StatedRating.find(in: try await reader.read(path: path).evaluation, profile)
  }

  @Test func `a rating that a document prints is stated, with field and line`() async throws {
    let found = try await stated("- 1 港を直した。評価：「相当程度進展あり」")
    #expect(found.map(\.level.id) == ["considerable"])
    #expect(found.map(\.field) == [1])
    #expect(found.map(\.line) == [9])
  }

  @Test func `the same words in a sentence are none`() async throws {
    #expect(try await stated("- 1 目標達成に向けて港を直した。中期目標達成を目指す。").isEmpty)
  }

  @Test(arguments: [TestFiles.restated, TestFiles.mizube2021, TestFiles.mizube2024])
  func `the samples state no rating`(_ path: String) async throws {
    try await expectNothingStated(path)
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published document states no rating`() async throws {
    try await expectNothingStated(TestFiles.published)
  }

  private func expectNothingStated(_ path: String) async throws {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: path).evaluation
    for profile in try RatingProfile.builtIn() {
      let ratings = ProgramRatings(evaluation, sources: [], profile: profile)
      #expect(ratings.stated.isEmpty)
      #expect(ratings.fields.map(\.subject.field) == evaluation.fields.map(\.number))
      #expect(ratings.fields.allSatisfy { $0.status == .noBasis && $0.level == nil })
    }
  }
}
