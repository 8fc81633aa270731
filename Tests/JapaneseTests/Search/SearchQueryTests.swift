import Japanese
import Testing

@Suite struct SearchQueryTests {
  private static func word(_ text: String, isPrefix: Bool = false) -> SearchExpression? {
    SearchWord(text, isPrefix: isPrefix).map(SearchExpression.word)
  }

  /// An expression as a text, to compare by reading.
  private static func text(_ expression: SearchExpression) -> String {
    switch expression {
    case .word(let word): "\(word.text)\(word.isPrefix ? "*" : "")"
    case .all(let parts): "(" + parts.map(text).joined(separator: " & ") + ")"
    case .any(let parts): "(" + parts.map(text).joined(separator: " | ") + ")"
    case .not(let part): "!\(text(part))"
    }
  }

  @Test(arguments: [
    ("外交", "外交"), ("外交　予算", "(外交 & 予算)"), ("外交 AND 予算", "(外交 & 予算)"),
    ("平和 OR 安全", "(平和 | 安全)"), ("平和 ＯＲ 安全", "(平和 | 安全)"), ("平和｜安全", "(平和 | 安全)"),
    ("外交 -予算", "(外交 & !予算)"), ("外交 －予算", "(外交 & !予算)"), ("外交 NOT 予算", "(外交 & !予算)"),
    ("外交 ＮＯＴ 予算", "(外交 & !予算)"), ("\"国際 協力\" 予算", "(国際 協力 & 予算)"),
    ("「国際 協力」", "国際 協力"), ("“国際 協力” 税", "(国際 協力 & 税)"), ("”国際 協力”", "国際 協力"),
    ("secur*", "secur*"), ("secur＊", "secur*"), ("(税 OR 関税) 国際", "((税 | 関税) & 国際)"),
    ("（税 ｜ 関税） 国際", "((税 | 関税) & 国際)"), ("a OR b c", "(a | (b & c))"),
    ("or and not", "(or & and & not)"), ("国連「安保理」改革", "(国連 & 安保理 & 改革)"),
    ("-(a b) c", "(!(a & b) & c)"), ("- - 税", "税"), ("NOT NOT 税", "税"), ("COVID-19", "COVID-19"),
    ("\"閉じない 引用", "閉じない 引用"), ("((税", "税"), ("税))", "税"), ("税 OR", "税"), ("OR 税", "税"),
    ("()", nil), ("税 ()", "税"), ("税 。", "税"), ("税 - 金", "(税 & 金)"), ("a) b", "(a & b)"),
  ])
  func `words, signs and groups are read`(query: String, expected: String?) {
    let read = try? SearchQuery.read(query)
    #expect(read.map(Self.text) == expected)
  }

  @Test(arguments: ["", "　", "。、", "\"\"", "OR", "-", "NOT", "*"])
  func `a query without words says so`(query: String) {
    #expect(throws: SearchQueryError.empty) { try SearchQuery.read(query) }
  }

  @Test(arguments: ["-税", "NOT 税", "-税 -金", "税 OR -金", "-(税 金)"])
  func `a query of what is not wanted says so`(query: String) {
    #expect(throws: SearchQueryError.onlyExcluded) { try SearchQuery.read(query) }
  }

  @Test func `long queries are refused`() {
    #expect(throws: SearchQueryError.tooLong(SearchQuery.longest)) {
      try SearchQuery.read(String(repeating: "あ", count: 1001))
    }
    #expect(throws: SearchQueryError.tooManyWords(SearchQuery.mostWords)) {
      try SearchQuery.read((1...33).map { "w\($0)" }.joined(separator: " "))
    }
  }

  /// No text makes the reader fail, and no word of it can end the phrase that it becomes.
  @Test func `any text is read`() {
    var random = FixedNumbers(state: 1)
    let signs = Array("()（）|｜-－\"”「」*OR NOTAND 　税外a1\u{0}\u{1}\u{E000}㈱ﾞ𠮷\n")
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &random)
      let query = String(
        (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      guard let expression = try? SearchQuery.read(query) else { continue }
      for word in expression.words {
        #expect(!word.text.contains("\"") && !word.text.contains("\u{0}"))
        #expect(word.searched.count > 0)
      }
    }
    let deep = String(repeating: "(", count: 900) + "税"
    #expect((try? SearchQuery.read(deep)).map(Self.text) == "税")
  }

  @Test func `only whole words of Latin letters are asked for as such`() {
    #expect(SearchWord("UN")?.wholeWord != nil)
    #expect(SearchWord("UN", isPrefix: true)?.wholeWord == nil)
    #expect(SearchWord("国連")?.wholeWord == nil)
    #expect(SearchWord("…") == nil)
  }
}

/// A generator (splitmix64) that begins at a seed.
private struct FixedNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
