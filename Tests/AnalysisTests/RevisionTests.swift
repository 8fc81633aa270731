import Analysis
import Policies
import Testing

@Suite struct RevisionTests {
  private func revision(_ old: String, _ new: String) -> GoalRevision {
    GoalRevision(from: old, to: new)
  }

  @Test func `the same words are unchanged`() {
    let same = revision("湖の水質を改善する。", "湖の水質を改善する。")
    #expect(same.classes == [.unchanged])
    #expect(same.reasons.isEmpty)
    #expect(same.changes.map(\.operation) == [.keep])
  }

  @Test(arguments: [
    ("湖の調査を推進する。", "湖の調査を一層推進する。", RevisionClass.strengthened, "一層"),
    ("湖の調査を積極的に推進する。", "湖の調査を推進する。", .weakened, "積極的"),
    ("湖の保全に努める。", "湖を保全する。", .strengthened, "努め"),
    ("湖の水位を維持する。", "湖の水位の維持に努める。", .weakened, "努め"),
  ])
  func `a word of degree decides`(old: String, new: String, kind: RevisionClass, word: String) {
    let found = revision(old, new)
    #expect(found.classes == [kind])
    #expect(found.reasons.flatMap { $0.from + $0.to }.contains(word))
  }

  @Test(arguments: [
    ("岸辺の再生を検討する。", "岸辺の再生を推進する。", RevisionClass.strengthened, "role"),
    ("岸辺の再生を主導する。", "岸辺の再生に貢献する。", .weakened, "role"),
    ("岸辺の再生を主導する。", "岸辺の再生を強化する。", .weakened, "role"),
    ("観察の機会を確保する。", "観察の機会を拡大する。", .strengthened, "extent"),
    ("観察の体制を維持する。", "観察の体制を維持・強化する。", .strengthened, "extent"),
    ("観察の体制を強化する。", "観察の体制を維持する。", .weakened, "extent"),
    ("観察の体制の強化を図る。", "観察の体制の維持を図る。", .weakened, "extent"),
    ("整備を推進する。", "整備を加速する。", .strengthened, "pace"),
  ])
  func `verbs count by their rung`(old: String, new: String, kind: RevisionClass, ladder: String) {
    let found = revision(old, new)
    #expect(found.classes == [kind])
    #expect(found.reasons.compactMap(\.ladder).contains(ladder))
  }

  @Test func `verbs of one rung are another wording`() {
    let found = revision("岸辺の再生を推進する。", "岸辺の再生を促進する。")
    #expect(found.classes == [.reworded])
    #expect(found.reasons.map(\.from) == [["推進"]])
    #expect(found.reasons.map(\.to) == [["促進"]])
  }

  @Test func `over something harmful the ladder is turned round`() {
    #expect(revision("汚染を維持する。", "汚染を削減する。").classes == [.strengthened])
    #expect(revision("予算を維持する。", "予算を削減する。").classes == [.weakened])
    // The verb governs what stands before it, not the harm that the help is against.
    #expect(
      revision("事故に備えた訓練を維持する。", "事故に備えた訓練を縮小する。").classes == [.weakened])
  }

  @Test func `a new object extends, one that is gone narrows`() {
    let extended = revision("市民団体を支援する。", "市民団体と学校を支援する。")
    #expect(extended.classes == [.extended])
    #expect(extended.reasons.map(\.to) == [["学校"]])
    let narrowed = revision("市民団体や学校を支援する。", "市民団体を支援する。")
    #expect(narrowed.classes == [.narrowed])
    #expect(narrowed.reasons.map(\.from) == [["学校"]])
  }

  @Test func `an object in the place of another is another wording`() {
    let found = revision("市民団体と学校を支援する。", "市民団体と企業を支援する。")
    #expect(found.classes == [.reworded])
    #expect(found.reasons.map(\.from) == [["学校"]])
    #expect(found.reasons.map(\.to) == [["企業"]])
  }

  @Test func `a new sentence extends, and its degree strengthens nothing`() {
    let found = revision("湖の水質を改善する。", "湖の水質を改善する。また、森の保全を一層推進する。")
    #expect(found.classes == [.extended])
    #expect(found.reasons.map(\.rule) == [.clause])
    #expect(found.changes.last?.kinds == [.extended])
  }

  @Test func `a clause that moves neither extends nor narrows`() {
    let found = revision("湖の水質を改善し、森の保全を推進する。", "森の保全を推進し、湖の水質を改善する。")
    #expect(found.classes == [.reworded])
  }

  @Test func `a degree that leaves with its clause is no weakening`() {
    let found = revision(
      "学校を支援し、行事の機会を一層増やす。", "学校を一層支援する。")
    #expect(found.classes == [.narrowed, .strengthened])
  }

  @Test func `an intensifier at the head of a clause only connects`() {
    #expect(revision("湖の水質を改善する。", "更に、湖の水質を改善する。").classes == [.reworded])
  }

  @Test(arguments: [
    ("達成率を85％以上に引き上げる。", "達成率を90％以上に引き上げる。", RevisionClass.strengthened),
    ("達成率を90％以上に引き上げる。", "達成率を８５％以上に引き上げる。", .weakened),
    ("待ち時間を30分以内に抑える。", "待ち時間を20分以内に抑える。", .strengthened),
    ("令和7年度までに整備する。", "令和9年度までに整備する。", .weakened),
    ("検査を3回行う。", "検査を5回行う。", .reworded),
  ])
  func `numbers count by their limit`(old: String, new: String, kind: RevisionClass) {
    #expect(revision(old, new).classes == [kind])
  }

  @Test func `an abbreviation stands for its name`() {
    let found = revision("水辺保全機構（WCO）の調査に貢献する。", "WCOの調査に貢献する。")
    #expect(found.classes == [.reworded])
    #expect(found.reasons.map(\.rule) == [.abbreviation])
  }

  @Test func `going on is another wording`() {
    let found = revision("湖の調査を行う。", "湖の調査を引き続き行う。")
    #expect(found.classes == [.reworded])
    #expect(found.reasons.map(\.to) == [["引き続き"]])
  }

  @Test func `losses come first`() {
    let found = revision(
      "市民団体や学校を支援する。", "市民団体を一層支援する。また、湖岸の観測所を新設する。")
    #expect(found.classes == [.narrowed, .extended, .strengthened])
    #expect(found.leading == .narrowed)
  }

  @Test func `a missing goal is dropped or added, both are not comparable`() {
    #expect(GoalRevision(from: "湖を守る。", to: nil).classes == [.dropped])
    #expect(GoalRevision(from: nil, to: "湖を守る。").classes == [.added])
    #expect(GoalRevision(from: nil, to: nil).classes == [.notComparable])
  }

  @Test(arguments: ["", "。", "、、、", "一層", "する", "85％", "（（（", "🌊", "\n\n", "努める。努める。"])
  func `odd goals have a class`(text: String) {
    for other in ["", "湖を守る。", "、", text] {
      for found in [revision(text, other), revision(other, text)] {
        #expect(!found.classes.isEmpty)
        #expect((found.leading == .unchanged) == (text == other))
      }
    }
  }

  /// The law: from the changes either goal can be read again, and every change has a kind.
  @Test func `both goals can be read from the changes`() {
    var random = Seeded(state: 20_240_401)
    for _ in 0..<300 {
      let (old, new) = (random.goal(), random.goal())
      let found = revision(old, new)
      #expect(found.changes.filter { $0.operation != .insert }.map(\.text).joined() == old)
      #expect(found.changes.filter { $0.operation != .delete }.map(\.text).joined() == new)
      #expect(found.changes.allSatisfy { $0.kinds.isEmpty == ($0.operation == .keep) })
      #expect((found.leading == .unchanged) == (old == new))
    }
  }
}

/// Goals made of parts, the same ones every time.
struct Seeded {
  var state: UInt64

  private static let objects = ["湖の水質", "岸辺の再生", "市民団体と学校", "防災無線（BMS）の整備", "「水の日」の行事"]
  private static let degrees = ["", "一層", "引き続き", "積極的に"]
  private static let verbs = ["を推進", "を検討", "の強化に努め", "を85％以上に拡大", "を支援"]
  private static let joints = ["し、", "するとともに、", "する。また、", "する。\n"]

  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, count)))
  }

  mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  mutating func goal() -> String {
    let clauses = (0...next(3)).map { _ in
      pick(Self.objects) + pick(Self.degrees) + pick(Self.verbs)
    }
    return clauses.dropLast().map { $0 + pick(Self.joints) }.joined() + (clauses.last ?? "") + "する。"
  }
}
