/// Splits Japanese text into sentences.
public enum Sentences {
  /// The ranges of the sentences, in scalars of the text.
  ///
  /// Each ends behind 。, ！, ？ or a line break that stands outside 「」, （） and the like; together the
  /// ranges cover the whole text. A bracket that is never closed does not hide the rest of the
  /// text.
  public static func ranges(in text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      if let end = closing(of: scalars, at: index) {
        index = end + 1
      } else if ends.contains(scalars[index]) {
        index += 1
        while index < scalars.count, trailing.contains(scalars[index]) { index += 1 }
        ranges.append(start..<index)
        start = index
      } else {
        index += 1
      }
    }
    if start < scalars.count { ranges.append(start..<scalars.count) }
    return ranges
  }

  /// The sentences themselves; joined they are the text.
  public static func split(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return ranges(in: text).map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  /// The offset of the bracket that closes the one at `start`, on the same line.
  private static func closing(of scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard brackets[scalars[start]] != nil else { return nil }
    var expected: [Unicode.Scalar] = []
    for index in start..<scalars.count {
      let scalar = scalars[index]
      if scalar == "\n" { return nil }
      if let close = brackets[scalar] {
        expected.append(close)
      } else if scalar == expected.last {
        expected.removeLast()
        if expected.isEmpty { return index }
      }
    }
    return nil
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "「": "」", "『": "』", "（": "）", "(": ")", "【": "】", "〔": "〕", "〈": "〉", "《": "》", "“": "”",
  ]
  private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "．", "\n", "!", "?"]
  private static let trailing: Set<Unicode.Scalar> = ["\n", " ", "\u{3000}", "。", "！", "？"]
}
