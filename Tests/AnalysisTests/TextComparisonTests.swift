import Analysis
import Testing

@Suite struct TextComparisonTests {
  private func marked(_ old: String, _ new: String) -> String {
    TextComparison(from: old, to: new).changes.map { change in
      switch change.operation {
      case .keep: change.text
      case .delete: "[\(change.text)]"
      case .insert: "{\(change.text)}"
      }
    }.joined()
  }

  @Test func `a word put in is the only change`() {
    #expect(marked("国際協力を推進する。", "国際協力を一層推進する。") == "国際協力を{一層}推進する。")
  }

  @Test func `a new sentence begins behind the one before`() {
    #expect(
      marked("水辺を守る。", "水辺を守る。また、森も守る。") == "水辺を守る。{また、森も守る。}")
  }

  @Test func `a replaced word stands before what replaces it`() {
    #expect(marked("存在感を確保する。", "存在感を拡大する。") == "存在感を[確保]{拡大}する。")
  }

  @Test func `short common runs do not make confetti`() {
    let changes = TextComparison(from: "海を守る", to: "山を登る").changes
    #expect(changes.count == 2)
  }

  /// The law: either text can be read from the comparison, for all short texts of three words.
  @Test func `both texts can be read from the comparison`() {
    let words = ["海", "を", "守る", "。"]
    var texts = [""]
    for _ in 0..<3 { texts += texts.flatMap { text in words.map { text + $0 } } }
    let all = Array(Set(texts)).sorted()
    for old in all {
      for new in all {
        let comparison = TextComparison(from: old, to: new)
        #expect(comparison.old == old)
        #expect(comparison.new == new)
        #expect(comparison.isUnchanged == (old == new))
        #expect(!comparison.changes.contains { $0.text.isEmpty })
      }
    }
  }
}
