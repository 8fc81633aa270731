import Japanese
import Testing

@Suite struct CharacterPairTests {
  /// The pairs of a text with their places; `.` for the end of a run, `<` and `>` for those of words.
  private func pairs(_ text: String) -> [String] {
    var found: [String] = []
    var text = text
    _ = text.withUTF8 { bytes in
      CharacterPair.cut(UnsafeRawBufferPointer(bytes)) { pair, place in
        found.append("\(name(pair.first))\(name(pair.second))\(place)")
      }
    }
    return found
  }

  private func name(_ scalar: UInt32) -> String {
    let marks = [CharacterPair.end: ".", CharacterPair.wordStart: "<", CharacterPair.wordEnd: ">"]
    return marks[scalar] ?? Unicode.Scalar(scalar).map { String(Character($0)) } ?? "?"
  }

  @Test func `every character makes a pair with what follows it`() {
    #expect(pairs("外交の港") == ["外交0", "交の1", "の港2", "港.3"])
    #expect(pairs("「港」、税制。") == ["港.0", "税制2", "制.3"])
    #expect(pairs("") == [])
    #expect(pairs("。、") == [])
  }

  @Test func `words of Latin letters and digits begin and end with a pair`() {
    #expect(pairs("ＯＳＡ支") == ["<o0", "os0", "sa1", "a支2", "a>2", "支.3"])
    #expect(pairs("UN a") == ["<u0", "un0", "n.1", "n>1", "<a3", "a.3", "a>3"])
  }

  @Test func `one character may stand for several`() {
    #expect(pairs("㈱港㎏") == ["株.0", "港k2", "<k3", "kg3", "g.4", "g>4"])
    #expect(pairs("㌔") == ["キロ0", "ロ.1"])
  }

  @Test(arguments: ["互惠", "互恵", "ｶﾞｽ", "ガス", "①位", "1位"])
  func `spellings of one word have the same pairs`(text: String) {
    let usual = ["互惠": "互恵", "ｶﾞｽ": "ガス", "①位": "1位"][text] ?? text
    #expect(pairs(text) == pairs(usual))
  }

  @Test func `a query asks for as few pairs as say all of it`() {
    #expect(asked("外交") == ["外交0"])
    #expect(asked("外交の") == ["外交0", "交の1"])
    #expect(asked("外交の港") == ["外交0", "の港2"])
    #expect(asked("港") == ["港?0"])
    #expect(asked("（港）") == ["港?0"])
    #expect(asked("外交・安保") == ["外交0", "交.1", "安保3"])
    #expect(asked("関・税") == ["関.0", "税?2"])
    #expect(asked("OSA") == ["os0", "sa1"])
  }

  @Test func `beginnings and whole words ask for their marks`() {
    #expect(asked("secu", isPrefix: true) == ["<s0", "se0", "cu2"])
    #expect(asked("s", isPrefix: true) == ["<s0"])
    #expect(asked("外交", isPrefix: true) == ["外交0"])
    #expect(whole("OSA") == ["<o0", "a>2", "os0", "sa1"])
    #expect(whole("a") == ["<a0", "a>0"])
    #expect(whole("外交") == nil)
  }

  private func asked(_ text: String, isPrefix: Bool = false) -> [String]? {
    SearchWord(text, isPrefix: isPrefix)?.pairs.map(name)
  }

  private func whole(_ text: String) -> [String]? { SearchWord(text)?.wholeWord?.map(name) }

  private func name(_ pair: SearchPair) -> String {
    "\(name(pair.first))\(pair.second.map(name) ?? "?")\(pair.offset)"
  }
}

@Suite struct SearchTextTests {
  /// What a text contains, letter by letter, is found in it.
  @Test func `each part of a text is found in it, over awkward texts`() {
    let alphabet = ["港", "税", "a", "B", "1", "、", "㈱", "ｶ", "ﾞ"]
    var texts = [""]
    for _ in 0..<5 { texts += texts.suffix(800).flatMap { text in alphabet.map { text + $0 } } }
    for text in Set(texts).sorted().prefix(4000) {
      let scalars = Array(text.unicodeScalars)
      let whole = SearchText(text)
      for start in scalars.indices {
        for end in scalars.indices.suffix(from: start) {
          let part = String(String.UnicodeScalarView(scalars[start...end]))
          let folded = FoldedText(part, [.width, .variants, .letterCase]).text
          let all = FoldedText(text, [.width, .variants, .letterCase]).text
          guard all.contains(folded), SearchText(part).count > 0 else { continue }
          #expect(!whole.places(of: SearchText(part)).isEmpty, "\(part) in \(text)")
        }
      }
    }
  }

  @Test func `places are those of the original`() {
    let text = SearchText("「互惠」のＯＳＡ")
    #expect(text.places(of: SearchText("互恵")).map(\.bytes) == [3..<9])
    #expect(text.places(of: SearchText("osa")).map(\.bytes) == [15..<24])
    #expect(text.places(of: SearchText("恵の")).isEmpty)
    #expect(text.places(of: SearchText("恵・の")).map(\.bytes) == [6..<15])
    #expect(text.places(of: SearchText("sa")).map(\.isWhole) == [false])
    #expect(text.places(of: SearchText("osa")).map(\.isWhole) == [true])
  }
}
