import CJSON
import Policies
import Tabular

/// Parses one JSON text after another, through simdjson.
final class JSONParser {
  private let parser: OpaquePointer

  init() throws(Problem) {
    guard let parser = cjson_new(ReadingLimits.jsonDepth) else {
      throw Problem.badJSON("memory", line: 1)
    }
    self.parser = parser
  }

  deinit {
    cjson_free(parser)
  }

  /// Parses a text in a `ByteWindow` and hands on its value, which lives only as long as the call.
  ///
  /// The result says why a text is no JSON.
  func parse(_ text: UnsafeRawBufferPointer, _ body: (JSONValue) -> Void) -> String? {
    assert(ByteWindow.padding >= CJSON_PADDING)
    let error = cjson_parse(
      parser, text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count)
    guard error == 0, let tape = cjson_tape(parser), let strings = cjson_strings(parser) else {
      return cjson_message(error).map { String(cString: $0) } ?? "error \(error)"
    }
    body(JSONValue(tape: tape, strings: strings, index: 1))
    return nil
  }
}
