import Foundation

/// A text with widths, variants and case made equal, that knows where each of its scalars came
/// from in the original.
///
/// Offsets count Unicode scalars from 0.
public struct FoldedText: Sendable {
  /// What is made equal.
  public struct Options: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Makes options from bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Full and half width, compatibility characters, hyphens and tildes.
    public static let width = Options(rawValue: 1)
    /// Older and variant kanji to the usual ones (惠 to 恵).
    public static let variants = Options(rawValue: 2)
    /// Capital to small letters.
    public static let letterCase = Options(rawValue: 4)
    /// Leaves out all white space.
    public static let spaces = Options(rawValue: 8)

    /// What makes two spellings of a heading equal.
    public static let heading: Options = [.width, .variants, .letterCase, .spaces]
  }

  /// The folded text.
  public let text: String
  /// For each scalar of `text` the offset of the original scalar it came from.
  public let origins: [Int]
  /// How many scalars the original has.
  public let originalCount: Int

  /// Folds a text.
  public init(_ original: String, _ options: Options = .heading) {
    var folded = String.UnicodeScalarView()
    var origins: [Int] = []
    let scalars = Array(original.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let plain = Self.plain(scalars[index], options) {
        folded.append(plain)
        origins.append(index)
        index += 1
        continue
      }
      let (replacement, length) = Self.fold(scalars, at: index, options)
      for scalar in replacement {
        folded.append(scalar)
        origins.append(index)
      }
      index += length
    }
    text = String(folded)
    self.origins = origins
    originalCount = scalars.count
  }

  /// The range of the original that a range of folded scalars came from.
  ///
  /// It reaches to the beginning of the next folded scalar, so that nothing of the original is left
  /// between.
  public func original(of range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound < origins.count ? origins[range.lowerBound] : originalCount
    let end = range.upperBound < origins.count ? origins[range.upperBound] : originalCount
    return start..<max(start, end)
  }

  private static func fold(
    _ scalars: [Unicode.Scalar], at index: Int, _ options: Options
  ) -> (replacement: [Unicode.Scalar], length: Int) {
    let scalar = scalars[index]
    var result = [scalar]
    var length = 1
    if options.contains(.width) {
      if index + 1 < scalars.count, let voiced = voicedHalfWidth(scalar, scalars[index + 1]) {
        result = [voiced]
        length = 2
      } else {
        result = WidthFolding.fold(scalar)
      }
    }
    if options.contains(.variants) {
      result = result.map { Variants.usual(of: $0) ?? $0 }
    }
    if options.contains(.letterCase) {
      result = result.flatMap(lowercase)
    }
    if options.contains(.spaces) {
      result.removeAll { $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    }
    return (result, length)
  }

  /// What becomes of kana and kanji, which are most of every text: only variants change.
  private static func plain(_ scalar: Unicode.Scalar, _ options: Options) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x3001...0x3002, 0x3041...0x3096, 0x30A1...0x30FE: scalar
    case 0x4E00...0x9FFF:
      options.contains(.variants) ? Variants.usual(of: scalar) ?? scalar : scalar
    default: nil
    }
  }

  /// Kana, kanji and ASCII need no look into the tables of Unicode.
  private static func lowercase(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20).map { [$0] } ?? [scalar]
    case 0..<0x80, 0x2E80...0xA63F: [scalar]
    default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// ｶ followed by ﾞ is ガ: two scalars of half width make one of full width.
  private static func voicedHalfWidth(
    _ base: Unicode.Scalar, _ mark: Unicode.Scalar
  ) -> Unicode.Scalar? {
    guard ("\u{FF66}"..."\u{FF9D}").contains(base), mark == "\u{FF9E}" || mark == "\u{FF9F}"
    else { return nil }
    let plain = WidthFolding.fold(base)
    guard plain.count == 1 else { return nil }
    let voiced = FoldTable.voice(plain[0].value, mark.value)
    return voiced == plain[0].value ? nil : Unicode.Scalar(voiced)
  }
}

/// The width folding of single scalars.
enum WidthFolding {
  static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x00...0x7E, 0x3041...0x309A, 0x30A1...0x30FE, 0x4E00...0x9FFF: return [scalar]
    case 0x3000: return [" "]
    case 0xFF01...0xFF5E: return shifted(scalar)
    default: break
    }
    let compatible = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
    return compatible.map { hyphens.contains($0) ? "-" : $0 == "\u{301C}" ? "~" : $0 }
  }

  /// Hyphens, dashes and minus signs; the long vowel mark ー is a letter and stays.
  private static let hyphens: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
  ]

  private static func shifted(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Unicode.Scalar(scalar.value - 0xFEE0).map { [$0] } ?? [scalar]
  }
}
