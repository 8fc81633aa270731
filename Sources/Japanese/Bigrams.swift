/// Cuts text into the tokens of a search index.
///
/// A text becomes overlapping pairs of characters, so that any part of a word is found; widths,
/// variants and letter case are folded. What is neither letter nor digit parts runs of pairs. In
/// documents each run ends with its last character alone, at the place of the pair before, so that
/// phrases over a punctuation mark are found; and words of Latin letters and digits stand there once
/// more as a whole, behind `wordMark`.
public struct Bigrams: ~Copyable {
  /// A token: its folded bytes, where it stands in the text, and whether it shares the place of the
  /// token before.
  public typealias Emit = (
    _ token: UnsafeRawBufferPointer, _ place: Range<Int>, _ isColocated: Bool
  ) -> Bool

  /// What stands before a whole word.
  ///
  /// A query that begins with it asks for the beginning of such a word.
  public static let wordMark: UInt8 = 1

  private static let longestWord = 64

  private let isDocument: Bool
  /// The last character and, behind it, the one that makes a pair with it.
  private let pair: UnsafeMutableRawBufferPointer
  private var lastCount = 0
  private var lastPlace = 0..<0
  /// How many characters the run has.
  private var length = 0
  private var word: [UInt8] = []
  private var wordStart = 0

  private init(_ pair: UnsafeMutableRawBufferPointer, isDocument: Bool) {
    self.isDocument = isDocument
    self.pair = pair
  }

  /// Cuts UTF-8; `emit` gets the tokens in order and says whether to go on.
  ///
  /// A run of a single character has just that token; where a query ends with it, it is meant as a
  /// prefix.
  public static func cut(_ text: UnsafeRawBufferPointer, isDocument: Bool, _ emit: Emit) {
    if !isDocument, text.first == wordMark { return cutWord(text, emit) }
    withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { pair in
      var cutter = Bigrams(pair, isDocument: isDocument)
      var goesOn = true
      FoldTable.scan(text) { scalar, place in
        goesOn = cutter.add(scalar, place, emit)
        return goesOn
      }
      if goesOn { _ = cutter.endRun(emit) }
    }
  }

  /// Every character by itself, folded.
  public static func characters(_ text: UnsafeRawBufferPointer, _ emit: Emit) {
    withUnsafeTemporaryAllocation(byteCount: 4, alignment: 4) { buffer in
      FoldTable.scan(text) { scalar, place in
        guard FoldTable.kind(scalar) != .separator else { return true }
        let count = UTF8Bytes.write(scalar, to: buffer)
        return emit(UnsafeRawBufferPointer(rebasing: buffer[..<count]), place, false)
      }
    }
  }

  /// The tokens of a text, for tests.
  public static func tokens(_ text: String, isDocument: Bool) -> [String] {
    var tokens: [String] = []
    var text = text
    text.withUTF8 { bytes in
      cut(UnsafeRawBufferPointer(bytes), isDocument: isDocument) { token, _, _ in
        tokens.append(String(decoding: token, as: UTF8.self))
        return true
      }
    }
    return tokens
  }

  private static func cutWord(_ text: UnsafeRawBufferPointer, _ emit: Emit) {
    var token = [wordMark]
    FoldTable.scan(UnsafeRawBufferPointer(rebasing: text.dropFirst())) { scalar, _ in
      UTF8Bytes.append(scalar, to: &token)
      return true
    }
    _ = token.withUnsafeBytes { emit($0, 0..<text.count, false) }
  }

  private mutating func add(_ scalar: UInt32, _ place: Range<Int>, _ emit: Emit) -> Bool {
    let kind = FoldTable.kind(scalar)
    if kind == .separator { return endRun(emit) }
    let count = UTF8Bytes.write(
      scalar, to: UnsafeMutableRawBufferPointer(rebasing: pair[lastCount...]))
    if length > 0 {
      let bytes = UnsafeRawBufferPointer(rebasing: pair[..<(lastCount + count)])
      guard emit(bytes, lastPlace.lowerBound..<place.upperBound, false) else { return false }
      for offset in 0..<count { pair[offset] = pair[lastCount + offset] }
    }
    guard kind == .word || endWord(emit) else { return false }
    (lastCount, lastPlace) = (count, place)
    length += 1
    if isDocument, kind == .word { extendWord(scalar, place) }
    return true
  }

  private mutating func endRun(_ emit: Emit) -> Bool {
    defer { (lastCount, length) = (0, 0) }
    if length == 1 || length > 1 && isDocument {
      let bytes = UnsafeRawBufferPointer(rebasing: pair[..<lastCount])
      guard emit(bytes, lastPlace, length > 1) else { return false }
    }
    return endWord(emit)
  }

  private mutating func extendWord(_ scalar: UInt32, _ place: Range<Int>) {
    if word.isEmpty {
      word.append(Self.wordMark)
      wordStart = place.lowerBound
    }
    UTF8Bytes.append(scalar, to: &word)
  }

  private mutating func endWord(_ emit: Emit) -> Bool {
    guard !word.isEmpty else { return true }
    defer { word.removeAll(keepingCapacity: true) }
    guard word.count <= Self.longestWord else { return true }
    return word.withUnsafeBytes { emit($0, wordStart..<lastPlace.upperBound, true) }
  }
}
