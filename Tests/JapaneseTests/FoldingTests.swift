import Foundation
import Japanese
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ＯＳＡ", "OSA"), ("１２，３４５", "12,345"), ("ｶﾞﾊﾟｱ", "ガパア"), ("①", "1"), ("（注）", "(注)"),
    ("㈱", "(株)"), ("－―–", "---"), ("～", "~"), ("⼀⾷", "一食"), ("ー", "ー"),
  ])
  func `widths are made equal`(text: String, folded: String) {
    #expect(FoldedText(text, .width).text == folded)
  }

  @Test func `variants, case and spaces are made equal only when asked`() {
    #expect(FoldedText("互惠　Hyoka", .variants).text == "互恵　Hyoka")
    #expect(FoldedText("互惠　Hyoka", .letterCase).text == "互惠　hyoka")
    #expect(FoldedText("互惠　Hyoka", .heading).text == "互恵hyoka")
    #expect(FoldedText("互惠", []).text == "互惠")
  }

  /// The law of the map: every folded scalar knows where it came from, in order, and the whole folded
  /// text came from the whole original.
  @Test func `the map leads back, over all strings of up to four awkward characters`() {
    let alphabet: [Character] = ["ア", "ｶ", "ﾞ", "①", "㈱", " ", "惠", "Ａ"]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in alphabet.map { text + String($0) } } }
    for text in Set(texts) {
      for options: FoldedText.Options in [[], .width, .heading] {
        let folded = FoldedText(text, options)
        let count = folded.text.unicodeScalars.count
        #expect(folded.origins.count == count)
        #expect(folded.origins == folded.origins.sorted())
        #expect(folded.origins.allSatisfy { $0 < folded.originalCount })
        #expect(folded.original(of: 0..<count).upperBound == folded.originalCount)
      }
    }
  }

  @Test func `folding twice is folding once, for every character of the first plane`() {
    for value in UInt32(0x20)...0xFFFD {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = FoldedText(String(scalar), [.width, .variants]).text
      #expect(FoldedText(once, [.width, .variants]).text == once)
    }
  }

  @Test func `a variant is never the usual form of another`() {
    for value in UInt32(0x4E00)...0x9FFF {
      guard let scalar = Unicode.Scalar(value), let usual = Variants.usual(of: scalar) else {
        continue
      }
      #expect(usual != scalar)
      #expect(Variants.usual(of: usual) == nil)
    }
    #expect(Variants.usual(of: "惠") == "恵")
    #expect(Variants.usual(of: "恵") == nil)
  }
}
