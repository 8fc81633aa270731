import Policies

/// What a query must match as a whole: one sheet's outline, an indicator, an opinion, a line.
struct SearchUnit {
  let kind: SearchKind
  /// Which one of its owner: a line, field or opinion number.
  let place: UInt32
  /// How many characters the title has, up to 255.
  let titleLength: UInt8
  /// Its texts, by their ids; `titleFlag` is set in those of the title.
  let texts: [UInt32]

  static let titleFlag: UInt32 = 1 << 31

  init(
    _ kind: SearchKind, place: UInt32 = 0, title: SearchTextID? = nil, texts: [SearchTextID?] = []
  ) {
    self.kind = kind
    self.place = place
    titleLength = title?.length ?? 0
    self.texts = (title.map { [$0.id | Self.titleFlag] } ?? []) + texts.compactMap { $0?.id }
  }

  /// Appends its bytes: kind, number of texts, length of the title, place, texts.
  func pack(into bytes: inout [UInt8]) {
    let texts = texts.prefix(Int(UInt8.max))
    bytes += [kind.code, UInt8(texts.count), titleLength]
    Self.pack(place, into: &bytes)
    for text in texts { Self.pack(text, into: &bytes) }
  }

  private static func pack(_ number: UInt32, into bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}

extension SearchKind {
  /// The kinds by the numbers that stand in stores; none is ever used for something else.
  private static let coded: [SearchKind?] = [
    nil, .program, .field, .goal, .result, .nextGoal, .opinion, .project, .indicator, .inspection,
    .payee, .document, .series,
  ]

  /// The number that stands in stores.
  var code: UInt8 { UInt8(clamping: Self.coded.firstIndex(of: self) ?? 0) }

  /// The kind of a number.
  init?(code: UInt8) {
    guard Int(code) < Self.coded.count, let kind = Self.coded[Int(code)] else { return nil }
    self = kind
  }
}

/// Reads packed units one after the other.
struct PackedUnits {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next unit without its texts, which follow by `text`; nothing at the end or where bytes are
  /// missing.
  mutating func next() -> (kind: UInt8, texts: Int, titleLength: UInt8, place: UInt32)? {
    guard position + 7 <= bytes.count else { return nil }
    let texts = Int(bytes[position + 1])
    guard position + 7 + 4 * texts <= bytes.count else { return nil }
    let place = UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position + 3, as: UInt32.self))
    defer { position += 7 }
    return (bytes[position], texts, bytes[position + 2], place)
  }

  /// The next text of the unit.
  mutating func text() -> UInt32 {
    defer { position += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
  }
}
