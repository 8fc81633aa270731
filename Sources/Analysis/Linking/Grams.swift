import Japanese

/// Two or three letters that follow each other, packed into one number.
///
/// A Unicode scalar takes 21 bits, so different letters never make the same number.
typealias Gram = UInt64

/// A folded text as letters, and the pairs and triples of letters in it.
///
/// Punctuation parts letters; white space does not, because sheets break lines within words.
struct Grams {
  /// The scalars of the folded text.
  let letters: [UInt32]
  private let original: [Unicode.Scalar]
  private let folded: FoldedText

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    folded = FoldedText(text)
    letters = folded.text.unicodeScalars.map(\.value)
  }

  /// All pairs and triples, in the order in which they end.
  var all: [Gram] {
    var grams: [Gram] = []
    grams.reserveCapacity(letters.count * 2)
    var run = 0
    for (index, letter) in letters.enumerated() {
      run = Letter.isLetter(letter) ? run + 1 : 0
      if run > 1 { grams.append(pair(endingAt: index)) }
      if run > 2 { grams.append(triple(endingAt: index)) }
    }
    return grams
  }

  /// The pair whose second letter stands at an offset, which must have one before it.
  func pair(endingAt index: Int) -> Gram {
    Gram(letters[index - 1]) << 21 | Gram(letters[index])
  }

  /// The triple whose third letter stands at an offset, which must have two before it.
  func triple(endingAt index: Int) -> Gram {
    Gram(letters[index - 2]) << 42 | pair(endingAt: index)
  }

  /// Whether a word may go on with the letter at an offset; digits go on after Latin letters only.
  func isWord(at index: Int) -> Bool {
    guard index < letters.count, !isJoiner(at: index), !endsOther(at: index) else { return false }
    if Letter.isDigit(letters[index]) { return followsLatin(index) }
    return Letter.isLatin(letters[index]) || Letter.isKanjiOrKatakana(letters[index])
  }

  private func followsLatin(_ index: Int) -> Bool {
    letters[..<index].last { !Letter.isDigit($0) }.map(Letter.isLatin) ?? false
  }

  /// Whether "and" begins here, which official writing spells with kanji (及び, 並びに).
  private func isJoiner(at index: Int) -> Bool {
    index + 1 < letters.count && Letter.joiners.contains(letters[index])
      && letters[index + 1] == Letter.joinerEnd
  }

  /// Whether その他 ends here, which stands before the noun that it adds without a particle
  /// (その他大量破壊兵器): the 他 is no part of the noun.
  private func endsOther(at index: Int) -> Bool {
    letters[index] == Letter.other && letters[..<index].suffix(2).elementsEqual(Letter.otherStart)
  }

  /// What the original has in place of a range of letters, without white space.
  func printed(_ range: Range<Int>) -> String {
    let scalars = original[folded.original(of: range).clamped(to: original.indices)]
    return String(String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace }))
  }
}

/// What kinds of scalars a folded text is made of.
enum Letter {
  /// The kanji of 及び and 並びに.
  static let joiners: [UInt32] = [0x53CA, 0x4E26]
  /// The び of both.
  static let joinerEnd: UInt32 = 0x3073

  /// The 他 of その他, and what stands before it there.
  static let other: UInt32 = 0x4ED6
  static let otherStart: [UInt32] = [0x305D, 0x306E]

  /// Digits, small Latin letters, kana and kanji.
  static func isLetter(_ value: UInt32) -> Bool {
    isKanjiOrKatakana(value) || (0x3041...0x3096).contains(value) || isDigit(value)
      || isLatin(value)
  }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  static func isLatin(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) }

  /// Hiragana mostly joins words; kanji and katakana make them.
  static func isKanjiOrKatakana(_ value: UInt32) -> Bool {
    switch value {
    case 0x30A1...0x30FA, 0x30FC, 0x3005, 0x3400...0x9FFF: true
    default: false
    }
  }
}
