import CInflate
import CZip
import Policies
import Tabular

/// A ZIP file on disk, through libzip; its entries are read as streams.
final class ZipFile {
  fileprivate let archive: OpaquePointer
  private let path: String

  /// An entry's name and size.
  struct Entry {
    let index: UInt64
    let name: String
    let bytes: Int
    /// Whether its bytes are packed by deflate, as nearly always, and not encrypted.
    fileprivate let isDeflated: Bool
    fileprivate let checksum: UInt32
  }

  init(path: String) throws(Problem) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw Problem.damaged("ZIP", "\(code)").at(path)
    }
    self.archive = archive
    self.path = path
  }

  deinit {
    zip_discard(archive)
  }

  /// All entries but folders.
  var entries: [Entry] {
    (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      var entry = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &entry) == 0, let name = entry.name else {
        return nil
      }
      let text = String(cString: name)
      guard !text.hasSuffix("/") else { return nil }
      return Entry(
        index: index, name: text, bytes: Int(clamping: entry.size),
        isDeflated: entry.comp_method == ZIP_CM_DEFLATE && entry.encryption_method == ZIP_EM_NONE,
        checksum: entry.crc)
    }
  }

  /// A stream of an entry's bytes.
  func open(_ entry: Entry) throws(Problem) -> any ByteSource {
    guard entry.bytes <= ReadingLimits.streamBytes else {
      throw Problem.unpackedTooLarge(limit: ReadingLimits.streamBytes)
    }
    let flags = entry.isDeflated ? zip_flags_t(ZIP_FL_COMPRESSED) : 0
    guard let file = zip_fopen_index(archive, entry.index, flags) else {
      throw Problem.damaged("ZIP", entry.name)
    }
    let bytes = ZipEntrySource(self, file, entry)
    return entry.isDeflated ? try DeflatedEntrySource(bytes, entry) : bytes
  }
}

/// The bytes of an entry as libzip gives them.
private final class ZipEntrySource: ByteSource {
  /// libzip needs the archive as long as an entry is open.
  private let owner: ZipFile
  private let file: OpaquePointer
  private let entry: ZipFile.Entry
  private var unpacked = 0

  init(_ owner: ZipFile, _ file: OpaquePointer, _ entry: ZipFile.Entry) {
    self.owner = owner
    self.file = file
    self.entry = entry
  }

  deinit {
    zip_fclose(file)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else { throw Problem.damaged("ZIP", entry.name) }
    unpacked += Int(count)
    guard unpacked <= ReadingLimits.streamBytes else {
      throw Problem.unpackedTooLarge(limit: ReadingLimits.streamBytes)
    }
    return Int(count)
  }
}

/// The bytes that a packed entry unpacks to, through isa-l, twice as fast as libzip's zlib; its size
/// and checksum are compared at the end.
private final class DeflatedEntrySource: ByteSource {
  private let stream: InflateStream
  private let entry: ZipFile.Entry
  private var unpacked = 0
  private var checksum: UInt32 = 0
  private var isFinished = false

  init(_ packed: ZipEntrySource, _ entry: ZipFile.Entry) throws(Problem) {
    guard let stream = InflateStream(packed, isGzip: false) else {
      throw Problem.damaged("ZIP", entry.name)
    }
    self.stream = stream
    self.entry = entry
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var written = 0
    while written == 0, !isFinished {
      guard try stream.refill() else { throw Problem.damaged("ZIP", entry.name) }
      let (count, status) = stream.run(into: buffer)
      guard status >= 0 else { throw Problem.damaged("ZIP", entry.name) }
      written = count
      isFinished = status == CINFLATE_END
    }
    unpacked += written
    checksum = cinflate_crc32(
      checksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), written)
    try check()
    return written
  }

  private func check() throws(Problem) {
    guard unpacked <= ReadingLimits.streamBytes else {
      throw Problem.unpackedTooLarge(limit: ReadingLimits.streamBytes)
    }
    if isFinished, unpacked != entry.bytes || checksum != entry.checksum {
      throw Problem.damaged("ZIP", entry.name)
    }
  }
}
