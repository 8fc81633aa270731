import CInflate
import Policies
import Tabular

/// The bytes that a gzip stream unpacks to, through isa-l; members that follow each other are read
/// as one.
final class GzipSource: ByteSource {
  private let stream: InflateStream
  private var isInMember = false
  private var isFinished = false
  private var unpacked = 0
  private var failure: Problem?

  init(_ source: any ByteSource) throws(Problem) {
    guard let stream = InflateStream(source, isGzip: true) else {
      throw Problem.damaged("gzip", "memory")
    }
    self.stream = stream
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let failure { throw failure }
    var written = 0
    while written == 0, !isFinished {
      guard try stream.refill() else {
        isFinished = true
        if isInMember { throw Problem.damaged("gzip", "end") }
        break
      }
      if !isInMember, isPadding {
        stream.skipPacked()
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
  private var isPadding: Bool { unpacked > 0 && stream.packed.allSatisfy { $0 == 0 } }

  private func inflateSome(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let (written, status) = stream.run(into: buffer)
    isInMember = status != CINFLATE_END
    if status == CINFLATE_END { stream.reset() }
    if status < 0 { failure = Problem.damaged("gzip", "isa-l \(status)") }
    // What was unpacked before the damage still tells what the file is.
    if let failure, written == 0 { throw failure }
    return written
  }
}
