import Glibc
import Japanese
import Policies
import Tabular

/// Numbers, years and flags in the cells of tables.
enum CellValue {
  /// Whether a cell says that nothing is there.
  static func isBlank(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first else { return true }
    if first < 0x80, !mayBeginBlank(first) { return false }
    if first == UInt8(ascii: "-"), bytes.count > 1, isDigit(bytes[1]) { return false }
    if bytes.allSatisfy({ $0 == 0x20 }) { return true }
    guard bytes.count <= 16 else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return blanks.contains(String(text.filter { !$0.isWhitespace }))
  }

  private static let blanks: Set<String> = [
    "", "-", "--", "ー", "－", "―", "‐", "−", "なし", "該当なし", "特になし", "None", "NA", "N/A", "null",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether one of these may begin with an ASCII character; white space may stand before it.
  private static func mayBeginBlank(_ first: UInt8) -> Bool {
    switch first {
    case 0x09...0x0D, 0x20, UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "n"): true
    default: false
    }
  }

  /// The bytes without spaces at both ends.
  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var range = bytes.indices
    while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
    while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
    return UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  /// A whole number; `.0` may follow, and thousands may be apart with commas.
  static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    fastInteger(bytes) ?? fastInteger(withoutZeros(bytes)) ?? slowInteger(bytes)
  }

  /// The bytes without a point and zeros at their end.
  private static func withoutZeros(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let place = bytes.firstIndex(of: UInt8(ascii: ".")), place > 0 else { return bytes }
    guard bytes[(place + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return bytes }
    return UnsafeRawBufferPointer(rebasing: bytes[..<place])
  }

  private static func fastInteger(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    var index = 0
    var isNegative = false
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      index = 1
    }
    guard index < bytes.count, bytes.count - index <= 18 else { return nil }
    var value: Int64 = 0
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int64(digit)
      index += 1
    }
    return isNegative ? -value : value
  }

  private static func slowInteger(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    guard bytes.count <= 64 else { return nil }
    var text = FoldedText(String(decoding: bytes, as: UTF8.self), [.width, .spaces]).text
    text.removeAll { $0 == "," }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let whole = pieces.first else { return nil }
    if pieces.count == 2, !pieces[1].allSatisfy({ $0 == "0" }) { return nil }
    return Int64(whole)
  }

  /// A number.
  static func real(_ bytes: UnsafeRawBufferPointer) -> Double? {
    guard bytes.count <= 64 else { return nil }
    if let whole = fastInteger(bytes) { return Double(whole) }
    if let plain = plainReal(bytes) { return plain }
    var text = FoldedText(String(decoding: bytes, as: UTF8.self), [.width, .spaces]).text
    text.removeAll { $0 == "," }
    let isNumber = text.utf8.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
    guard isNumber, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A number in digits with a point, by the C library.
  private static func plainReal(_ bytes: UnsafeRawBufferPointer) -> Double? {
    let isPlain =
      !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard isPlain else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { text in
      for (index, byte) in bytes.enumerated() { text[index] = CChar(bitPattern: byte) }
      text[bytes.count] = 0
      guard let start = text.baseAddress else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let value = strtod(start, &end)
      return end == start + bytes.count && value.isFinite ? value : nil
    }
  }

  /// A year that a document can mean.
  static func year(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    guard let year = integer(bytes), years.contains(year) else { return nil }
    return year
  }

  static let years: ClosedRange<Int64> = 1868...2200

  /// TRUE, t and 1 are yes; FALSE, f and 0 are no.
  static func flag(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    switch String(decoding: bytes.prefix(8), as: UTF8.self).uppercased() {
    case "TRUE", "T", "1": 1
    case "FALSE", "F", "0": 0
    default: nil
    }
  }
}
