import Glibc
import Policies
import Tabular

/// Cuts a stream of JSON into elements, so that no file has to be in memory whole.
///
/// Elements are the lines of an ndjson file; or the elements of one array, or the members of one
/// object, at the depth asked for.
final class JSONElements {
  /// Where the elements are.
  enum Shape: Equatable {
    /// One on each line.
    case lines
    /// The whole text is one.
    case whole
    /// In the array or object that is the whole text.
    case members
    /// In the array that is the value of this key of the whole text.
    case array(String)
  }

  private let window: JSONWindow
  private let shape: Shape

  init(_ source: any ByteSource, _ shape: Shape) {
    window = JSONWindow(source)
    self.shape = shape
  }

  /// Hands on each element's bytes with its line and, in an object, its key.
  func forEachElement(_ body: (UnsafeRawBufferPointer, Int, String?) throws -> Void) throws {
    switch shape {
    case .lines: try lines(body)
    case .whole: try whole(body)
    case .members:
      var cursor = JSONCursor(window)
      try cursor.run(under: nil, body)
    case .array(let key):
      var cursor = JSONCursor(window)
      try cursor.run(under: key, body)
    }
  }

  private func lines(_ body: (UnsafeRawBufferPointer, Int, String?) throws -> Void) throws {
    var line = 1
    while true {
      guard let range = try window.nextLine(line) else { return }
      try window.check(range.count, line)
      let bytes = window.bytes(range)
      if bytes.contains(where: { $0 > 0x20 }) { try body(bytes, line, nil) }
      line += 1
      window.consume(range.count + 1)
    }
  }

  private func whole(_ body: (UnsafeRawBufferPointer, Int, String?) throws -> Void) throws {
    while try window.more(1) {}
    try window.check(window.count, 1)
    try body(window.bytes(0..<window.count), 1, nil)
  }
}

/// The part of a JSON file that is in memory.
final class JSONWindow {
  private let window: ByteWindow
  private var hasBegun = false

  init(_ source: any ByteSource) {
    window = ByteWindow(source)
  }

  var count: Int { window.count }

  /// Refuses an element beyond the limit that came whole.
  func check(_ count: Int, _ line: Int) throws {
    guard count <= ReadingLimits.elementBytes else { throw tooLong(line) }
  }

  private func tooLong(_ line: Int) -> Problem {
    .rowTooLong(line: line, limit: ReadingLimits.elementBytes)
  }

  func consume(_ count: Int) { window.consume(count) }

  /// Brings more bytes; false at the end of the file.
  func more(_ line: Int) throws -> Bool {
    guard window.count <= ReadingLimits.elementBytes else { throw tooLong(line) }
    let found = try window.fill()
    if !hasBegun {
      hasBegun = true
      if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
    }
    return found
  }

  /// Bytes by their offsets from the front, until some are consumed or brought; those behind them
  /// may be read as `ByteWindow.padding` says.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: window.bytes[range])
  }

  /// The byte at an offset from the front; nothing at the end of the file.
  func byte(_ offset: Int, _ line: Int) throws -> UInt8? {
    while offset >= window.count {
      guard try more(line) else { return nil }
    }
    return window[offset]
  }

  /// The bytes to the next line feed; nothing at the end of the file.
  func nextLine(_ line: Int) throws -> Range<Int>? {
    var searched = 0
    while true {
      if let found = lineFeed(from: searched) { return 0..<found }
      searched = window.count
      guard try more(line) else { return window.count > 0 ? 0..<window.count : nil }
    }
  }

  private func lineFeed(from offset: Int) -> Int? {
    let bytes = window.bytes
    guard let start = bytes.baseAddress, offset < bytes.count,
      let place = memchr(start + offset, 0x0A, bytes.count - offset)
    else { return nil }
    return UnsafeRawPointer(place) - start
  }
}
