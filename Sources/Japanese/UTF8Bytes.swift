/// Writes single characters as UTF-8 without going through strings.
enum UTF8Bytes {
  /// Writes a scalar to the beginning of a buffer of at least four bytes; says how many it took.
  @inline(__always)
  static func write(_ scalar: UInt32, to buffer: UnsafeMutableRawBufferPointer) -> Int {
    switch scalar {
    case 0..<0x80:
      buffer[0] = UInt8(scalar)
      return 1
    case 0x80..<0x800:
      buffer[0] = UInt8(0xC0 | scalar >> 6)
      buffer[1] = tail(scalar)
      return 2
    case 0x800..<0x10000:
      buffer[0] = UInt8(0xE0 | scalar >> 12)
      buffer[1] = tail(scalar >> 6)
      buffer[2] = tail(scalar)
      return 3
    default:
      buffer[0] = UInt8(0xF0 | scalar >> 18 & 0x07)
      buffer[1] = tail(scalar >> 12)
      buffer[2] = tail(scalar >> 6)
      buffer[3] = tail(scalar)
      return 4
    }
  }

  /// Appends a scalar to bytes.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(tail(scalar))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(tail(scalar >> 6))
      bytes.append(tail(scalar))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(tail(scalar >> 12))
      bytes.append(tail(scalar >> 6))
      bytes.append(tail(scalar))
    }
  }

  private static func tail(_ bits: UInt32) -> UInt8 { UInt8(0x80 | bits & 0x3F) }
}
