import Policies

/// For each slot the set of a facet's values that its units have.
struct FacetMask {
  private let stride: Int
  private var words: [UInt64] = []

  init(values: Int) {
    stride = (values + 63) / 64
  }

  mutating func grow() {
    for _ in 0..<stride { words.append(0) }
  }

  mutating func insert(_ value: Int, _ slot: Int) {
    words[slot * stride + value >> 6] |= 1 << UInt64(value & 63)
  }

  /// How many slots have each value; values that none has are left out.
  func counts<Value: Hashable & Sendable>(_ values: [Value]) -> [SearchCount<Value>] {
    var counts = [Int](repeating: 0, count: stride * 64)
    for (place, word) in words.enumerated() where word != 0 {
      let base = place % stride * 64
      var rest = word
      while rest != 0 {
        counts[base + rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    return zip(values, counts).compactMap { $1 > 0 ? SearchCount($0, $1) : nil }
  }
}
