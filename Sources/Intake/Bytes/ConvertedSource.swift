import Glibc
import Policies
import Tabular

/// The bytes of a stream in another encoding, as UTF-8, through the C library's iconv.
final class ConvertedSource: ByteSource {
  private let source: any ByteSource
  private let converter: iconv_t
  private let encoding: String
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var first = 0
  private var count = 0

  init(_ source: any ByteSource, from encoding: String) throws(Problem) {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      throw Problem.badEncoding(encoding)
    }
    self.source = source
    self.converter = converter
    self.encoding = encoding
  }

  deinit {
    iconv_close(converter)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let isLast = try refill()
      if first == count { return 0 }
      let written = try convert(into: buffer)
      if written > 0 { return written }
      if isLast { throw Problem.badEncoding(encoding) }
    }
  }

  /// Moves the bytes of a character cut in two to the front and brings more; true at the end.
  private func refill() throws -> Bool {
    let kept = count - first
    for offset in 0..<kept { input[offset] = input[first + offset] }
    first = 0
    count = kept
    let read = try input.withUnsafeMutableBytes {
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
    }
    count += read
    return read == 0
  }

  private func convert(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var inputLeft = count - first
    var room = buffer.count
    let start = first
    let failed = input.withUnsafeMutableBytes { raw in
      var from = raw.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: start)
      var into = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return iconv(converter, &from, &inputLeft, &into, &room) == -1
    }
    // EINVAL is a character cut at the end of the piece, E2BIG a full buffer.
    guard !failed || errno == EINVAL || errno == E2BIG else { throw Problem.badEncoding(encoding) }
    first = count - inputLeft
    return buffer.count - room
  }
}
