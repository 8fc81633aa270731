import CZip
import Policies

/// The parts of a ZIP file, read through libzip.
///
/// What is unpacked in all is limited, by the sizes the archive declares and by the bytes that
/// really come.
final class ZipArchive {
  private let archive: OpaquePointer
  private let format: String
  private var budget: Int
  /// libzip reads from this copy as long as the archive is open.
  private let storage: UnsafeMutableRawBufferPointer

  /// Opens an archive in memory.
  init(_ bytes: [UInt8], format: String, limit: Int) throws(Problem) {
    let storage = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 1)
    storage.copyBytes(from: bytes)
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(storage.baseAddress, UInt64(bytes.count), 0, &error)
    else {
      storage.deallocate()
      throw .damaged(format, "ZIP")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      storage.deallocate()
      throw .damaged(format, "ZIP")
    }
    self.storage = storage
    self.archive = archive
    self.format = format
    budget = limit
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  /// The names of all parts.
  var names: [String] {
    let count = zip_get_num_entries(archive, 0)
    return (0..<max(count, 0)).compactMap { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }
  }

  /// The bytes of a part, or nothing if there is no such part.
  func read(_ name: String) throws(Problem) -> [UInt8]? {
    var entry = zip_stat_t()
    guard zip_stat(archive, name, 0, &entry) == 0 else { return nil }
    guard entry.size <= UInt64(budget) else {
      throw .unpackedTooLarge(limit: ReadingLimits.unpackedBytes)
    }
    guard let file = zip_fopen(archive, name, 0) else { throw .damaged(format, name) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &chunk, UInt64(chunk.count))
      guard count >= 0 else { throw .damaged(format, name) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk.prefix(Int(count)))
      guard bytes.count <= budget else {
        throw .unpackedTooLarge(limit: ReadingLimits.unpackedBytes)
      }
    }
    budget -= bytes.count
    return bytes
  }
}
