import Foundation
import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

struct TermTests {
  private func evaluation(_ goal: String, _ result: String, years: String = "令和4年度\t令和5年度")
    async throws -> Evaluation
  {
    let lines = [
      "施策名：港の再生", "", "施策目標：次を目指す。", "", "- 1 \(goal)", "", "過去3年間の取組の主な評価結果", "",
      "- 1 \(result)", "", "予算額・執行額等\t区分\t\(years)", "本体\t予算の状況\t1,200\t1,300",
      "\t執行額\t1,100\t1,200", "(注) 百万円単位。", "",
    ]
    let folder = try ScratchFolder()
    let path = try folder.write("a.txt", text: lines.joined(separator: "\n"))
    return try await EvaluationReader(profiles: try Profile.builtIn()).read(path: path).evaluation
  }

  private func index(_ goal: String, _ result: String = "港を直した。") async throws -> TermIndex {
    TermIndex([try await evaluation(goal, result)], list: try TermList.builtIn())
  }

  @Test func `spellings of one term are one entry, whatever their width`() async throws {
    let index = try await index("ＷＰＳを進める。", "女性・平和・安全保障とWPSを学ぶ会を開いた。")
    let entry = index.entry("wps")
    #expect(entry.term.english == "Women, Peace and Security")
    #expect(entry.uses.map(\.spelling) == ["ＷＰＳ", "女性・平和・安全保障", "WPS"])
    #expect(entry.uses.map(\.line) == [5, 9, 9])
    #expect(entry.uses.map(\.fields) == [[1], [1], [1]])
    #expect(entry.uses.map(\.part.id) == ["goals/1", "results/1", "results/1"])
    #expect(entry.first?.sentence == "ＷＰＳを進める。")
  }

  @Test func `letters beside an abbreviation make another word`() async throws {
    let index = try await index("OSAKAとNOSAの港、SOSAの港をOSA で直す。")
    #expect(index.entry("OSA").uses.count == 1)
  }

  @Test func `of two spellings at one place the longer one counts`() async throws {
    let index = try await index("自由で開かれたインド太平洋を進め、自由で開かれた港を直す。")
    #expect(index.entry("FOIP").uses.map(\.spelling) == ["自由で開かれたインド太平洋"])
    #expect(index.entry("自由で開かれた").uses.count == 2)
  }

  @Test func `a document's own terms are found`() async throws {
    let index = try await index(
      "港湾再生基金（PRF）を設ける。", "PRFを使い、「静かな港」の考え方を広めた。（令和5年度）")
    let fund = index.entry("PRF")
    #expect(fund.term.name == "港湾再生基金")
    #expect(fund.term.basis == .found)
    #expect(fund.uses.map(\.spelling) == ["港湾再生基金", "PRF", "PRF"])
    #expect(index.entry("静かな港").uses.count == 1)
    #expect(!index.entries.contains { $0.term.name.contains("令和") })
  }

  @Test func `a short name belongs to its long one`() async throws {
    let index = try await index("水辺再生計画（以下「再生計画」という。）を定める。", "再生計画を改めた。")
    let entry = index.entry("再生計画")
    #expect(entry.term.name == "水辺再生計画")
    #expect(entry.uses.count == 3)
    #expect(entry.definitions.map(\.kind) == [.shortForm])
  }

  @Test(arguments: [
    ("政府開発援助（ODA）で港を直す。", [TermDefinition.Kind.gloss]),
    ("ＯＤＡ（政府開発援助）で港を直す。", []), ("政府開発援助とは、港を直す資金である。", [.explained]),
    ("政府開発援助（3件）で港を直す。", []), ("政府開発援助で港を直す（詳しくは後述）。", []),
  ])
  func `sentences that define a term stand apart`(
    _ goal: String, _ kinds: [TermDefinition.Kind]
  ) async throws {
    #expect(try await index(goal).entry("ODA").definitions.map(\.kind) == kinds)
  }

  @Test func `any other word can be asked for`() async throws {
    let index = try await index("港の水門を直す。")
    #expect(index.entry("水門").term.basis == .asked)
    #expect(index.entry("水門").uses.map(\.line) == [5])
    #expect(index.entry("空港").uses.isEmpty)
    #expect(index.entry("空港").first == nil)
    #expect(index.entry("").uses.isEmpty)
  }

  @Test func `documents come in order of their years`() async throws {
    let late = try await evaluation("ODAで直す。", "港を直した。")
    let early = try await evaluation("ODAを始める。", "港を直した。", years: "平成30年度\t令和元年度")
    let uses = TermIndex([late, early], list: try TermList.builtIn()).entry("ODA").uses
    #expect(uses.map(\.cycle) == ["2018-2019", "2022-2023"])
  }

  @Test func `no document has no terms`() throws {
    #expect(TermIndex([], list: try TermList.builtIn()).entries.isEmpty)
  }

  @Test func `a list with a wrong shape names the key`() throws {
    let json = #"{"about": {"ja": "a", "en": "b"}, "terms": [{"name": "x", "also": []}]}"#
    let problem = #expect(throws: Problem.self) {
      try TermList(json: Data(json.utf8), name: "terms.json")
    }
    #expect(problem?.message.english.contains("terms[0].en") == true)
  }
}

@Suite(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct PublishedTermTests {
  private func index() async throws -> TermIndex {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: TestFiles.published).evaluation
    return TermIndex([evaluation], list: try TermList.builtIn())
  }

  @Test(arguments: [
    ("OSA", [24, 43, 79], [2], 7), ("WPS", [33, 52, 85], [8], 4), ("自由で開かれた", [8, 43], [2], 2),
    ("PKO", [25, 81, 82, 83], [3, 6], 11), ("FOIP", [], [], 0),
  ])
  func `terms of strategy stand where they stand`(
    _ word: String, _ lines: [Int], _ fields: [Int], _ uses: Int
  ) async throws {
    let entry = try await index().entry(word)
    #expect(Set(entry.uses.map(\.line)).sorted() == lines)
    #expect(Set(entry.uses.flatMap(\.fields)).sorted() == fields)
    #expect(entry.uses.count == uses)
  }

  @Test func `glosses are the definitions`() async throws {
    let index = try await index()
    #expect(index.entry("OSA").definitions.map(\.use.line) == [24, 43, 79])
    #expect(index.entry("WPS").definitions.map(\.use.line) == [33])
    #expect(index.entry("OSA").definitions.allSatisfy { $0.kind == .gloss })
  }

  @Test func `every use of a spelling in the text is in the index`() async throws {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: TestFiles.published).evaluation
    let index = TermIndex([evaluation], list: try TermList.builtIn())
    for word in ["OSA", "WPS", "自由で開かれた", "核兵器のない世界", "IAEA"] {
      let printed = evaluation.lines.filter { $0.text.contains(word) }.map(\.number)
      let found = index.entry(word).uses.filter { $0.spelling == word }.map(\.line)
      #expect(Set(found).sorted() == printed)
    }
  }
}
