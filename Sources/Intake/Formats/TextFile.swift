import Foundation
import Glibc
import Policies

/// Reads plain text in UTF-8, UTF-16 or Shift_JIS.
enum TextFile {
  static func read(_ bytes: [UInt8]) throws(Problem) -> RawDocument {
    let (text, encoding) = try decode(bytes)
    return RawDocument(format: .text, encoding: encoding, lines: try lines(of: text))
  }

  /// Cuts a text into lines.
  ///
  /// A form feed begins a new page.
  static func lines(of text: String) throws(Problem) -> [RawLine] {
    var lines: [RawLine] = []
    var afterBlank = true
    for line in split(text) {
      guard lines.count < ReadingLimits.lines else { throw .tooManyLines() }
      let blank = line.allSatisfy(\.isWhitespace)
      lines.append(RawLine(line, start: afterBlank ? .block : .soft))
      afterBlank = blank
    }
    return lines
  }

  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for character in text {
      if character == "\n" || character == "\r\n" || character == "\r" || character == "\u{2028}" {
        lines.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { lines.append(current) }
    return lines
  }

  /// Decodes a text.
  ///
  /// Byte order marks decide; else strict UTF-8, UTF-16 by its zero bytes, and Shift_JIS (Windows
  /// code page 932) in this order.
  static func decode(_ bytes: [UInt8]) throws(Problem) -> (text: String, encoding: String) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return (try strictUTF8(Array(bytes.dropFirst(3))), "UTF-8")
    }
    if let order = utf16Order(bytes) {
      return (try utf16(bytes, bigEndian: order.bigEndian, from: order.start), "UTF-16")
    }
    guard !bytes.contains(0) else { throw .binary() }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, "UTF-8") }
    if let text = CodePage932.decode(bytes) { return (text, "Shift_JIS") }
    throw badEncoding(bytes)
  }

  private static func strictUTF8(_ bytes: [UInt8]) throws(Problem) -> String {
    guard !bytes.contains(0) else { throw .binary() }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw badEncoding(bytes) }
    return text
  }

  private static func utf16Order(_ bytes: [UInt8]) -> (bigEndian: Bool, start: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (false, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (true, 2) }
    let head = Array(bytes.prefix(4096))
    guard bytes.count % 2 == 0, head.count >= 8, head.contains(0) else { return nil }
    // Line feeds, spaces and hyphens of UTF-16 have a zero byte on one side.
    let marks: Set<UInt8> = [0x0A, 0x0D, 0x20, 0x2D]
    var counts = (little: 0, big: 0)
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      if head[index + 1] == 0, marks.contains(head[index]) { counts.little += 1 }
      if head[index] == 0, marks.contains(head[index + 1]) { counts.big += 1 }
    }
    guard counts.little != counts.big else { return nil }
    return (counts.big > counts.little, 0)
  }

  private static func utf16(
    _ bytes: [UInt8], bigEndian: Bool, from start: Int
  ) throws(Problem) -> String {
    guard (bytes.count - start) % 2 == 0 else { throw .binary() }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: start, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
      throw .binary()
    }
    let controls = text.unicodeScalars.prefix(4096).count { isControl($0) }
    guard controls * 50 <= min(units.count, 4096) else { throw .binary() }
    return text
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !"\t\n\r\u{0C}".unicodeScalars.contains(scalar)
  }

  /// Names the line of the first byte that is not UTF-8, since most files are meant to be that.
  private static func badEncoding(_ bytes: [UInt8]) -> Problem {
    var line = 1
    for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil { break }
      line += 1
    }
    let binary = bytes.prefix(4096).count { $0 < 0x20 && ![9, 10, 12, 13].contains($0) }
    guard binary * 50 <= min(bytes.count, 4096) else { return .binary() }
    return Problem(
      .unreadable, "text-encoding",
      Bilingual(
        ja: "文字コードを判別できません。", en: "The text is neither UTF-8, UTF-16 nor Shift_JIS."),
      at: ":\(line)",
      advice: Bilingual(ja: "UTF-8で保存し直してください。", en: "Save it as UTF-8 and try again."))
  }
}

/// Windows code page 932, the Shift_JIS that Japanese offices use, through the C library's iconv.
enum CodePage932 {
  static func decode(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let capacity = output.count
    var left = capacity
    let failed = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var into = target.baseAddress
        var count = source.count
        return iconv(converter, &from, &count, &into, &left) == -1
      }
    }
    guard !failed else { return nil }
    let used = output.prefix(capacity - left).map { UInt8(bitPattern: $0) }
    return String(validating: used, as: UTF8.self)
  }
}
