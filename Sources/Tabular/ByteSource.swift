/// Where the bytes of a file come from, piece by piece.
public protocol ByteSource: AnyObject {
  /// Fills a buffer and says how many bytes came; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Bytes in memory.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  /// Makes a source of bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Fills a buffer and says how many bytes came; 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}
