import GRDB
import Japanese

/// Finds the texts that have pairs of characters at their offsets.
final class PostingReader {
  private let segments: [SearchSegment]
  private let one, range: RowReader

  init(_ database: Database, _ segments: [SearchSegment]) throws {
    self.segments = segments
    one = try RowReader(database, "SELECT places FROM search_posting WHERE id = ?")
    range = try RowReader(
      database, "SELECT places FROM search_posting WHERE id BETWEEN ?1 AND ?2")
  }

  /// Gives the texts that have all the pairs, some of them several times.
  func eachText(_ pairs: [SearchPair], _ body: (Int) -> Void) throws {
    for segment in segments {
      if pairs.count == 1, pairs[0].second == nil {
        try eachList(pairs[0].first, segment.id) { bytes in
          segment.eachText(of: Self.places(bytes, before: 0), body)
        }
      } else {
        segment.eachText(of: try places(pairs, segment.id), body)
      }
    }
  }

  /// Where in a segment that begins which has all the pairs, in order.
  private func places(_ pairs: [SearchPair], _ segment: Int64) throws -> [UInt32] {
    var lists: [(bytes: [UInt8], offset: Int)] = []
    for pair in pairs {
      guard let second = pair.second else { continue }
      guard let bytes = try list(pair.first, second, segment) else { return [] }
      lists.append((bytes, pair.offset))
    }
    lists.sort { $0.bytes.count < $1.bytes.count }
    var places: [UInt32]?
    for list in lists {
      places = list.bytes.withUnsafeBytes { bytes in
        places.map { Self.common($0, bytes, list.offset) }
          ?? Self.places(bytes, before: list.offset)
      }
      if places?.isEmpty == true { return [] }
    }
    for pair in pairs where pair.second == nil {
      let found = try anyPlaces(pair, segment)
      places = places.map { $0.filter(found.contains) } ?? found.sorted()
    }
    return places ?? []
  }

  /// The places of a character whatever follows it, less its offset.
  private func anyPlaces(_ pair: SearchPair, _ segment: Int64) throws -> Set<UInt32> {
    var found: Set<UInt32> = []
    try eachList(pair.first, segment) { bytes in
      found.formUnion(Self.places(bytes, before: pair.offset))
    }
    return found
  }

  private func list(_ first: UInt32, _ second: UInt32, _ segment: Int64) throws -> [UInt8]? {
    var bytes: [UInt8]?
    one.bind(1, SearchSegment.posting(segment, first, second))
    try one.each { bytes = Array($0.bytes(0)) }
    return bytes
  }

  private func eachList(
    _ first: UInt32, _ segment: Int64, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws {
    range.bind(1, SearchSegment.posting(segment, first, 0))
    range.bind(2, SearchSegment.posting(segment, first, 1 << 21 - 1))
    try range.each { body($0.bytes(0)) }
  }

  /// The places of a list, each so many before where it stands.
  private static func places(_ bytes: UnsafeRawBufferPointer, before offset: Int) -> [UInt32] {
    var places: [UInt32] = []
    places.reserveCapacity(bytes.count)
    var numbers = PackedNumbers(bytes)
    var place: UInt32 = 0
    while let step = numbers.next() {
      place &+= step
      if place >= UInt32(offset) { places.append(place - UInt32(offset)) }
    }
    return places
  }

  /// Those of some places that a list has too, an offset further.
  private static func common(
    _ places: [UInt32], _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) -> [UInt32] {
    var kept: [UInt32] = []
    var numbers = PackedNumbers(bytes)
    var other: UInt32 = 0
    var index = 0
    while index < places.count, let step = numbers.next() {
      other &+= step
      while index < places.count, places[index] &+ UInt32(offset) < other { index += 1 }
      if index < places.count, places[index] &+ UInt32(offset) == other {
        kept.append(places[index])
        index += 1
      }
    }
    return kept
  }
}
