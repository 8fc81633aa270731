import Foundation
import Intake
import Policies
import TestSupport
import Testing

/// The same content in the many ways that documents write it.
@Suite struct VariationTests {
  private var plain: Said {
    get async throws { Said(try await Reading.read(text: Sample().text)) }
  }

  @Test(arguments: [
    "- %", "-%　", "・%", "・ %", "● %", "(%)", "（%）", "%.", "%．", "%、", "% ", "①", "個別分野%：", "【%】",
    "[%]",
    "◆（%）", "　- % ",
  ])
  func `markers vary`(style: String) async throws {
    let full = ["０", "１", "２"]
    let circled = ["", "①", "②"]
    for wide in [false, true] {
      var sample = Sample()
      func marked(_ lines: [String]) -> [String] {
        lines.enumerated().map { index, line in
          let number = wide ? full[index + 1] : "\(index + 1)"
          let marker = style == "①" ? circled[index + 1] : style.replacing("%", with: number)
          return marker + line.dropFirst(4)
        }
      }
      sample.goals = marked(sample.goals)
      sample.results = marked(sample.results)
      sample.nextGoals = marked(sample.nextGoals)
      let read = try await Reading.read(text: sample.text)
      #expect(Said(read) == (try await plain))
      #expect(read.unassigned.isEmpty)
    }
  }

  @Test(arguments: [
    ("施策目標：", "■施策目標："), ("施策目標：", "【施策目標】\n"), ("施策目標：", "１．施策目標\n"),
    ("施策目標：", "(1) 施策目標　"), ("施策目標：", "Ⅱ 施策目標:"), ("施策目標：", "施策目標（概要）\n"),
    ("施策名：", "施策名\t"), ("施策名：", "施 策 名　"), ("施策名：", "施策名\n"),
    ("過去3年間の", "過去３年間の"), ("過去3年間の", "過去三年間の"), ("外部有識者の所見（概要）", "外部有識者の所見"),
    ("- 2 船が", "過去3年間の取組の主な評価結果（続）\n- 2 船が"),
    ("- 2 船が", "過去3年間の取組の主な評価結果（続き）\n\n- 2 船が"),
    ("- 2 船が", "過去3年間の取組の主な評価結果（その２）\n- 2 船が"),
    ("- 2 船が", "過去3年間の取組の主な評価結果(2/3)\n- 2 船が"),
    ("- 全体", "外部有識者の所見（概要）（続）\n- 全体"), ("- 全体", "外部有識者の所見（概要）\n（続）\n- 全体"),
    ("- 全体", "\u{0C}外部有識者の所見（続）\n- 全体"),
  ])
  func `headings vary`(from: String, to: String) async throws {
    let read = try await Reading.read(text: Sample().text.replacing(from, with: to))
    #expect(Said(read) == (try await plain))
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: [
    ("令和4年度\t令和5年度", "2022年度\t2023年度"), ("令和4年度\t令和5年度", "R4\tR5"),
    ("令和4年度\t令和5年度", "令和４年度\t令和５年度"), ("令和4年度\t令和5年度", "FY2022\tFY2023"),
    ("令和4年度\t令和5年度", "2022\t2023"), ("令和4年度\t令和5年度", "令和4(2022)年度\t令和5（2023）年度"),
    ("1,200\t1,300", "１，２００\t１３００"), ("1,200\t1,300", "1,200百万円\t13億円"),
    ("(注) 百万円単位。", "（単位：百万円）\n(注) 百万円単位。"), ("1,100\t", "1,100\t－"), ("1,100\t", "1,100\t…"),
    ("1,100\t", "1,100"),
  ])
  func `budget tables vary`(from: String, to: String) async throws {
    let read = try await Reading.read(text: Sample().text.replacing(from, with: to))
    #expect(Said(read) == (try await plain))
  }

  @Test func `budget tables may be aligned with spaces`() async throws {
    var sample = Sample()
    sample.budget = [
      "予算額・執行額等  区分          令和4年度  令和5年度", "本体              予算の状況        1,200      1,300",
      "                  執行額            1,100", "(注) 百万円単位。",
    ]
    let read = try await Reading.read(text: sample.text)
    #expect(Said(read) == (try await plain))
    #expect(read.unassigned.isEmpty)
  }

  @Test(arguments: [("千円", 1_000), ("円", 1), ("億円", 100_000_000), ("百万円", 1_000_000)])
  func `units vary`(unit: String, factor: Int64) async throws {
    for note in ["(注) \(unit)単位。", "（単位：\(unit)）", "単位: \(unit)"] {
      var sample = Sample()
      sample.budget[3] = note
      let read = try await Reading.read(text: sample.text)
      #expect(read.budget?.lines.first?.years.first?.yen(.budget) == Yen(1200 * factor))
    }
  }

  @Test(arguments: ["△12", "▲12", "-12", "−12", "▲１２"])
  func `minus signs vary`(text: String) async throws {
    let read = try await Reading.read(text: Sample().text.replacing("1,300", with: text))
    #expect(read.budget?.lines.first?.years.last?.yen(.budget) == Yen(-12_000_000))
  }

  @Test func `one year or many, one field or many`() async throws {
    var sample = Sample()
    sample.goals = (1...40).map { "- \($0) 目標その\($0)を行う。" }
    let years = (2013...2024)
    sample.budget = [
      "予算額・執行額等\t区分\t" + years.map { "\($0)年度" }.joined(separator: "\t"),
      "本体\t予算の状況\t" + years.map { "\($0 - 2000)" }.joined(separator: "\t"), "(注) 千円単位。",
    ]
    let many = try await Reading.read(text: sample.text)
    #expect(many.statements(in: .goals).map(\.field) == Array(1...40))
    #expect(many.budget?.years.count == 12)
    #expect(many.budget?.lines.first?.years.last?.yen(.budget) == Yen(24_000))
    sample.goals = ["- 1 一つだけ。"]
    sample.budget = ["予算額・執行額等\t区分\t令和元年度", "本体\t予算の状況\t5", "(注) 千円単位。"]
    let one = try await Reading.read(text: sample.text)
    #expect(one.statements(in: .goals).count == 1)
    #expect(one.budget?.years.map(\.year) == [2019])
  }

  @Test(arguments: [
    ["予算額・執行額等（単位：百万円）", "区分\t令和4年度\t令和5年度", "本体 予算の状況\t1,200\t1,300", "執行額\t1,100\t"],
    [
      "予算額・執行額等\t区分\t令和4年度\t5年度", "本体\t予算の状況（千円）\t1,200,000\t1,300,000", "\t執行額（百万円）\t1,100\t",
      "(注) 百万円単位。",
    ],
    [
      "\t予算額・執行額等\t区分\t2022年度（令和4年度）\t令和5年度", "予算額・執行額等\t本体\t予算の状況\t1,200\t1,300",
      "\t\t執行額\t1,100\t", "(注) 百万円単位。",
    ],
    [
      "予算額・執行額等  区分        令和4年度 令和5年度", "本体              予算の状況  1,200     1,300",
      "                  執行額      1,100", "(注) 百万円単位。",
    ],
    ["年度\t予算額\t執行額", "令和4年度\t1,200百万円\t1,100百万円", "令和5年度\t1,300百万円\t"],
  ])
  func `heads and units of budgets vary`(table: [String]) async throws {
    var sample = Sample()
    sample.budget = table
    let read = try await Reading.read(text: sample.text)
    let amounts = read.budget?.lines.first?.years.map {
      [$0.yen(.budget)?.amount, $0.yen(.executed)?.amount]
    }
    #expect(amounts == [[1_200_000_000, 1_100_000_000], [1_300_000_000, nil]])
    #expect(read.unassigned.isEmpty)
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: [
    ("- 1 ", "・１国"), ("- 1 ", "・(1) "), ("- 1 ", "（個別分野1）"), ("- 1 ", "〇１ "), ("- 1 ", "→ 1 "),
  ])
  func `numbers close to their words are numbers when they come in order`(
    from: String, to: String
  ) async throws {
    var sample = Sample()
    func changed(_ lines: [String]) -> [String] {
      lines.enumerated().map { index, line in
        let number = to.contains("１") ? ["１", "２"][index] : "\(index + 1)"
        return to.replacing("1", with: number).replacing("１", with: number) + line.dropFirst(4)
      }
    }
    sample.goals = changed(sample.goals)
    let read = try await Reading.read(text: sample.text)
    #expect(read.statements(in: .goals).map(\.field) == [1, 2])
    let word = to.hasSuffix("国") ? "国" : ""
    #expect(read.field(1)?.goal?.text == word + "港を直す。")
  }

  @Test func `an opinion may begin with a number`() async throws {
    var sample = Sample()
    sample.opinions = ["・7か国との協議を評価する。", "・個別分野1は遅い。", "・2024 年に期待する。"]
    let read = try await Reading.read(text: sample.text)
    #expect(
      read.opinions.map(\.text) == ["7か国との協議を評価する。", "個別分野1は遅い。", "2024 年に期待する。"])
  }

  @Test func `a dot between two words does not begin an item where the page cut the line`()
    async throws
  {
    var sample = Sample()
    sample.opinions = [
      "・インド太平洋の国々だけでなく、いわゆるグローバル", "・サウスの国々とも協力を深めてほしい。", "・個別分野1は遅い。",
    ]
    let read = try await Reading.read(text: sample.text)
    #expect(read.opinions.count == 2)
    #expect(read.opinions.first?.text.contains("グローバル・サウス") == true)
  }

  @Test func `items without a full stop stay items, however long they are`() async throws {
    var sample = Sample()
    let texts = ["関係する各国との協議を着実に積み重ねてきたこと", "専門家の育成に関する予算が前の年より増えたこと、及び今後の計画", "評価の手法"]
    sample.opinions = texts.map { "・" + $0 }
    sample.goals = ["・1 " + texts[0], "・2 " + texts[1]]
    let read = try await Reading.read(text: sample.text)
    #expect(read.opinions.map(\.text) == texts)
    #expect(read.statements(in: .goals).map(\.text) == Array(texts.prefix(2)))
  }

  @Test func `forms made of two columns are read like running text`() async throws {
    let html = """
      <table><tr><th>施策名</th><td>港の再生</td></tr>
      <tr><th>施策目標</th><td>次を目指す。<br>- 1 港を直す。<br>- 2 船を増やす。</td></tr>
      <tr><th>外部有識者の所見</th><td><p>・よい。</p><p>・個別分野2は遅い。</p></td></tr></table>
      """
    let read = try await Reading.read(text: "<html><body>" + html + "</body></html>")
    #expect(read.program.title == "港の再生")
    #expect(read.statements.map(\.text) == ["港を直す。", "船を増やす。"])
    #expect(read.opinions.map(\.fields) == [[], [2]])
    #expect(read.unassigned.isEmpty)
  }

  @Test func `letters set apart, and headings with their text behind a bracket`() async throws {
    let text = Sample().text
      .replacing("評価結果を踏まえた次期施策目標", with: "評 価 結 果 を 踏 ま え た 次 期 施 策 目 標")
      .replacing("施策名：", with: "【施策名】")
    #expect(Said(try await Reading.read(text: text)) == (try await plain))
  }

  @Test(arguments: [20, 30, 40, 60])
  func `wrapped lines are joined again`(width: Int) async throws {
    let text = try TestFiles.text(TestFiles.restated)
    let wrapped = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard !line.contains("\t"), line.count > width else { return String(line) }
      return stride(from: 0, to: line.count, by: width).map { start in
        String(line.dropFirst(start).prefix(width))
      }.joined(separator: "\n")
    }.joined(separator: "\n")
    let read = try await Reading.read(text: wrapped)
    #expect(read.unassigned.isEmpty)
    #expect(Said(read) == Said(try await Reading.read(TestFiles.restated).evaluation))
    #expect(read.text + "\n" == wrapped)
  }

  @Test(arguments: [
    ("個別分野１及び２", [1, 2]), ("個別分野2、1", [2, 1]), ("個別分野1～2", [1, 2]), ("分野２", [2]), ("個別分野②", [2]),
  ])
  func `opinions name fields in many ways`(words: String, fields: [Int]) async throws {
    let read = try await Reading.read(text: Sample().text.replacing("個別分野1", with: words))
    #expect(read.opinions.first?.fields == fields)
    #expect(read.opinions.first?.words == [words])
  }

  @Test func `page numbers of a text with form feeds are furniture`() async throws {
    let text = Sample().text.replacing("\n過去", with: "\n- 1 -\n\u{0C}過去")
    let read = try await Reading.read(text: text)
    #expect(read.lineCounts.furniture == 1)
    #expect(Said(read) == (try await plain))
  }

  @Test func `a profile of one's own reads another form`() async throws {
    var json =
      try JSONSerialization.jsonObject(
        with: Data(
          contentsOf: URL(
            fileURLWithPath: TestFiles.path("Sources/Intake/Profiles/mofa-summary.json"))))
      as? [String: Any] ?? [:]
    json["id"] = "own"
    json["headings"] = ["title": ["事業の名"], "goals": ["めざすもの"]]
    let profile = try Profile(json: JSONSerialization.data(withJSONObject: json), name: "own.json")
    let folder = try ScratchFolder()
    let path = try folder.write("x.txt", text: "事業の名　橋\nめざすもの\n(1) 橋を架ける\n")
    let read = try await EvaluationReader(profiles: [profile]).read(path: path).evaluation
    #expect(read.program.title == "橋")
    #expect(read.statements.map(\.text) == ["橋を架ける"])
  }
}
