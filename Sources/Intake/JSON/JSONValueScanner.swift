import Glibc

/// Finds where a JSON value ends, going on where it stopped when more bytes have come.
struct JSONValueScanner {
  private var offset = 0
  private var depth = 0
  /// Where the string began that is not closed yet.
  private var stringStart: Int?
  /// Line feeds in what was scanned.
  private(set) var lines = 0

  /// The offset after the value at the front of the bytes; nothing where more are needed.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Int? {
    while offset < bytes.count {
      if let start = stringStart {
        guard closeString(bytes, start) else { return nil }
        if depth == 0 { return offset }
        continue
      }
      offset = Self.firstSign(bytes, from: offset)
      guard offset < bytes.count else { return nil }
      switch bytes[offset] {
      case UInt8(ascii: "\""): stringStart = offset + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth <= 1 { return depth == 0 ? offset : offset + 1 }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return offset
      case 0x0A: lines += 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// The offset of the next byte that may mean something here: most are digits, letters, points and
  /// colons.
  private static func firstSign(_ bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      // [, ], { and } differ in these bits only (Y, y, _ and DEL are let through with them); quotes, commas
      // and line feeds stand before the digits.
      if byte | 0x26 == 0x7F || byte < 0x2D { break }
      offset += 1
    }
    return offset
  }

  /// Goes behind the quote that closes the string; false where it has not come yet.
  private mutating func closeString(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    while offset < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + offset, Int32(UInt8(ascii: "\"")), bytes.count - offset)
    {
      let quote = UnsafeRawPointer(found) - base
      offset = quote + 1
      if !isEscaped(bytes, quote, start) {
        stringStart = nil
        return true
      }
    }
    offset = bytes.count
    return false
  }

  /// Whether an odd number of backslashes stands before a quote.
  private func isEscaped(_ bytes: UnsafeRawBufferPointer, _ quote: Int, _ start: Int) -> Bool {
    var first = quote
    while first > start, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (quote - first) % 2 == 1
  }
}
