import CDigest
import GRDB

/// A text of the index.
struct SearchTextID {
  let id: UInt32
  /// How many characters it has, up to 255.
  let length: UInt8
}

/// The texts of the index while it grows: each is kept and indexed once.
final class SearchTexts {
  private var known: [UInt64: UInt32] = [:]
  private var last: UInt32 = 0
  private let keep: RowInserter
  private var postings: PostingWriter

  init(_ database: Database) throws {
    keep = try RowInserter(database, "INSERT INTO search_text VALUES (?, ?, ?)")
    postings = try PostingWriter(database)
    try RowReader(database, "SELECT id, digest FROM search_text").each { row in
      let id = UInt32(truncatingIfNeeded: row.integer(0))
      known[UInt64(bitPattern: row.integer(1))] = id
      last = max(last, id)
    }
  }

  /// The id of a text, which becomes part of the index if it is new; nothing for an empty one.
  func id(_ text: UnsafeRawBufferPointer) throws -> SearchTextID? {
    guard let start = text.baseAddress, !text.isEmpty else { return nil }
    let digest = cdigest_64(start.assumingMemoryBound(to: UInt8.self), text.count, 0)
    let length = UInt8(clamping: text.count { $0 & 0xC0 != 0x80 })
    if let id = known[digest] { return SearchTextID(id: id, length: length) }
    last += 1
    known[digest] = last
    try add(last, digest, text)
    return SearchTextID(id: last, length: length)
  }

  /// The id of a text.
  func id(_ text: String) throws -> SearchTextID? {
    var text = text
    return try text.withUTF8 { try id(UnsafeRawBufferPointer($0)) }
  }

  private func add(_ id: UInt32, _ digest: UInt64, _ text: UnsafeRawBufferPointer) throws {
    try keep.run {
      $0.bind(1, Int64(id))
      $0.bind(2, Int64(bitPattern: digest))
      $0.bind(3, text: text)
    }
    try postings.add(id, text)
  }

  /// Writes what is not yet written of the index.
  func finish() throws { try postings.finish() }
}
