import GRDB

/// A run of texts whose pairs of characters are kept together.
///
/// The texts of a segment stand behind each other at places counted from 0, with a gap that no phrase
/// goes over.
struct SearchSegment: Sendable {
  /// The most places of a segment; of a longer text no more can be found.
  static let size = 1 << 22
  /// Places between two texts; a sign within a text is one.
  static let gap = 2

  let id: Int64
  let firstText: Int
  /// Where each text begins, in order.
  let starts: [UInt32]

  /// Reads a segment from the number of places that each of its texts has.
  init(id: Int64, firstText: Int, lengths: UnsafeRawBufferPointer) {
    self.id = id
    self.firstText = firstText
    var starts: [UInt32] = []
    var place: UInt32 = 0
    var numbers = PackedNumbers(lengths)
    while let length = numbers.next() {
      starts.append(place)
      place &+= length &+ UInt32(Self.gap)
    }
    self.starts = starts
  }

  /// All segments of a store.
  static func all(_ database: Database) throws -> [SearchSegment] {
    var segments: [SearchSegment] = []
    let query = try RowReader(
      database, "SELECT id, first_text, lengths FROM search_segment ORDER BY id")
    try query.each { row in
      segments.append(
        SearchSegment(
          id: row.integer(0), firstText: Int(row.integer(1)), lengths: row.bytes(2)))
    }
    return segments
  }

  /// The number that `search_posting` has for a pair of characters in a segment.
  static func posting(_ segment: Int64, _ first: UInt32, _ second: UInt32) -> Int64 {
    segment << 42 | Int64(first) << 21 | Int64(second)
  }

  /// Gives the text of each place, for places in order.
  func eachText(of places: [UInt32], _ body: (Int) -> Void) {
    var index = 0
    for place in places {
      if index + 1 < starts.count, starts[index + 1] <= place {
        index = lastStart(upTo: place, from: index + 1)
        body(firstText + index)
      } else if index < starts.count {
        body(firstText + index)
      }
    }
  }

  private func lastStart(upTo place: UInt32, from index: Int) -> Int {
    var (low, high) = (index, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }
}

/// Reads whole numbers of seven bits a byte, the lowest first.
struct PackedNumbers {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next number; nothing at the end.
  mutating func next() -> UInt32? {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      number |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// Appends a number.
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
