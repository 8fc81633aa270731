import GRDB
import Japanese
import Policies
import TestSupport
import Testing

@testable import Store

@Suite struct PostingTests {
  private let texts = [
    "外交と安全保障", "税", "外交、安保", "ODA事業", "安全", "", "ODAと税関", "交税", "税・関税",
  ]

  /// A store whose index holds these texts, written in as many goes as `cuts` says.
  private func index(
    _ texts: [String], cuts: [Int] = []
  ) throws -> (ScratchFolder, Store) {
    let folder = try ScratchFolder()
    let store = try Store(path: folder.path("postings.sqlite"), creating: true)
    var start = 0
    for end in cuts + [texts.count] {
      try store.writeRaw { database in
        let writer = try SearchTexts(database)
        for text in texts[start..<end] { _ = try writer.id(text) }
        try writer.finish()
      }
      start = end
    }
    return (folder, store)
  }

  private func find(_ query: String, in store: Store, isPrefix: Bool = false) throws -> Set<String>
  {
    let pairs = SearchWord(query, isPrefix: isPrefix)?.pairs ?? []
    return try store.readRaw { database in
      var found: Set<Int> = []
      try PostingReader(database, SearchSegment.all(database)).eachText(pairs) { found.insert($0) }
      return Set(
        try found.compactMap { id in
          try String.fetchOne(
            database, sql: "SELECT text FROM search_text WHERE id = ?", arguments: [id])
        })
    }
  }

  @Test func `phrases are found where they stand and nowhere else`() throws {
    let (folder, store) = try index(texts)
    defer { _ = folder }
    #expect(try find("外交", in: store) == ["外交と安全保障", "外交、安保"])
    #expect(try find("外交・安保", in: store) == ["外交、安保"])
    #expect(try find("外交安保", in: store) == [])
    #expect(try find("税", in: store) == ["税", "ODAと税関", "交税", "税・関税"])
    #expect(try find("税・関", in: store) == ["税・関税"])
    #expect(try find("安全保障", in: store) == ["外交と安全保障"])
    #expect(try find("od", in: store, isPrefix: true) == ["ODA事業", "ODAと税関"])
    #expect(try find("da", in: store, isPrefix: true) == [])
    #expect(try find("港", in: store) == [])
  }

  @Test func `no phrase goes over from one text to the next`() throws {
    let (folder, store) = try index(texts)
    defer { _ = folder }
    for query in ["保障・税", "税・外交", "安全・oda", "交税・税"] {
      #expect(try find(query, in: store) == [], "\(query)")
    }
  }

  /// However many imports it took, the same texts make the same index.
  @Test(arguments: [[], [1], [3, 4], [1, 2, 3, 4, 5, 6, 7]])
  func `what comes later is written as if all had come at once`(cuts: [Int]) throws {
    let (folder, store) = try index(texts, cuts: cuts)
    let (whole, all) = try index(texts)
    defer { _ = (folder, whole) }
    for table in ["search_posting", "search_segment", "search_text"] {
      let rows = try [store, all].map { store in
        try store.readRaw { try Row.fetchAll($0, sql: "SELECT * FROM \(table) ORDER BY id") }
      }
      #expect(rows[0] == rows[1], "\(table)")
      #expect(!rows[0].isEmpty)
    }
  }

  @Test func `texts that fill a segment go on in the next`() throws {
    let long = String(repeating: "港と川の話、", count: 400_000)
    let (folder, store) = try index(["外交", long, "外交の港", long + "川上"], cuts: [2])
    defer { _ = folder }
    let count = try store.readRaw { try SearchSegment.all($0).count }
    #expect(count == 2)
    #expect(try find("外交", in: store) == ["外交", "外交の港"])
    #expect(try find("川上", in: store) == [long + "川上"])
    #expect(try find("川の話・港", in: store).count == 2)
  }

  @Test func `of a text longer than a segment the beginning is found`() throws {
    let long = "初" + String(repeating: "あ", count: SearchSegment.size) + "終"
    let (folder, store) = try index(["外交", long, "外交の港"])
    defer { _ = folder }
    #expect(try find("初", in: store) == [long])
    #expect(try find("終", in: store) == [])
    #expect(try find("外交", in: store) == ["外交", "外交の港"])
  }

  @Test(arguments: [[], [0xFF], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]] as [[UInt8]])
  func `damaged numbers end, and crash nothing`(bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var numbers = PackedNumbers(bytes)
      #expect(numbers.next() == nil)
    }
  }

  @Test func `numbers are read as they were packed`() {
    let numbers: [UInt32] = [0, 1, 127, 128, 16_383, 16_384, 1 << 22, .max]
    var bytes: [UInt8] = []
    for number in numbers { PackedNumbers.append(number, to: &bytes) }
    bytes.withUnsafeBytes { bytes in
      var packed = PackedNumbers(bytes)
      for number in numbers { #expect(packed.next() == number) }
      #expect(packed.next() == nil)
    }
  }

  @Test func `sorting keeps the order of what is equal`() {
    func entry(_ high: UInt64, _ low: UInt64) -> UInt64 { high << 22 | low }
    let last = UInt64(1) << 63
    var entries = [entry(5, 1), entry(3, 2), entry(5, 0), last, entry(3, 1)]
    entries.sortByHighBits(from: 22)
    #expect(entries == [entry(3, 2), entry(3, 1), entry(5, 1), entry(5, 0), last])
  }
}
