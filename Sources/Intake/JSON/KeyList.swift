import Glibc

/// The keys of an object that a decoder knows, in the order in which they usually come.
struct KeyList {
  private let keys: [[UInt8]]

  init(_ keys: [String]) {
    self.keys = keys.map { Array($0.utf8) }
  }

  /// The position of a key; `hint` is where it is looked for first.
  func find(_ key: UnsafeRawBufferPointer, hint: inout Int) -> Int? {
    for offset in 0..<keys.count {
      let position = (hint + offset) % keys.count
      if matches(keys[position], key) {
        hint = position + 1
        return position
      }
    }
    return nil
  }

  private func matches(_ name: [UInt8], _ key: UnsafeRawBufferPointer) -> Bool {
    guard name.count == key.count, let start = key.baseAddress else { return false }
    return name.withUnsafeBytes { bytes in
      guard let other = bytes.baseAddress else { return false }
      return memcmp(other, start, key.count) == 0
    }
  }
}

/// The values of an object by the positions of its keys in a list.
struct JSONMembers {
  private var values: [JSONValue?]
  private(set) var unknown: [(key: String, value: JSONValue)] = []

  init(_ object: JSONValue, _ keys: KeyList, count: Int) {
    var values = [JSONValue?](repeating: nil, count: count)
    var unknown: [(String, JSONValue)] = []
    var hint = 0
    object.members { key, value in
      if let position = keys.find(key, hint: &hint) {
        if !value.isNull { values[position] = value }
      } else {
        unknown.append((String(decoding: key, as: UTF8.self), value))
      }
    }
    self.values = values
    self.unknown = unknown
  }

  /// The value of a key; nothing for null.
  subscript(_ position: Int) -> JSONValue? {
    values.indices.contains(position) ? values[position] : nil
  }
}
