import CJSON
import Policies

/// Parses one JSON text after another, through simdjson.
final class JSONParser {
  private let parser: OpaquePointer
  private var buffer: [UInt8] = []

  init() throws(Problem) {
    guard let parser = cjson_new(ReadingLimits.jsonDepth) else {
      throw Problem.badJSON("memory", line: 1)
    }
    self.parser = parser
  }

  deinit {
    cjson_free(parser)
  }

  /// Parses a text and hands on its value, which lives only as long as the call.
  ///
  /// The result says why a text is no JSON.
  func parse(_ text: UnsafeRawBufferPointer, _ body: (JSONValue) -> Void) -> String? {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: text)
    buffer.append(contentsOf: repeatElement(0x20, count: Int(CJSON_PADDING)))
    let error = buffer.withUnsafeBufferPointer {
      cjson_parse(parser, $0.baseAddress, text.count)
    }
    guard error == 0, let tape = cjson_tape(parser), let strings = cjson_strings(parser) else {
      return cjson_message(error).map { String(cString: $0) } ?? "error \(error)"
    }
    body(JSONValue(tape: tape, strings: strings, index: 1))
    return nil
  }
}
