import CInflate
import Tabular

/// Unpacks deflate, with or without the frame of gzip, piece by piece.
final class InflateStream {
  private static let margin = Int(CINFLATE_MARGIN)
  private static let pieceSize = 1 << 17

  private let source: any ByteSource
  private let stream: OpaquePointer
  /// A piece of the packed bytes, behind the last bytes of the piece before.
  private let input = UnsafeMutableRawBufferPointer.allocate(
    byteCount: margin + pieceSize, alignment: 64)
  private var first = margin
  private var end = margin

  /// Nothing without memory.
  init?(_ source: any ByteSource, isGzip: Bool) {
    guard let stream = cinflate_new(isGzip ? 1 : 0) else { return nil }
    self.source = source
    self.stream = stream
    input.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    cinflate_free(stream)
    input.deallocate()
  }

  /// Packed bytes in memory that are not used yet.
  var packed: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: input[first..<end]) }

  /// Reads the next piece when the last one is used up; false at the end.
  func refill() throws -> Bool {
    guard first >= end else { return true }
    let kept = UnsafeRawBufferPointer(rebasing: input[(end - Self.margin)..<end])
    UnsafeMutableRawBufferPointer(rebasing: input[0..<Self.margin]).copyMemory(from: kept)
    first = Self.margin
    end = Self.margin
    end += try source.read(into: UnsafeMutableRawBufferPointer(rebasing: input[Self.margin...]))
    return end > first
  }

  /// Lets go of the packed bytes in memory.
  func skipPacked() { first = end }

  /// Begins the next member of a gzip file.
  func reset() { cinflate_reset(stream) }

  /// Unpacks into a buffer; the status is `CINFLATE_MORE`, `CINFLATE_END` or an error below zero.
  func run(into buffer: UnsafeMutableRawBufferPointer) -> (written: Int, status: Int32) {
    let bytes = packed.bindMemory(to: UInt8.self)
    var used = 0
    var written = 0
    let status = cinflate_run(
      stream, bytes.baseAddress, bytes.count,
      buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count, &used, &written)
    first = min(end, max(0, first + used))
    return (written, status)
  }
}
