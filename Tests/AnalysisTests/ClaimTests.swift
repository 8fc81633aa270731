import Foundation
import Policies
import Testing

@testable import Analysis

struct ClaimTests {
  @Test(arguments: [
    (["新しい水路を掘り", "橋を三本架けた"], "新しい水路を掘り、橋を三本架けた。"),
    (["堤防を直すとともに", "見回りを増やした"], "堤防を直すとともに、見回りを増やした。"),
    (["水位は下がったが", "流れは速い"], "水位は下がったが、流れは速い。"),
    (["雨が続いたため", "工事が遅れた"], "雨が続いたため、工事が遅れた。"),
    (["町や村を通じて、川に関して、引き続き見回りを行った"], "町や村を通じて、川に関して、引き続き見回りを行った。"),
    (["水門（古いものを直し、新しいものを足した）を開けた"], "水門（古いものを直し、新しいものを足した）を開けた。"),
    (["橋を架けた", "道を広げた"], "・橋を架けた。\n（１）道を広げた。"),
    (["水の需要が増す中", "井戸を掘った"], "水の需要が増す中、井戸を掘った。"),
  ])
  func `a clause has its own predicate`(_ expected: [String], _ text: String) throws {
    #expect(try ClaimMaker.claims(text).map(\.text) == expected)
  }

  @Test func `a claim knows its place in scalars and in code units`() throws {
    let text = "🌊を測り、𠮷野川の岸を直した。"
    let claims = try ClaimMaker.claims("また、" + text)
    let claim = try #require(claims.last)
    #expect(claim.text == "𠮷野川の岸を直した")
    #expect(claim.span.lines == 3...4)
    #expect(claim.span.scalars == 8..<17)
    #expect(claim.span.utf16 == 9..<19)
    let units = Array(("また、" + text).utf16)
    #expect(String(decoding: units[claim.span.utf16], as: UTF16.self) == claim.text)
  }

  @Test(arguments: [
    ("水路の補修に予算を充て、執行率は九割である。", ClaimKind.input),
    ("川沿いの学校と連携して見回りを実施した。", .activity),
    ("岸の手引書を策定した。", .output),
    ("講座を12回開催した。", .output),
    ("洪水の被害が減少した。", .outcome),
    ("町の安全に大きく貢献した。", .outcome),
    ("短期アウトカムの目標値を上回った。", .outcome),
    ("川の治水は極めて重要である。", .state),
    ("岸の補修は今も不十分である。", .issue),
    ("見回りの方法を見直していく必要がある。", .issue),
    ("来年の夏に水門を開ける予定である。", .plan),
    ("今後も岸を守っていく。", .plan),
  ])
  func `kinds follow the words of the predicate`(_ text: String, _ kind: ClaimKind) throws {
    let claim = try #require(try ClaimMaker.claims(text).last)
    #expect(claim.kind == kind)
    #expect(!claim.hints.isEmpty)
  }

  @Test func `a clause shares the plan of its sentence`() throws {
    let claims = try ClaimMaker.claims("岸の調査を実施し、堤防を高くしていく。岸の調査を実施し、堤防を高くした。")
    #expect(claims.map(\.kind) == [.plan, .plan, .activity, claims[3].kind])
    #expect(claims[3].kind != .plan)
  }

  @Test(arguments: ["以上の通り。", "このことから。", "雨。"])
  func `what claims nothing has no kind`(_ text: String) throws {
    #expect(try ClaimMaker.claims(text).allSatisfy { $0.kind == nil })
  }

  @Test func `numbers, years and names are read`() throws {
    let claim = try #require(
      try ClaimMaker.claims("令和4年度に「水の日」の催しでWHOと184票を得て、参加は5,455名であった。").first)
    #expect(claim.quantities.map(\.value) == [184])
    #expect(claim.quantities.map(\.unit) == ["票"])
    #expect(claim.years == [FiscalYear(2022)])
    #expect(claim.names == ["水の日", "WHO"])
  }

  @Test func `a month is a date and no quantity`() throws {
    let claim = try #require(
      try ClaimMaker.claims("令和5年1月から水門の係に就き、3月20日まで6か月務めた。").first)
    #expect(claim.quantities.map(\.unit) == [])
    #expect(claim.dates.map(\.description) == ["2023-01"])
    #expect(claim.years == [FiscalYear(2022)])
    let second = try #require(
      try ClaimMaker.claims("2023年4月3日から6か月、水門の係を務めた。").first)
    #expect(second.quantities.map(\.unit) == ["か月"])
    #expect(second.dates.map(\.description) == ["2023-04-03"])
    #expect(second.years == [FiscalYear(2023)])
    #expect(try ClaimMaker.claims("令和4年度の5月から水門を開けた。").first?.years == [FiscalYear(2022)])
  }

  @Test func `the end of a compound alone answers no goal phrase`() throws {
    let goal = "「湖水浴場のない岸」の解消を主導する。その他の川水浴場及び海水浴場の整備を続ける。"
    let claims = try ClaimMaker.claims("海水浴場の見回りを増やした。湖水浴場の数を減らした。", goal: goal)
    #expect(claims.map { $0.goalPhrases.first?.phrase } == [2, 1])
    #expect(claims[0].goalPhrases.map(\.phrase) == [2])
  }

  /// その他 stands before the noun that it adds without a particle; its 他 is no part of that noun.
  @Test func `その他 is no part of the noun behind it`() throws {
    let goal = "湖水浴場の整備を主導する。その他海水浴場の見回りに努める。"
    let claims = try ClaimMaker.claims("海水浴場の監視員を増やした。", goal: goal)
    #expect(claims.map { $0.goalPhrases.map(\.phrase) } == [[2]])
    #expect(claims.first?.goalPhrases.first?.words == ["海水浴場"])
    // Nor is one made where 他 begins a word of its own.
    let other = try ClaimMaker.claims("他県の船着場を視察した。", goal: "他県との協議を行う。")
    #expect(other.first?.goalPhrases.first?.words == ["他県"])
  }

  @Test func `claims answer the goal phrases whose words they have`() throws {
    let claims = try ClaimMaker.claims(
      "堤防の耐震工事を終えた。魚道を三か所に設けた。", goal: "堤防の耐震性を高め、河口の魚道を整える。井戸を掘る。")
    #expect(claims.map { $0.goalPhrases.map(\.phrase) } == [[1], [2]])
    #expect(claims[0].goalPhrases[0].words == ["堤防", "耐震"])
    let found = try ClaimMaker.substantiated("堤防の耐震工事を終えた。", goal: "堤防の耐震性を高め、河口の魚道を整える。")
    #expect(found.unanswered.map(\.number) == [2])
    #expect(found.overview.unanswered == 1)
    #expect(found.overview.goalPhrases == 2)
  }

  @Test(arguments: [
    ("岸の草地を保護し、促進する。", ["岸の草地を保護し、促進する"]),
    ("岸の草地を守り、一層積極的に推進する。", ["岸の草地を守り、一層積極的に推進する"]),
    ("岸の草地を守り、水質改善する。", ["岸の草地を守り", "水質改善する"]),
    ("水門の耐震性を強化するとともに魚道の整備を推進する。", ["水門の耐震性を強化するとともに", "魚道の整備を推進する"]),
    ("住民とともに水門を守る。", ["住民とともに水門を守る"]),
    ("水路を直す。また、あわせて、河口の魚道を整える。", ["水路を直す", "河口の魚道を整える"]),
    ("市と（水門を守るとともに岸も直す）約束を結ぶ。", ["市と（水門を守るとともに岸も直す）約束を結ぶ"]),
    ("推進する。強化する。", ["推進する", "強化する"]),
  ])
  func `a goal is cut into what it promises`(_ goal: String, _ phrases: [String]) throws {
    let field = ClaimMaker.field(result: nil, goal: goal)
    let found = try ClaimReader(ClaimRules.builtIn(), fields: [field]).goalPhrases(of: field)
    #expect(found.map(\.text) == phrases)
    #expect(found.map(\.number) == Array(1...phrases.count))
    let scalars = Array(goal.unicodeScalars)
    for phrase in found {
      #expect(String(String.UnicodeScalarView(scalars[phrase.span.scalars])) == phrase.text)
    }
  }

  @Test func `a phrase of general words is answered by these words alone`() throws {
    let goal = "国際社会の取組・議論に積極的に貢献する。水門を守る。"
    let claims = try ClaimMaker.claims("会議の取組と議論に積極的に貢献した。国際社会に示した。", goal: goal)
    #expect(claims.map { $0.goalPhrases.map(\.phrase) } == [[1], []])
  }

  @Test func `a word that two phrases share answers the closer one`() throws {
    let goal = "水道水の安全を高めるとともに水道水の節水利用を広める。"
    let claims = try ClaimMaker.claims("水道水の節水利用を広めた。", goal: goal)
    #expect(claims.map { $0.goalPhrases.map(\.phrase) } == [[2]])
  }

  @Test func `nothing gives nothing`() throws {
    #expect(try ClaimMaker.claims("").isEmpty)
    #expect(try ClaimMaker.claims("。、\n・（）「").isEmpty)
    let reader = try ClaimReader(ClaimRules.builtIn())
    #expect(reader.claims(of: ClaimMaker.field(result: nil, goal: "岸を守る。")).isEmpty)
    #expect(reader.goalPhrases(of: ClaimMaker.field(result: "岸を守った。")).isEmpty)
  }

  @Test func `ten thousand claims are read`() throws {
    let text = String(repeating: "水路を12か所で点検し、岸の傷みは年々減少した。", count: 5000)
    let source = ClaimMaker.source([(2021, 1, 1), (2022, 1, 2)])
    let claims = try ClaimMaker.substantiated(text, goal: "水路を守り、岸を直す。", sources: [source])
    #expect(claims.claims.count == 10_000)
    #expect(claims.overview.claims == claims.overview.kinds.values.reduce(0, +))
  }

  @Test(arguments: [#"{"clauses": {}}"#, "", "[]"])
  func `wrong rules are an error`(_ json: String) {
    #expect(throws: Problem.self) { try ClaimRules(json: Data(json.utf8), name: "rules.json") }
  }
}
