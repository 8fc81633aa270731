import Glibc

/// The keys of an object that a decoder knows, in the order in which they usually come.
struct KeyList {
  /// Objects of which more keys are known do not exist in any source.
  static let limit = 32

  private let bytes: [UInt8]
  /// Where each key begins in `bytes`, and where the last one ends.
  private let starts: [Int]

  init(_ keys: [String]) {
    bytes = keys.flatMap { Array($0.utf8) }
    starts = keys.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
    assert(keys.count <= Self.limit)
  }

  private var count: Int { starts.count - 1 }

  /// The position of a key; `hint` is where it is looked for first.
  func find(_ key: UnsafeRawBufferPointer, hint: inout Int) -> Int? {
    var position = hint
    for _ in 0..<count {
      if position >= count { position = 0 }
      if matches(position, key) {
        hint = position + 1
        return position
      }
      position += 1
    }
    return nil
  }

  private func matches(_ position: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    let (start, end) = (starts[position], starts[position + 1])
    guard end - start == key.count, let other = key.baseAddress else { return false }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { Self.areEqual($0 + start, other, key.count) } ?? false
    }
  }

  /// Whether so many bytes are equal; most keys are compared by two words, which may overlap.
  private static func areEqual(
    _ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int
  ) -> Bool {
    guard (8...16).contains(count) else { return memcmp(one, other, count) == 0 }
    let last = count - 8
    return word(one) == word(other) && word(one + last) == word(other + last)
  }

  private static func word(_ bytes: UnsafeRawPointer) -> UInt64 {
    bytes.loadUnaligned(as: UInt64.self)
  }
}

/// The values of an object by the positions of its keys in a list.
struct JSONMembers {
  /// Where each value stands on the tape; 0, which no value does, where there is none.
  private var places: InlineArray<32, Int32>
  private let object: JSONValue
  private(set) var unknown: [UnknownMember] = []

  init(_ object: JSONValue, _ keys: KeyList) {
    self.object = object
    places = InlineArray(repeating: 0)
    var hint = 0
    var (key, end) = object.firstMember
    while key < end {
      let value = object.at(key + 1)
      if let name = object.at(key).string { add(name, value, keys, &hint) }
      key = value.next
    }
  }

  private mutating func add(
    _ name: UnsafeRawBufferPointer, _ value: JSONValue, _ keys: KeyList, _ hint: inout Int
  ) {
    if let position = keys.find(name, hint: &hint) {
      if !value.isNull { places[position] = Int32(truncatingIfNeeded: value.index) }
    } else {
      unknown.append(UnknownMember(key: String(decoding: name, as: UTF8.self), value: value))
    }
  }

  /// The value of a key; nothing for null.
  subscript(_ position: Int) -> JSONValue? {
    guard position >= 0, position < KeyList.limit, places[position] != 0 else { return nil }
    return object.at(Int(places[position]))
  }
}

/// A member of an object that a decoder does not know.
struct UnknownMember {
  let key: String
  let value: JSONValue
}
