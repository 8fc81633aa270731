/// Cuts text into the tokens of a search index.
///
/// Japanese becomes overlapping pairs of characters, other scripts words; widths, variants and
/// letter case are folded. Each run of Japanese ends, in documents, with its last character alone at
/// the place of the pair before, so that single characters and phrases over a punctuation mark are
/// found.
public struct Bigrams {
  /// A token: its folded bytes, where it stands in the text, and whether it shares the place of the
  /// token before.
  public typealias Emit = (
    _ token: UnsafeRawBufferPointer, _ place: Range<Int>, _ isColocated: Bool
  ) -> Bool

  private enum Run { case none, word, japanese }

  private let isDocument: Bool
  private var run = Run.none
  private var token: [UInt8] = []
  private var tokenStart = 0
  private var lastStart = 0
  private var lastEnd = 0
  private var lastCount = 0
  private var length = 0

  private init(isDocument: Bool) {
    self.isDocument = isDocument
    token.reserveCapacity(64)
  }

  /// Cuts UTF-8; `emit` gets the tokens in order and says whether to go on.
  ///
  /// A query of a single character has just that token and is meant as a prefix.
  public static func cut(_ text: UnsafeRawBufferPointer, isDocument: Bool, _ emit: Emit) {
    var cutter = Bigrams(isDocument: isDocument)
    var position = 0
    while position < text.count {
      let (scalar, count) = FoldTable.decode(text, position)
      let (folded, length) = FoldTable.fold(scalar, text, position, count)
      guard cutter.add(folded, position..<(position + length), emit) else { return }
      position += length
    }
    _ = cutter.endRun(emit)
  }

  /// The tokens of a text, for tests and for search words.
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

  private mutating func add(_ scalar: UInt32, _ place: Range<Int>, _ emit: Emit) -> Bool {
    switch FoldTable.kind(scalar) {
    case .separator: return endRun(emit)
    case .word:
      if run != .word {
        guard endRun(emit) else { return false }
        run = .word
        token.removeAll(keepingCapacity: true)
        tokenStart = place.lowerBound
      }
      append(scalar)
      lastEnd = place.upperBound
      return true
    case .japanese: return addJapanese(scalar, place, emit)
    }
  }

  private mutating func addJapanese(_ scalar: UInt32, _ place: Range<Int>, _ emit: Emit) -> Bool {
    if run != .japanese {
      guard endRun(emit) else { return false }
      run = .japanese
      token.removeAll(keepingCapacity: true)
      append(scalar)
      lastCount = token.count
      length = 1
    } else {
      token.removeFirst(token.count - lastCount)
      append(scalar)
      lastCount = token.count - lastCount
      length += 1
      guard send(lastStart..<place.upperBound, false, emit) else { return false }
    }
    lastStart = place.lowerBound
    lastEnd = place.upperBound
    return true
  }

  private mutating func endRun(_ emit: Emit) -> Bool {
    defer { run = .none }
    switch run {
    case .none: return true
    case .word: return send(tokenStart..<lastEnd, false, emit)
    case .japanese:
      guard length == 1 || isDocument else { return true }
      token.removeFirst(token.count - lastCount)
      return send(lastStart..<lastEnd, length > 1, emit)
    }
  }

  private func send(_ place: Range<Int>, _ isColocated: Bool, _ emit: Emit) -> Bool {
    token.withUnsafeBytes { emit($0, place, isColocated) }
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: token.append(UInt8(scalar))
    case 0x80..<0x800:
      token.append(UInt8(0xC0 | scalar >> 6))
      token.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      token.append(UInt8(0xE0 | scalar >> 12))
      token.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      token.append(UInt8(0x80 | scalar & 0x3F))
    default:
      token.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      token.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      token.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      token.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
