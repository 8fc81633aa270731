import Japanese
import Policies

/// Reports spellings that look like slips.
///
/// They stay as printed.
enum SpellingCheck {
  static func findings(_ lines: [DocumentLine]) -> [Finding] {
    lines.filter { $0.role != .furniture }.flatMap { line in
      repeated(line) + variants(line)
    }
  }

  /// A kanji doubled at the end of a longer word (理事会会の), or a doubled particle (をを).
  private static func repeated(_ line: DocumentLine) -> [Finding] {
    let scalars = Array(line.text.unicodeScalars)
    guard scalars.count > 2 else { return [] }
    return (1..<scalars.count).compactMap { index in
      let scalar = scalars[index]
      guard scalar == scalars[index - 1] else { return nil }
      let before = index > 1 ? scalars[index - 2] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isWordEnd = isKanji(scalar) && isKanji(before) && !isKanji(after) && before != scalar
      guard isWordEnd || particles.contains(scalar) && before != scalar && after != scalar else {
        return nil
      }
      return .repeatedCharacter(excerpt(scalars, index), line: line.number)
    }
  }

  private static func variants(_ line: DocumentLine) -> [Finding] {
    let scalars = Array(line.text.unicodeScalars)
    return scalars.indices.compactMap { index in
      guard let usual = Variants.usual(of: scalars[index]) else { return nil }
      return .variantCharacter(
        scalars[index], usual: usual, excerpt(scalars, index), line: line.number)
    }
  }

  private static func excerpt(_ scalars: [Unicode.Scalar], _ index: Int) -> String {
    let range = max(0, index - 5)..<min(scalars.count, index + 4)
    return String(String.UnicodeScalarView(scalars[range]))
  }

  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(scalar)
  }

  /// Particles that are never doubled in a right sentence.
  private static let particles: Set<Unicode.Scalar> = ["を", "が"]
}
