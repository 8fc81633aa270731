import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Which file stands at a path: replacing a file changes it, writing to the file does not.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The file at a path; nothing if there is none.
  ///
  /// It is not opened: closing any descriptor of a database would drop its locks.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// Whether a file looks like a whole database: with its mark, and with all pages it speaks of.
  ///
  /// Only for files that nobody in this process has open.
  public static func isWholeDatabase(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 100), head.count == 100,
      head.starts(with: Array("SQLite format 3".utf8) + [0]), let end = try? file.seekToEnd()
    else { return false }
    let bytes = [UInt8](head)
    let stated = UInt64(bytes[16]) << 8 | UInt64(bytes[17])
    let page = stated == 1 ? 65_536 : stated
    let pages = bytes[28..<32].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return page > 0 && end >= page * pages
  }
}
