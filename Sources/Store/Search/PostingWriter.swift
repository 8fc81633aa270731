import GRDB
import Japanese

/// Gathers the pairs of characters of new texts and writes them, a segment at a time.
///
/// The last segment is written anew with what comes behind it, so that the same texts always make the
/// same segments.
struct PostingWriter {
  private let database: Database
  private let insertPosting, insertSegment: RowInserter
  /// The pairs of the segment: 21 bits for each character, 22 for the place.
  private var entries: [UInt64] = []
  private var lengths: [UInt8] = []
  private var segment: Int64 = 0
  private var firstText: Int64 = 1
  private var nextPlace = 0
  private var hasBegun = false

  init(_ database: Database) throws {
    self.database = database
    insertPosting = try RowInserter(database, "INSERT INTO search_posting VALUES (?, ?)")
    insertSegment = try RowInserter(database, "INSERT INTO search_segment VALUES (?, ?, ?)")
  }

  /// Adds the text with the number behind the last one's.
  mutating func add(_ id: UInt32, _ text: UnsafeRawBufferPointer) throws {
    if !hasBegun { try reopen(before: Int64(id)) }
    try gather(Int64(id), text)
  }

  /// Writes what was gathered.
  mutating func finish() throws {
    if !lengths.isEmpty { try flush() }
    hasBegun = false
  }

  /// Gathers the last segment again, for texts to come behind it.
  private mutating func reopen(before id: Int64) throws {
    hasBegun = true
    firstText = id
    let last = try Row.fetchOne(
      database, sql: "SELECT id, first_text FROM search_segment ORDER BY id DESC LIMIT 1")
    guard let last else { return }
    (segment, firstText) = (last[0], last[1])
    try database.execute(
      sql: "DELETE FROM search_posting WHERE id >= ?1 << 42 AND id < (?1 + 1) << 42",
      arguments: [segment])
    try database.execute(sql: "DELETE FROM search_segment WHERE id = ?", arguments: [segment])
    let texts = try RowReader(
      database, "SELECT id, text FROM search_text WHERE id >= ?1 AND id < ?2 ORDER BY id")
    texts.bind(1, firstText)
    texts.bind(2, id)
    try texts.each { try gather($0.integer(0), $0.bytes(1)) }
  }

  private mutating func gather(_ id: Int64, _ text: UnsafeRawBufferPointer) throws {
    let before = entries.count
    var length = append(text)
    if nextPlace + length > SearchSegment.size, nextPlace > 0 {
      entries.removeLast(entries.count - before)
      try flush()
      firstText = id
      length = append(text)
    }
    PackedNumbers.append(UInt32(clamping: length), to: &lengths)
    nextPlace += length + SearchSegment.gap
  }

  /// Appends the pairs of a text behind what is there; says how many places it has.
  private mutating func append(_ text: UnsafeRawBufferPointer) -> Int {
    let start = nextPlace
    return CharacterPair.cut(text) { pair, place in
      guard start + place < SearchSegment.size else { return }
      entries.append(
        UInt64(pair.first) << 43 | UInt64(pair.second) << 22 | UInt64(start + place))
    }
  }

  private mutating func flush() throws {
    entries.sortByHighBits(from: 22)
    var places: [UInt8] = []
    var index = 0
    while index < entries.count {
      let pair = entries[index] >> 22
      var last: UInt32 = 0
      places.removeAll(keepingCapacity: true)
      while index < entries.count, entries[index] >> 22 == pair {
        let place = UInt32(truncatingIfNeeded: entries[index]) & (1 << 22 - 1)
        PackedNumbers.append(place &- last, to: &places)
        last = place
        index += 1
      }
      try insertPosting.run { row in
        row.bind(1, segment << 42 | Int64(bitPattern: pair))
        row.bind(2, blob: places)
      }
    }
    try insertSegment.run { row in
      row.bind(1, segment)
      row.bind(2, firstText)
      row.bind(3, blob: lengths)
    }
    segment += 1
    nextPlace = 0
    entries.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
  }
}

extension [UInt64] {
  /// Sorts by all bits from one on; what is equal in them keeps its order.
  mutating func sortByHighBits(from bit: UInt64) {
    let digit: UInt64 = 11
    var sorted = [UInt64](repeating: 0, count: count)
    for shift in stride(from: bit, to: 64, by: Int(digit)) {
      var starts = [Int](repeating: 0, count: 1 << Int(digit) + 1)
      for entry in self { starts[Int(entry >> shift & (1 << digit - 1)) + 1] += 1 }
      for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
      for entry in self {
        let place = Int(entry >> shift & (1 << digit - 1))
        sorted[starts[place]] = entry
        starts[place] += 1
      }
      swap(&self, &sorted)
    }
  }
}
