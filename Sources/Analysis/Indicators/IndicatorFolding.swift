import Japanese

/// Makes spellings of indicator names equal: width, variants and case, all brackets round, no
/// spaces and signs.
///
/// It does what `FoldedText` does without keeping offsets, and asks it only about characters that
/// are neither kana, kanji nor ASCII.
enum IndicatorFolding {
  static let opening: UInt32 = 0x28
  static let closing: UInt32 = 0x29
  /// Stands for any sign of reckoning (=, ÷, ×, ⇒), to tell a formula from a remark.
  static let reckoning: UInt32 = 0x3D
  /// Stands before a note (※).
  static let note: UInt32 = 0x203B

  static func fold(_ text: String) -> [UInt32] {
    var folded: [UInt32] = []
    folded.reserveCapacity(text.utf8.count / 2)
    var halfWidth = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if halfWidthKana.contains(scalar.value) {
        halfWidth.append(scalar)
      } else {
        appendTogether(&halfWidth, to: &folded)
        append(scalar, to: &folded)
      }
    }
    appendTogether(&halfWidth, to: &folded)
    return folded
  }

  /// Half-width kana, whose voice marks are characters of their own: ｶﾞ is ガ only together.
  private static let halfWidthKana: ClosedRange<UInt32> = 0xFF65...0xFF9F

  private static func appendTogether(
    _ scalars: inout String.UnicodeScalarView, to folded: inout [UInt32]
  ) {
    guard !scalars.isEmpty else { return }
    for part in FoldedText(String(scalars)).text.unicodeScalars { append(part, to: &folded) }
    scalars.removeAll()
  }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt32]) {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: folded.append(value)
    case 0x41...0x5A: folded.append(value + 0x20)
    case 0x28, 0x5B, 0x3010, 0x3014: folded.append(opening)
    case 0x29, 0x5D, 0x3011, 0x3015: folded.append(closing)
    case 0x2F, 0x3A, 0x3D, 0xD7, 0xF7, 0x2192, 0x21D2: folded.append(reckoning)
    case note: folded.append(note)
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0).map { append($0, to: &folded) }
    case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FC: folded.append(value)
    case 0x4E00...0x9FFF: folded.append(Variants.usual(of: scalar)?.value ?? value)
    case 0x00...0x7F, 0x3000...0x303F, 0x2010...0x2015, 0x2026: break
    default: appendRare(scalar, to: &folded)
    }
  }

  /// Circled numbers, ligatures and other rare characters, and letters of other scripts.
  private static func appendRare(_ scalar: Unicode.Scalar, to folded: inout [UInt32]) {
    for part in FoldedText(String(scalar)).text.unicodeScalars {
      if part == scalar {
        if part.properties.isAlphabetic { folded.append(part.value) }
      } else {
        append(part, to: &folded)
      }
    }
  }
}
