import Policies
import Testing

struct RulingTests {
  private func ruling(_ value: ClaimVerdict, _ isConfirmed: Bool, at: Int = 1) -> Ruling<
    ClaimVerdict
  > {
    Ruling(value, isConfirmed: isConfirmed, reason: "見た。", by: "係", at: "2025-01-0\(at)")
  }

  @Test func `a proposal holds until a person says otherwise`() {
    #expect(Rulings<ClaimVerdict>().settled(.supports) == .supports)
    #expect(Rulings([ruling(.silent, true)]).settled(.supports) == .silent)
    #expect(Rulings([ruling(.supports, false)]).settled(ClaimVerdict.supports) == nil)
    #expect(Rulings([ruling(.contradicts, false)]).settled(.supports) == .supports)
    #expect(Rulings([ruling(.silent, true)]).settled(nil) == .silent)
  }

  @Test func `a confirmed value that is rejected later is taken back`() {
    let rulings = Rulings([ruling(.silent, true), ruling(.silent, false, at: 2)])
    #expect(rulings.settled(.supports) == .supports)
    #expect(rulings.decisive(on: .supports) == nil)
    #expect(rulings.history.count == 2)
    #expect(rulings.holding.map(\.isConfirmed) == [false])
    let again = Rulings(rulings.history + [ruling(.silent, true, at: 3)])
    #expect(again.settled(.supports) == .silent)
  }

  @Test func `the last of two confirmed values holds`() {
    let rulings = Rulings([ruling(.silent, true), ruling(.contradicts, true, at: 2)])
    #expect(rulings.settled(.supports) == .contradicts)
  }

  @Test func `of several values each is added and taken away by itself`() {
    var rulings = Rulings<OpinionKind>()
    rulings.add(Ruling(.praise, isConfirmed: false, reason: nil, by: nil, at: "1"))
    rulings.add(Ruling(.concern, isConfirmed: true, reason: nil, by: nil, at: "2"))
    #expect(rulings.settled([.praise, .request]) == [.request, .concern])
    #expect(rulings.settled([]) == [.concern])
  }

  private func claim(_ number: Int, _ text: String) -> Claim {
    Claim(
      number: number, field: 2, text: text,
      span: ClaimSpan(lines: 1...1, scalars: 0..<1, utf16: 0..<1), kind: nil, hints: [],
      quantities: [], years: [], dates: [], names: [], assertion: nil, goalPhrases: [])
  }

  @Test func `a key is read as it is written, and anything else is none`() throws {
    let key = ClaimKey(program: "a", cycle: "2021-2023", claim: claim(3, "水を測った"))
    #expect(ClaimKey(key.text) == key)
    #expect(key.fingerprint.count == 8)
    for text in ["", "a/b/2", "a/b/2/3", "a/b/x/3-ab", "a/b/2/x-ab", "a/b/2/3-", "/b/2/3-ab"] {
      #expect(ClaimKey(text) == nil, "\(text)")
    }
  }

  @Test func `a decision follows the words of its claim`() {
    let words = ["水を測った", "岸を直した", "水を測った"]
    let claims = words.enumerated().map { claim($0.offset + 1, $0.element) }
    func decisions(_ claim: Claim) -> ClaimDecisions {
      var rulings = ClaimRulings()
      let known = rulings.add("verdict/silent", isConfirmed: true, reason: nil, by: nil, at: "1")
      let unknown = rulings.add("verdict/x", isConfirmed: true, reason: nil, by: nil, at: "1")
      #expect(known && !unknown)
      return ClaimDecisions([ClaimKey(program: "a", cycle: "b", claim: claim): rulings])
    }
    #expect(Array(decisions(claims[2]).assigned(to: claims, of: 2).rulings.keys) == [3])
    #expect(Array(decisions(claim(9, "岸を直した")).assigned(to: claims, of: 2).rulings.keys) == [2])
    #expect(decisions(claims[1]).assigned(to: claims, of: 1).rulings.isEmpty)
    let gone = decisions(claim(2, "岸を掘った")).assigned(to: claims, of: 2)
    #expect(gone.rulings.isEmpty)
    #expect(gone.unplaced.map(\.number) == [2])
  }

  @Test(arguments: [(2023, 1, Int?.none, "2023-01"), (2024, 11, 3, "2024-11-03")])
  func `a date is written as in ISO 8601`(_ year: Int, _ month: Int, _ day: Int?, _ text: String) {
    #expect(ClaimDate(year: year, month: month, day: day).description == text)
  }
}
