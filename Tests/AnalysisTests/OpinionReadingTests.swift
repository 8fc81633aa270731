import Foundation
import Policies
import Testing

@testable import Analysis

struct OpinionReadingTests {
  private let reader: OpinionReader

  init() throws { reader = try .builtIn() }

  private func kinds(_ text: String) -> [OpinionKind] { reader.read(text).kinds }

  @Test(arguments: [
    ("湖の水質が戻ったことは高く評価できる。", [OpinionKind.praise]),
    ("この動きは評価されるべきである。", [.praise]),
    ("水辺の見回りは極めて重要である。", [.praise]),
    ("水辺の見回りを続けることが重要である。", [.request]),
    ("水辺の見回りを続けることは重要である。", [.request]),
    ("水門を直す必要がある。", [.request]),
    ("葦原の再生に期待。", [.request]),
    ("成果を測る指標を定めること。", [.request]),
    ("なぜ水門だけを直したのか。", [.question]),
    ("費用の内訳が不明である。", [.question]),
    ("見回りの回数は隣の湖に大きく見劣りする。", [.concern]),
    ("成果を測るのは難しい。", [.concern]),
    ("葦原も対象に加えてはどうか。", [.suggestion]),
    ("葦原も対象に加えることはできないだろうか。", [.suggestion]),
    ("見回りの人手が必要なのではないか。", [.suggestion]),
    ("見回りの人手が不十分ではないか。", [.concern]),
  ])
  func `a sentence has the kind of its predicate`(_ text: String, _ expected: [OpinionKind]) {
    #expect(kinds(text) == expected)
  }

  @Test(arguments: [
    "水質が悪化して懸念が広がる中で、見回りを始めた。", "会議が開かれたとのこと。", "政策評価の様式を定めた。", "絶滅危惧の魚がいる。", "",
    "　\n", "。。。", "（注）",
  ])
  func `background and set phrases decide nothing`(_ text: String) {
    #expect(kinds(text) == [])
  }

  @Test func `praise and request may stand in one opinion`() {
    let reading = reader.read("水質の改善は評価できる。今後は、葦原の再生を進めることが望まれる。")
    #expect(reading.kinds == [.praise, .request])
    #expect(reading.sentences.map(\.kinds) == [[.praise], [.request]])
    #expect(reading.sentences.map { $0.marks.flatMap(\.words) } == [["評価できる"], ["望まれる"]])
  }

  @Test func `a sentence can do two things`() {
    let reading = reader.read("見回りの人手は乏しく、隣の湖と分担する努力が必要なのではないか。")
    #expect(reading.kinds == [.concern, .suggestion])
    #expect(reading.asked.map(\.text) == ["隣の湖と分担する努力が必要なのではないか"])
  }

  @Test(arguments: [
    ("分野3で、葦原の再生を進めるべきである。", "葦原の再生を進めるべきである"),
    ("他方で、葦原の再生を進めるべきである。", "葦原の再生を進めるべきである"),
    ("水質は戻ったが、葦原の再生を進めるべきである。", "葦原の再生を進めるべきである"),
    ("魚の減少が続く中で、葦原の再生を進めるべきである。", "葦原の再生を進めるべきである"),
    ("水門を直し、葦原の再生を進めるべきである。", "水門を直し、葦原の再生を進めるべきである"),
  ])
  func `what is asked for begins behind other things`(_ text: String, _ expected: String) {
    #expect(reader.read(text, labels: ["分野3"]).asked.map(\.text) == [expected])
  }

  @Test func `the remarker's name is no part of the sentence`() {
    #expect(kinds("見回りを続けること（水辺　太郎）") == [.request])
  }

  @Test func `numbers beside each other make a table`() throws {
    let reading = reader.read(
      "令和5年度の日本の参加は巡視要員12名で、インド（3,400名）、タイ（56名）に及ばない。第3回会合はG7の5か国が開いた。")
    let table = try #require(reading.tables.first)
    #expect(reading.tables.count == 1)
    #expect(table.unit == "名")
    #expect(table.counts == "巡視要員")
    #expect(table.rows.map(\.label) == ["日本", "インド", "タイ"])
    #expect(table.rows.map(\.value) == [12, 3400, 56])
    #expect(table.rows.map(\.year) == [2023, 2023, 2023])
    #expect(reading.numbers.map(\.unit) == ["名", "名", "名", "か国"])
  }

  @Test func `two numbers are no table`() {
    let reading = reader.read("4名の委員と2名の補佐が加わった。")
    #expect(reading.tables == [])
    #expect(reading.numbers.map(\.counts) == ["委員", "補佐"])
    #expect(reading.numbers.map(\.label) == [nil, nil])
  }

  @Test func `things are named by brackets, letters and katakana`() {
    #expect(
      reader.read("WPSと「緑の湖」をインドとシンクタンク、G7に示した。WPSは続く。").names
        == ["WPS", "緑の湖", "インド", "シンクタンク", "G7"])
  }

  @Test func `odd texts do no harm`() {
    for text in ["、、、", "「", "（（（（", "1", "名1名", "第", "の", "5,000,", "\u{0}", "ｶﾞ名3名の"] {
      #expect(reader.read(text).kinds == [])
    }
    #expect(reader.read(String(repeating: "水門を直すべきである。", count: 2_000)).kinds == [.request])
  }

  @Test func `every group of words says what it means`() throws {
    let groups = try OpinionRules.builtIn().groups
    #expect(Set(groups.map(\.id)).count == groups.count)
    #expect(groups.allSatisfy { !$0.ja.isEmpty && !$0.en.isEmpty && !$0.phrases.isEmpty })
    #expect(Set(groups.compactMap(\.kind)) == Set(OpinionKind.allCases))
    let phrases = groups.flatMap(\.phrases)
    #expect(Set(phrases).count == phrases.count)
  }

  @Test func `each phrase alone has the kind of its group`() throws {
    for group in try OpinionRules.builtIn().groups {
      for phrase in group.phrases {
        let found = reader.read("水辺\(phrase)").kinds
        #expect(found == [group.kind].compactMap(\.self), "\(phrase)")
      }
    }
  }
}
