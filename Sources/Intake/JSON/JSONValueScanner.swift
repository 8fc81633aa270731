/// Finds where a JSON value ends, going on where it stopped when more bytes have come.
struct JSONValueScanner {
  private var offset = 0
  private var depth = 0
  private var isInString = false
  /// Line feeds in what was scanned.
  private(set) var lines = 0

  /// The offset after the value at the front of the bytes; nothing where more are needed.
  mutating func scan(_ bytes: Span<UInt8>) -> Int? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if isInString {
        guard skipInString(byte) else { continue }
        if depth == 0 { return offset }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
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

  /// Goes on by a byte of a string, or two after a backslash; true behind its last quote.
  private mutating func skipInString(_ byte: UInt8) -> Bool {
    offset += byte == UInt8(ascii: "\\") ? 2 : 1
    guard byte == UInt8(ascii: "\"") else { return false }
    isInString = false
    return true
  }
}
