import Glibc
import Policies
import Tabular

/// The bytes of a file on disk.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let path: String
  /// How many bytes were read.
  private(set) var position = 0

  init(path: String) throws(Problem) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw Problem.cannotOpen(isFolder: false).at(path) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    close(descriptor)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw Problem.cannotOpen(isFolder: false).at(path) }
    position += count
    return count
  }
}
