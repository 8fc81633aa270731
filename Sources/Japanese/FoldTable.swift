/// Folding of single characters by a table, for texts of many megabytes.
enum FoldTable {
  /// What a character does in a text that is searched; `several` stands for more than one, as ㈱.
  enum Kind { case separator, word, japanese, several }

  /// The folded form of every character of the basic plane; 0 for separators.
  private static let folded: [UInt16] = (0..<0x10000).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    let wide = WidthFolding.fold(scalar)
    return UInt16(truncatingIfNeeded: (wide.count == 1 ? usual(wide[0]) : scalar).value)
  }

  private static func usual(_ wide: Unicode.Scalar) -> Unicode.Scalar {
    let usual = Variants.usual(of: wide) ?? wide
    let small = usual.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? usual : usual
  }

  private static let kinds: [Kind] = (0..<0x10000).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return .separator }
    return expansions[UInt32(value)] == nil ? slowKind(scalar) : .several
  }

  /// The folded characters that one character stands for, where they are several and can be searched.
  private static let expansions: [UInt32: [UInt32]] = {
    var found: [UInt32: [UInt32]] = [:]
    for value in UInt32(0x80)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let wide = WidthFolding.fold(scalar).map(usual)
      guard wide.count > 1, wide.contains(where: { slowKind($0) != .separator }) else { continue }
      found[value] = wide.map(\.value)
    }
    return found
  }()

  private static func slowKind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .japanese
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .separator
    }
  }

  static func kind(_ scalar: UInt32) -> Kind {
    if scalar < 0x10000 { return kinds[Int(scalar)] }
    return Unicode.Scalar(scalar).map(slowKind) ?? .separator
  }

  /// Gives every folded character of a text with its bytes, until `take` says no.
  @inline(__always)
  static func scan(_ text: UnsafeRawBufferPointer, _ take: (UInt32, Range<Int>) -> Bool) {
    var position = 0
    while position < text.count {
      let (scalar, count) = decode(text, position)
      let (folded, length) = fold(scalar, text, position, count)
      let place = position..<(position + length)
      position += length
      if kind(folded) == .several {
        for part in expansions[folded] ?? [] {
          guard take(part, place) else { return }
        }
      } else {
        guard take(folded, place) else { return }
      }
    }
  }

  /// The scalar at a position of UTF-8 and its length; a wrong byte is a separator of length 1.
  static func decode(_ text: UnsafeRawBufferPointer, _ position: Int) -> (UInt32, Int) {
    let first = UInt32(text[position])
    let count = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard count > 1 else { return (count == 1 ? first : 0, 1) }
    guard position + count <= text.count else { return (0, 1) }
    var scalar = first & (0xFF >> UInt32(count + 1))
    for offset in 1..<count {
      let byte = UInt32(text[position + offset])
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar << 6 | (byte & 0x3F)
    }
    return (scalar, count)
  }

  /// The folded scalar and how many bytes it stands for: a half-width kana takes its voice mark along.
  static func fold(
    _ scalar: UInt32, _ text: UnsafeRawBufferPointer, _ position: Int, _ count: Int
  ) -> (UInt32, Int) {
    guard scalar < 0x10000 else { return (scalar, count) }
    let single = UInt32(folded[Int(scalar)])
    guard (0xFF66...0xFF9D).contains(scalar), position + count < text.count else {
      return (single, count)
    }
    let (mark, markCount) = decode(text, position + count)
    let voiced = voice(single, mark)
    return voiced == single ? (single, count) : (voiced, count + markCount)
  }

  /// ｶ with ﾞ is ガ, ﾊ with ﾟ is パ.
  static func voice(_ kana: UInt32, _ mark: UInt32) -> UInt32 {
    switch (mark, kana) {
    case (0xFF9E, 0x30A6): 0x30F4
    case (0xFF9E, 0x30AB...0x30C2) where kana % 2 == 1: kana + 1
    case (0xFF9E, 0x30C4), (0xFF9E, 0x30C6), (0xFF9E, 0x30C8): kana + 1
    case (0xFF9E, 0x30CF...0x30DB) where (kana - 0x30CF) % 3 == 0: kana + 1
    case (0xFF9F, 0x30CF...0x30DB) where (kana - 0x30CF) % 3 == 0: kana + 2
    default: kana
    }
  }
}
