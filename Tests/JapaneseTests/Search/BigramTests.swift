import Japanese
import Testing

@Suite struct BigramTests {
  private let mark = "\u{1}"

  @Test func `documents become pairs, with the end of each run and whole words`() {
    #expect(Bigrams.tokens("外交の港", isDocument: true) == ["外交", "交の", "の港", "港"])
    #expect(Bigrams.tokens("港、税制", isDocument: true) == ["港", "税制", "制"])
    #expect(
      Bigrams.tokens("ＯＳＡ支援", isDocument: true)
        == ["os", "sa", "a支", "\(mark)osa", "支援", "援"])
    #expect(Bigrams.tokens("A案", isDocument: true) == ["a案", "\(mark)a", "案"])
    #expect(Bigrams.tokens("UN", isDocument: true) == ["un", "n", "\(mark)un"])
    #expect(Bigrams.tokens("", isDocument: true) == [])
    #expect(Bigrams.tokens("。、", isDocument: true) == [])
  }

  @Test func `queries have no more tokens than they need`() {
    #expect(Bigrams.tokens("外交の港", isDocument: false) == ["外交", "交の", "の港"])
    #expect(Bigrams.tokens("港", isDocument: false) == ["港"])
    #expect(Bigrams.tokens("OSA", isDocument: false) == ["os", "sa"])
    #expect(Bigrams.tokens("\(mark)ＯＳa", isDocument: false) == ["\(mark)osa"])
  }

  @Test func `one character may stand for several`() {
    #expect(Bigrams.tokens("㈱港㎏", isDocument: false) == ["株", "港k", "kg"])
    #expect(Bigrams.tokens("㌔", isDocument: false) == ["キロ"])
  }

  @Test(arguments: ["互惠", "互恵", "ｶﾞｽ", "ガス", "①位", "1位"])
  func `spellings of one word have the same tokens`(text: String) {
    let usual = ["互惠": "互恵", "ｶﾞｽ": "ガス", "①位": "1位"][text] ?? text
    #expect(
      Bigrams.tokens(text, isDocument: true) == Bigrams.tokens(usual, isDocument: true))
  }

  /// The law of the index: what a text contains, its tokens contain in the same order.
  @Test func `each part of a text is found in its tokens, over awkward texts`() {
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
