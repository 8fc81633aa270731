/// A value on simdjson's tape.
///
/// The tape was checked by the parser, so that indices read from it are inside of it.
struct JSONValue {
  fileprivate let tape: UnsafePointer<UInt64>
  fileprivate let strings: UnsafePointer<UInt8>
  let index: Int

  init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, index: Int) {
    self.tape = tape
    self.strings = strings
    self.index = index
  }

  private var tag: UInt8 { UInt8(tape[index] >> 56) }
  private var payload: UInt64 { tape[index] & 0x00FF_FFFF_FFFF_FFFF }

  var isNull: Bool { tag == UInt8(ascii: "n") }
  var isObject: Bool { tag == UInt8(ascii: "{") }
  var isArray: Bool { tag == UInt8(ascii: "[") }

  /// The bytes of a string.
  var string: UnsafeRawBufferPointer? {
    guard tag == UInt8(ascii: "\"") else { return nil }
    let start = strings + Int(payload)
    let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return UnsafeRawBufferPointer(start: start + 4, count: Int(count))
  }

  /// A string as text.
  var text: String? { string.map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number; one with a fraction of zero counts.
  var integer: Int64? {
    switch tag {
    case UInt8(ascii: "l"): return Int64(bitPattern: tape[index + 1])
    case UInt8(ascii: "u"): return Int64(exactly: tape[index + 1])
    case UInt8(ascii: "d"): return Int64(exactly: Double(bitPattern: tape[index + 1]))
    default: return nil
    }
  }

  /// A number.
  var real: Double? {
    switch tag {
    case UInt8(ascii: "l"): Double(Int64(bitPattern: tape[index + 1]))
    case UInt8(ascii: "u"): Double(tape[index + 1])
    case UInt8(ascii: "d"): Double(bitPattern: tape[index + 1])
    default: nil
    }
  }

  var bool: Bool? {
    switch tag {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: nil
    }
  }

  /// The index after the value.
  var next: Int {
    switch tag {
    case UInt8(ascii: "{"), UInt8(ascii: "["): Int(payload & 0xFFFF_FFFF)
    case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): index + 2
    default: index + 1
    }
  }

  /// The value at an index of the tape.
  func at(_ index: Int) -> JSONValue {
    JSONValue(tape: tape, strings: strings, index: index)
  }

  /// Calls `body` for each element of an array.
  func elements(_ body: (JSONValue) -> Void) {
    guard isArray else { return }
    let end = next - 1
    var position = index + 1
    while position < end {
      let value = at(position)
      body(value)
      position = value.next
    }
  }

  /// Whether it is an array that holds this text.
  func holds(_ text: String) -> Bool {
    var isFound = false
    elements { if $0.text == text { isFound = true } }
    return isFound
  }

  /// Where the first key of an object stands on the tape and where the object ends.
  var firstMember: (index: Int, end: Int) { isObject ? (index + 1, next - 1) : (index, index) }

  /// Calls `body` for each member of an object, with its key.
  func members(_ body: (UnsafeRawBufferPointer, JSONValue) -> Void) {
    var (position, end) = firstMember
    while position < end {
      let key = at(position)
      let value = at(position + 1)
      if let name = key.string { body(name, value) }
      position = value.next
    }
  }

  /// Appends the value as JSON text.
  func append(to json: inout String) {
    if let text {
      JSONString.append(text, to: &json)
    } else if let integer {
      json += String(integer)
    } else if let real {
      json += "\(real)"
    } else if let bool {
      json += bool ? "true" : "false"
    } else if isArray {
      appendElements(to: &json)
    } else if isObject {
      appendMembers(to: &json)
    } else {
      json += "null"
    }
  }

  private func appendElements(to json: inout String) {
    json += "["
    var separator = ""
    elements { value in
      json += separator
      value.append(to: &json)
      separator = ","
    }
    json += "]"
  }

  private func appendMembers(to json: inout String) {
    json += "{"
    var separator = ""
    members { key, value in
      json += separator
      JSONString.append(String(decoding: key, as: UTF8.self), to: &json)
      json += ":"
      value.append(to: &json)
      separator = ","
    }
    json += "}"
  }
}
