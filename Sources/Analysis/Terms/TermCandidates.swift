import Japanese
import Policies

/// Terms that a text itself marks as such.
enum TermCandidates {
  /// A quotation longer than this is a sentence, no term.
  private static let longestQuotation = 24

  /// Groups of spellings: `X（ABC）` gives both, 「…」 and abbreviations in letters one.
  static func groups(in text: String) -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var groups: [[String]] = []
    for (open, close) in brackets(scalars, "（(", "）)") {
      let inner = string(scalars[(open + 1)..<close])
      guard let short = shortForm(inner) else { continue }
      let long = noun(before: open, scalars)
      groups.append(long.isEmpty ? [short] : [long, short])
    }
    for (open, close) in brackets(scalars, "「", "」") {
      let inner = scalars[(open + 1)..<close]
      if (2...longestQuotation).contains(inner.count), !inner.contains("。"), !inner.contains("、") {
        groups.append([string(inner)])
      }
    }
    return groups + abbreviations(scalars).map { [$0] }
  }

  /// The abbreviation of 「以下「X」」 or of letters alone; nothing for other words in brackets.
  private static func shortForm(_ inner: String) -> String? {
    let scalars = Array(inner.unicodeScalars)
    if inner.hasPrefix("以下"), let (open, close) = brackets(scalars, "「", "」").first {
      return string(scalars[(open + 1)..<close])
    }
    let found = abbreviations(scalars)
    return found.count == 1 && TermFinder.fold(found[0]) == TermFinder.fold(inner) ? found[0] : nil
  }

  /// The nouns in front of a bracket, joined.
  private static func noun(before end: Int, _ scalars: [Unicode.Scalar]) -> String {
    let start = max(0, end - 40)
    let words = WordSplitter.shared.words(of: string(scalars[start..<end]))
    let nouns = words.reversed().prefix { $0.kind == .noun || "・ー".contains($0.text) }
    let noun = nouns.reversed().map(\.text).joined()
    return noun.unicodeScalars.count >= 3 ? noun : ""
  }

  /// Runs of ASCII letters and digits that begin with a letter and have two capitals, or a capital
  /// and a digit: OSA, IAEA, G7.
  static func abbreviations(_ scalars: [Unicode.Scalar]) -> [String] {
    var found: [String] = []
    var run: [Unicode.Scalar] = []
    func end() {
      let folded = TermFinder.fold(string(run[...]))
      let capitals = folded.count { ("A"..."Z").contains($0) }
      let digits = folded.count { ("0"..."9").contains($0) }
      if let first = folded.first, ("A"..."Z").contains(first), run.count <= 12,
        capitals >= 2 || (capitals == 1 && digits >= 1 && folded.count <= 3)
      {
        found.append(string(run[...]))
      }
      run.removeAll()
    }
    for scalar in scalars {
      if isLatin(scalar) { run.append(scalar) } else if !run.isEmpty { end() }
    }
    if !run.isEmpty { end() }
    return found
  }

  /// A letter or digit of usual or full width.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    default: false
    }
  }

  /// Pairs of opening and closing marks, the innermost only.
  private static func brackets(
    _ scalars: [Unicode.Scalar], _ opening: String, _ closing: String
  ) -> [(open: Int, close: Int)] {
    let (opening, closing) = (Set(opening.unicodeScalars), Set(closing.unicodeScalars))
    var pairs: [(Int, Int)] = []
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      if opening.contains(scalar) { open = index }
      if closing.contains(scalar), let start = open {
        if index > start + 1 { pairs.append((start, index)) }
        open = nil
      }
    }
    return pairs
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
