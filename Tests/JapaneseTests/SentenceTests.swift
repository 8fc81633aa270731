import Japanese
import Testing

@Suite struct SentenceTests {
  @Test func `sentences end outside brackets`() {
    #expect(
      Sentences.split("目標を「安全。安心」とする。次（案。未定）も。終わり")
        == ["目標を「安全。安心」とする。", "次（案。未定）も。", "終わり"])
  }

  @Test func `a bracket that is never closed hides nothing`() {
    #expect(Sentences.split("「始め。次。") == ["「始め。", "次。"])
  }

  @Test func `sentences join to the text, over all short strings`() {
    let alphabet: [Character] = ["あ", "。", "「", "」", "（", "\n", " "]
    var texts = [""]
    for _ in 0..<5 {
      texts += texts.filter { $0.count < 5 }.flatMap { t in alphabet.map { t + String($0) } }
    }
    for text in Set(texts).prefix(20000) {
      #expect(Sentences.split(text).joined() == text)
      #expect(!Sentences.split(text).contains(""))
    }
  }
}

@Suite struct WordTests {
  private let texts = [
    "", "国際協力を一層推進する。", "  先頭と\t中の 空白  ", "OSAは2023年度に新設された。", "改行\nと👨‍👩‍👧絵文字", "a",
  ]

  @Test func `words join to the text`() {
    for text in texts {
      #expect(WordSplitter.shared.words(of: text).map(\.text).joined() == text)
    }
  }

  @Test func `without a dictionary words are runs of one script`() {
    let splitter = WordSplitter(dictionary: "/no/such/folder")
    #expect(splitter.isFallback)
    #expect(
      splitter.words(of: "国際協力をスペースで推進。").map(\.text)
        == ["国際協力", "を", "スペース", "で", "推進", "。"])
    for text in texts { #expect(splitter.words(of: text).map(\.text).joined() == text) }
  }

  @Test func `the dictionary tells nouns from particles`() throws {
    #expect(!WordSplitter.shared.isFallback)
    let words = WordSplitter.shared.words(of: "国際協力を一層推進する。")
    #expect(words.filter { $0.kind == .noun }.map(\.text).contains("推進"))
    #expect(words.first { $0.text == "を" }?.kind == .function)
    #expect(words.last?.kind == .mark)
  }
}
