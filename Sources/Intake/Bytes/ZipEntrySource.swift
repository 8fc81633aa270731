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
      return Entry(index: index, name: text, bytes: Int(clamping: entry.size))
    }
  }

  /// A stream of an entry's bytes.
  func open(_ entry: Entry) throws(Problem) -> any ByteSource {
    guard entry.bytes <= ReadingLimits.streamBytes else {
      throw Problem.unpackedTooLarge(limit: ReadingLimits.streamBytes)
    }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw Problem.damaged("ZIP", entry.name)
    }
    return ZipEntrySource(self, file, entry)
  }
}

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
