/// A text as search sees it: folded, without what is neither letter nor digit, each character with
/// its place in the original.
public struct SearchText: Sendable {
  private let scalars: [UInt32]
  /// The bytes of the original (UTF-8) that each character stands for.
  private let places: [Range<Int>]
  /// Whether a character begins a run, after a sign or at the beginning.
  private let begins: [Bool]

  /// Folds a text.
  public init(_ text: String) {
    var scalars: [UInt32] = []
    var places: [Range<Int>] = []
    var begins: [Bool] = []
    var isAfterSign = true
    var text = text
    text.withUTF8 { bytes in
      scalars.reserveCapacity(bytes.count / 3)
      FoldTable.scan(UnsafeRawBufferPointer(bytes)) { scalar, place in
        if FoldTable.kind(scalar) == .separator {
          isAfterSign = true
        } else {
          scalars.append(scalar)
          places.append(place)
          begins.append(isAfterSign)
          isAfterSign = false
        }
        return true
      }
    }
    self.scalars = scalars
    self.places = places
    self.begins = begins
  }

  /// How many characters can be searched.
  public var count: Int { scalars.count }

  /// Whether it is one word of Latin letters or digits.
  var isWord: Bool {
    !scalars.isEmpty && scalars.allSatisfy { FoldTable.kind($0) == .word }
      && !begins.dropFirst().contains(true)
  }

  /// Where a word stands: the bytes of the original, in order, none twice.
  public func places(of word: SearchText) -> [SearchPlace] {
    guard let first = word.scalars.first, word.count <= count else { return [] }
    var found: [SearchPlace] = []
    var start = 0
    while start + word.count <= count {
      if scalars[start] == first, matches(word, at: start) {
        let end = start + word.count
        found.append(
          SearchPlace(
            bytes: places[start].lowerBound..<places[end - 1].upperBound,
            isWhole: isBoundary(start) && isBoundary(end)))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  private func matches(_ word: SearchText, at start: Int) -> Bool {
    for offset in 1..<max(1, word.count)
    where scalars[start + offset] != word.scalars[offset]
      || begins[start + offset] != word.begins[offset]
    {
      return false
    }
    return true
  }

  /// Whether no word of Latin letters or digits goes on over a position.
  private func isBoundary(_ position: Int) -> Bool {
    guard position > 0, position < count, !begins[position] else { return true }
    return FoldTable.kind(scalars[position - 1]) != .word
      || FoldTable.kind(scalars[position]) != .word
  }
}

/// A place where a word was found.
public struct SearchPlace: Hashable, Sendable {
  /// The bytes of the text, in UTF-8.
  public let bytes: Range<Int>
  /// Whether it is no part of a longer word of Latin letters or digits.
  public let isWhole: Bool
}
