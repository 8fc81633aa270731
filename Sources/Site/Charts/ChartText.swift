/// Estimates of how wide text is, for pictures whose text nobody lays out.
///
/// They err to the wide side, since fonts differ from reader to reader.
enum ChartText {
  /// The size of all text in charts, in their units.
  static let size = 13.0

  /// The width of a text.
  static func width(_ text: String, size: Double = size) -> Double {
    text.reduce(0) { $0 + width($1) } * size
  }

  /// The middle of a text that should stand at `x`: moved where the text would leave the picture.
  static func middle(_ text: String, at x: Double, width whole: Double = Chart.width) -> Double {
    let half = width(text) / 2 + 1
    return min(max(x, half), max(whole - half, half))
  }

  /// What to say of the language of a text from a source: nothing where the page has it too.
  static func lang(_ text: String, _ language: Language) -> String? {
    let isJapanese = text.unicodeScalars.contains { $0.value >= 0x3000 }
    return language == .english && isJapanese ? "ja" : nil
  }

  /// The beginning of a text that fits, with … where some is left out.
  static func cut(_ text: String, to limit: Double) -> String {
    guard width(text) > limit else { return text }
    var kept = ""
    for character in text {
      guard width(kept) + (width(character) + 1) * size <= limit else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The text in lines, of which the last ends with … where some is left out.
  static func lines(_ text: String, width limit: Double, most: Int) -> [String] {
    var lines = [""]
    for piece in text.split(whereSeparator: \.isNewline).joined(separator: " ").pieces {
      for part in fits(piece, limit) ? [piece] : piece.map(String.init) {
        place(part, into: &lines, limit)
      }
    }
    let trimmed = lines.map { $0.trimmed }
    guard trimmed.count > most, let last = trimmed.prefix(most).last else { return trimmed }
    return trimmed.prefix(most - 1) + [cut(last + "……", to: limit)]
  }

  private static func place(_ piece: String, into lines: inout [String], _ limit: Double) {
    let last = lines.count - 1
    let staysWithLine = piece == " " || piece.allSatisfy(closing.contains)
    if lines[last].isEmpty || staysWithLine || fits(lines[last] + piece, limit) {
      lines[last] += piece
    } else {
      lines.append(piece)
    }
  }

  private static func fits(_ text: String, _ limit: Double) -> Bool { width(text) <= limit }

  /// What does not begin a line.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "）", "」", "』", "】", "・", "ー", ")", ",", ".", "］", "〕", "？", "！",
  ]

  /// The width of a character as a share of the size of its font.
  private static func width(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0xFF61...0xFF9F: return 0.5
    case 0x0080...: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    default: return narrow.contains(character) ? 0.32 : wide.contains(character) ? 0.9 : 0.6
    }
  }

  private static let narrow: Set<Character> = [
    " ", ".", ",", ":", ";", "'", "|", "!", "i", "l", "j", "I", "(", ")", "/",
  ]
  private static let wide: Set<Character> = ["M", "W", "m", "w", "%", "@"]
}

extension String {
  /// The text in pieces that a line may end after: words, spaces, Japanese characters.
  fileprivate var pieces: [String] {
    var pieces: [String] = []
    var isWord = false
    for character in self {
      let continues = character.isASCII && character != " "
      if continues, isWord {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isWord = continues
    }
    return pieces
  }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
