import Japanese
public import Policies

extension LedgerFilter {
  /// Reads a filter from words by name, as an address or a command gives them; an empty word does
  /// not matter.
  public init(_ words: [String: String]) throws(Problem) {
    let filled = words.filter { !$0.value.isEmpty }
    self.init(
      program: filled["program"], field: try Self.number("field", filled),
      kind: try Self.choice("kind", filled), status: try Self.choice("status", filled),
      year: try Self.number("year", filled), source: try Self.choice("source", filled))
  }

  private static func number(_ name: String, _ words: [String: String]) throws(Problem) -> Int? {
    guard let word = words[name] else { return nil }
    guard let number = Int(FoldedText(word).text), number >= 0 else {
      throw unknown(name, word, Bilingual(ja: "数字で指定してください。", en: "Give a number."))
    }
    return number
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ words: [String: String]
  ) throws(Problem) -> Choice? {
    guard let word = words[name] else { return nil }
    guard let choice = Choice(rawValue: word) else {
      let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw unknown(
        name, word, Bilingual(ja: "使えるのは\(allowed)です。", en: "Use one of \(allowed)."))
    }
    return choice
  }

  private static func unknown(_ name: String, _ word: String, _ advice: Bilingual) -> Problem {
    Problem(
      .usage, "filter-unknown",
      Bilingual(ja: "\(name)に「\(word)」は指定できません。", en: "\(name) cannot be “\(word)”."),
      advice: advice)
  }
}
