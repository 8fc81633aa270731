/// Two characters beside each other, as the search index keeps them: folded.
public struct CharacterPair: Hashable, Sendable {
  /// Stands for what follows the last character of a run: a sign, a space, the end of the text.
  public static let end: UInt32 = 0
  /// Stands before the first character of a word of Latin letters and digits.
  public static let wordStart: UInt32 = 1
  /// Stands behind the last character of such a word.
  public static let wordEnd: UInt32 = 2

  /// The characters, or what stands for them; no letter or digit has a number that small.
  public let first, second: UInt32

  /// A pair.
  public init(_ first: UInt32, _ second: UInt32) {
    self.first = first
    self.second = second
  }

  /// Cuts UTF-8 into pairs and says how many places it has.
  ///
  /// Every letter or digit makes a pair with what follows it; a word of Latin letters and digits also
  /// begins and ends with a pair, at the place of its first and last character. Places count letters
  /// and digits; whatever stands between two runs counts as one. So pairs of a query are as far apart
  /// as those of a text that has it.
  @discardableResult public static func cut(
    _ text: UnsafeRawBufferPointer, _ emit: (_ pair: CharacterPair, _ place: Int) -> Void
  ) -> Int {
    var last = end
    var isInWord = false
    var place = -1
    func leave(for next: UInt32, isWord: Bool) {
      guard last != end else { return }
      emit(CharacterPair(last, next), place)
      if isInWord, !isWord { emit(CharacterPair(last, wordEnd), place) }
    }
    FoldTable.scan(text) { scalar, _ in
      let kind = FoldTable.kind(scalar)
      guard kind != .separator else {
        leave(for: end, isWord: false)
        if last != end { place += 1 }
        (last, isInWord) = (end, false)
        return true
      }
      leave(for: scalar, isWord: kind == .word)
      place += 1
      if kind == .word, !isInWord { emit(CharacterPair(wordStart, scalar), place) }
      (last, isInWord) = (scalar, kind == .word)
      return true
    }
    leave(for: end, isWord: false)
    return place + 1
  }
}
