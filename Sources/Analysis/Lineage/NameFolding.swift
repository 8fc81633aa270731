import Japanese

/// Makes spellings of names and purposes equal: width, variants and case, without spaces and signs.
///
/// It does what `FoldedText` does, but keeps no offsets, and asks `FoldedText` only about the few
/// characters that are neither kana, kanji nor ASCII: a hundred thousand names take a blink.
enum NameFolding {
  static let opening: UInt32 = 0x28
  static let closing: UInt32 = 0x29

  /// Stands in the table for a character that `FoldedText` must fold.
  private static let rare = UInt32.max

  /// What each character up to U+FFFF becomes; 0 where it is left out.
  private static let table: [UInt32] = (0...0xFFFF).map(folded)

  /// Letters and digits, with every round, square or corner bracket made `(` or `)`.
  static func withBrackets(_ text: String) -> [UInt32] {
    let table = table
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count / 3 + 8)
    var run = ""
    for scalar in text.unicodeScalars {
      let folded = scalar.value < 0x10000 ? table[Int(scalar.value)] : rare
      if folded == rare {
        run.unicodeScalars.append(scalar)
      } else {
        if !run.isEmpty { append(&run, to: &letters) }
        if folded != 0 { letters.append(folded) }
      }
    }
    if !run.isEmpty { append(&run, to: &letters) }
    return letters
  }

  /// Letters and digits only.
  static func letters(_ text: String) -> [UInt32] {
    var letters = withBrackets(text)
    letters.removeAll { $0 == opening || $0 == closing }
    return letters
  }

  /// Folds a run of rare characters together, since a half-width kana and its mark belong together.
  private static func append(_ run: inout String, to letters: inout [UInt32]) {
    for scalar in FoldedText(run).text.unicodeScalars {
      let folded = scalar.value < 0x10000 ? table[Int(scalar.value)] : rare
      if let mark = voicing[scalar.value], let kana = letters.last, isKana(kana) {
        letters[letters.count - 1] = kana + mark
      } else if folded != rare, folded != 0 {
        letters.append(folded)
      } else if folded == rare, scalar.properties.isAlphabetic {
        letters.append(scalar.value)
      }
    }
    run = ""
  }

  /// How far behind a plain kana the one with this mark stands: カ and the mark ゙ are ガ.
  private static let voicing: [UInt32: UInt32] = [0x3099: 1, 0x309A: 2]

  private static func isKana(_ value: UInt32) -> Bool { (0x3041...0x30FA).contains(value) }

  private static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x28, 0x5B, 0x3010, 0x3014: opening
    case 0x29, 0x5D, 0x3011, 0x3015: closing
    case 0x30...0x39, 0x61...0x7A, 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA: value
    case 0x41...0x5A: value + 0x20
    case 0x4E00...0x9FFF: Unicode.Scalar(value).flatMap(Variants.usual)?.value ?? value
    case 0xFF01...0xFF5E: folded(value - 0xFEE0)
    case 0x00...0x7F, 0x3000...0x3098, 0x309B...0x30FF: 0
    default: rare
    }
  }
}
