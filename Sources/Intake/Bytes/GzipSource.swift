import CZlib
import Policies
import Tabular

/// The bytes that a gzip stream unpacks to, through zlib; members that follow each other are read
/// as one.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private var stream = z_stream()
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var first = 0
  private var count = 0
  private var isFinished = false
  private var isInMember = false
  private var unpacked = 0
  private var failure: Problem?

  init(_ source: any ByteSource) throws(Problem) {
    self.source = source
    let windowBits: Int32 = 15 + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw Problem.damaged("gzip", "zlib")
    }
  }

  deinit {
    inflateEnd(&stream)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let failure { throw failure }
    var written = 0
    while written == 0, !isFinished {
      if first == count { try refill() }
      if count == 0 { break }
      if !isInMember, isPadding {
        first = count
        continue
      }
      written = try inflateSome(into: buffer)
    }
    unpacked += written
    guard unpacked <= ReadingLimits.streamBytes else {
      throw Problem.unpackedTooLarge(limit: ReadingLimits.streamBytes)
    }
    return written
  }

  /// Whether only zeros are left of the piece, as tapes and some tools append them.
  private var isPadding: Bool { unpacked > 0 && input[first..<count].allSatisfy { $0 == 0 } }

  private func refill() throws {
    first = 0
    count = try input.withUnsafeMutableBytes { try source.read(into: $0) }
    guard count == 0 else { return }
    isFinished = true
    if isInMember { throw Problem.damaged("gzip", "end") }
  }

  private func inflateSome(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let room = UInt32(clamping: buffer.count)
    let available = count - first
    let start = first
    let status = input.withUnsafeMutableBytes { raw in
      stream.next_in = raw.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: start)
      stream.avail_in = UInt32(clamping: available)
      stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = room
      return inflate(&stream, Z_NO_FLUSH)
    }
    first += available - Int(stream.avail_in)
    isInMember = status != Z_STREAM_END
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: inflateReset(&stream)
    default: failure = Problem.damaged("gzip", "zlib \(status)")
    }
    // What was unpacked before the damage still tells what the file is.
    if let failure, room == stream.avail_out { throw failure }
    return Int(room - stream.avail_out)
  }
}
