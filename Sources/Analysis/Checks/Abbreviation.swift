/// A word of capital letters, as in OSA.
struct Abbreviation: Hashable {
  let text: String
  /// Whether a bracket or the mark of a note stands beside it, as in 支援（OSA）, OSA（支援） and OSA※, or
  /// a note begins with it.
  let isExplained: Bool

  private static let lengths = 3...8

  /// The abbreviations of a text, letters of both widths alike.
  static func find(in text: String) -> [Abbreviation] {
    let scalars = text.unicodeScalars.map(halfWidth)
    var found: [Abbreviation] = []
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, isLetter(scalars[end]) { end += 1 }
      if let abbreviation = abbreviation(scalars, index..<end) { found.append(abbreviation) }
      index = max(end, index + 1)
    }
    return found
  }

  private static func abbreviation(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) -> Abbreviation? {
    var letters = scalars[range]
    if letters.last == "s" { letters.removeLast() }
    guard lengths.contains(letters.count), letters.allSatisfy({ ("A"..."Z").contains($0) }),
      !isInPhrase(scalars, range)
    else { return nil }
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : " "
    return Abbreviation(
      text: String(String.UnicodeScalarView(letters)),
      isExplained: opening.contains(after) || opening.contains(before) || closing.contains(after)
        || after != "注" && noteMarks.contains(after)
        || isIntroduced(scalars[..<range.lowerBound]) || isNoted(scalars, range))
  }

  /// Whether 以下 leads to it, as in 以下「OSA」という.
  private static func isIntroduced(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.suffix(5).filter { !marks.contains($0) }.suffix(2).elementsEqual("以下".unicodeScalars)
  }

  /// Whether a note begins with it and says what it is, as in ※OSAとは… or 注１）OSA事業：….
  private static func isNoted(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let before = scalars[..<range.lowerBound].reversed().prefix { $0 != "\n" }
    guard before.contains(where: noteMarks.contains),
      before.allSatisfy({ noteMarks.contains($0) || numbering.contains($0) })
    else { return false }
    let after = scalars[range.upperBound...].prefix { !"。、\n".unicodeScalars.contains($0) }
      .prefix(longestLabel)
    return after.contains { ":：".unicodeScalars.contains($0) }
      || zip(after, after.dropFirst()).contains { $0 == ("と", "は") }
  }

  /// What may stand between an abbreviation and the colon or とは behind it, as 事業 does.
  private static let longestLabel = 8
  private static let noteMarks = Set("※＊*注".unicodeScalars)
  private static let numbering = Set("0123456789①②③④⑤⑥⑦⑧⑨⑩()（）[]:：. \u{3000}".unicodeScalars)
  private static let opening: Set<Unicode.Scalar> = ["(", "（", ":", "："]
  private static let closing: Set<Unicode.Scalar> = [")", "）"]
  private static let marks: Set<Unicode.Scalar> = ["「", "『", "、", ",", "，", " "]

  /// Whether another word in Latin letters stands next to it, as in a name in English.
  private static func isInPhrase(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    func isWord(_ space: Int, _ letter: Int) -> Bool {
      scalars.indices.contains(letter) && " \u{3000}'’&+".unicodeScalars.contains(scalars[space])
        && scalars[letter].isASCII && isLetter(scalars[letter])
    }
    return isWord(range.lowerBound - 1, range.lowerBound - 2)
      || isWord(range.upperBound, range.upperBound + 1)
  }

  /// Digits and signs within a name (COVID-19) make it none that letters alone explain.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      || "-_./@".unicodeScalars.contains(scalar)
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value), scalar != "（", scalar != "）", scalar != "："
    else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
