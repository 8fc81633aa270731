import Policies

/// Walks over the outermost structure of a JSON text and finds its elements.
struct JSONCursor {
  private let window: JSONWindow
  private var line = 1

  init(_ window: JSONWindow) {
    self.window = window
  }

  /// Hands on the elements of the outermost array or object, or of the array under a key of it.
  mutating func run(
    under wanted: String?, _ body: (UnsafeRawBufferPointer, Int, String?) throws -> Void
  ) throws {
    guard let open = try skipSpace(), open == UInt8(ascii: "{") || open == UInt8(ascii: "[") else {
      throw bad("start")
    }
    window.consume(1)
    while let byte = try skipSpace(), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: ",") {
        window.consume(1)
        continue
      }
      let key = open == UInt8(ascii: "{") ? try key() : nil
      if let wanted, key == wanted {
        var inner = self
        try inner.run(under: nil, body)
        self = inner
      } else {
        try element(key, wanted == nil ? body : { _, _, _ in })
      }
    }
    guard try window.byte(0, line) != nil else { throw bad("end") }
    window.consume(1)
  }

  private func bad(_ reason: String) -> Problem { .badJSON(reason, line: line) }

  private mutating func key() throws -> String {
    guard try window.byte(0, line) == UInt8(ascii: "\"") else { throw bad("key") }
    let end = try valueEnd()
    guard end >= 2 else { throw bad("key") }
    let name = String(decoding: window.bytes(1..<(end - 1)), as: UTF8.self)
    window.consume(end)
    guard try skipSpace() == UInt8(ascii: ":") else { throw bad("colon") }
    window.consume(1)
    _ = try skipSpace()
    return name
  }

  private mutating func element(
    _ key: String?, _ body: (UnsafeRawBufferPointer, Int, String?) throws -> Void
  ) throws {
    let start = line
    let end = try valueEnd()
    try window.check(end, start)
    try body(window.bytes(0..<end), start, key)
    window.consume(end)
  }

  private mutating func skipSpace() throws -> UInt8? {
    while let byte = try window.byte(0, line) {
      guard byte <= 0x20 else { return byte }
      if byte == 0x0A { line += 1 }
      window.consume(1)
    }
    return nil
  }

  /// The offset after the value at the front.
  private mutating func valueEnd() throws -> Int {
    var scanner = JSONValueScanner()
    while true {
      if let end = scanner.scan(window.bytes(0..<window.count)) {
        line += scanner.lines
        return end
      }
      guard try window.more(line) else { throw bad("end") }
    }
  }
}
