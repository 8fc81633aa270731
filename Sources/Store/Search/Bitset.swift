/// A set of small whole numbers, a bit for each.
struct Bitset {
  private(set) var words: [UInt64]

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// How many numbers are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  func contains(_ number: Int) -> Bool { words[number >> 6] & 1 << UInt64(number & 63) != 0 }

  mutating func formIntersection(_ other: Bitset) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  mutating func formUnion(_ other: Bitset) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  /// All numbers below `count` that are not in it.
  func inverted(count: Int) -> Bitset {
    var inverse = self
    for place in words.indices { inverse.words[place] = ~words[place] }
    if count % 64 > 0, let last = words.indices.last {
      inverse.words[last] &= 1 << UInt64(count % 64) - 1
    }
    return inverse
  }

  /// Its numbers, in order.
  var numbers: [Int] {
    var numbers: [Int] = []
    each { numbers.append($0) }
    return numbers
  }

  /// Gives every number in it, in order.
  @inline(__always)
  func each(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
