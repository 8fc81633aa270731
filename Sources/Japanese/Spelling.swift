/// A spelling that looks like a slip.
public struct SpellingSlip: Hashable, Sendable {
  /// What is unusual about it.
  public enum Kind: Hashable, Sendable {
    /// A character stands twice.
    case repeated
    /// A character has a form that is usual today.
    case variant(usual: Unicode.Scalar)
  }

  /// What is unusual about it.
  public let kind: Kind
  /// The character.
  public let scalar: Unicode.Scalar
  /// A few characters around it.
  public let excerpt: String

  /// Finds slips: a kanji doubled at the end of a longer word (理事会会の), a doubled particle (をを),
  /// older and variant forms of kanji.
  public static func find(in text: String) -> [SpellingSlip] {
    let scalars = Array(text.unicodeScalars)
    let indices = scalars.indices
    return indices.filter { isRepeated(scalars, $0) }.map {
      SpellingSlip(kind: .repeated, scalar: scalars[$0], excerpt: excerpt(scalars, $0))
    }
      + indices.compactMap { index in
        Variants.usual(of: scalars[index]).map {
          SpellingSlip(
            kind: .variant(usual: $0), scalar: scalars[index], excerpt: excerpt(scalars, index))
        }
      }
  }

  private static func isRepeated(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, scalars[index] == scalars[index - 1] else { return false }
    let scalar = scalars[index]
    let before = index > 1 ? scalars[index - 2] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    if beginsWord(scalar, after) || scalar == "等" && equals.contains(before) { return false }
    if isKanji(scalar) { return isKanji(before) && !isKanji(after) && before != scalar }
    return particles.contains(scalar) && before != scalar && after != scalar
  }

  private static func excerpt(_ scalars: [Unicode.Scalar], _ index: Int) -> String {
    let range = max(0, index - 5)..<min(scalars.count, index + 4)
    return String(String.UnicodeScalarView(scalars[range]))
  }

  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(scalar)
  }

  /// Whether a word begins with the second of the two, as in 普及及び, 二人に一人ががん, 工事ががれき.
  private static func beginsWord(_ scalar: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    scalar == "及" && after == "び" || scalar == "が" && "んれけ".unicodeScalars.contains(after)
  }

  /// What makes words with 等, behind which another 等 means その他: 平等等, 初等等.
  private static let equals = Set("平均対同高上中初優劣".unicodeScalars)

  /// Particles that are never doubled in a right sentence.
  private static let particles: Set<Unicode.Scalar> = ["を", "が"]
}
