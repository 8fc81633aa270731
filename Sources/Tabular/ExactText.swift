import Glibc

/// A text that is compared and hashed by its bytes, and hashed only once.
///
/// `String` compares by canonical equivalence, which costs ten times as much on Japanese keys and
/// would take two spellings of a source for one.
public struct ExactText: Hashable, Sendable {
  /// The text.
  public let text: String
  private let digest: UInt64

  /// Another one in each process, so that nobody can make texts that meet in one place.
  private static let seed = UInt64.random(in: .min ... .max)

  /// Makes one of a text.
  public init(_ text: String) {
    var text = text
    digest = text.withUTF8 { Self.digest(UnsafeRawBufferPointer($0)) }
    self.text = text
  }

  private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      digest = mixed(digest ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mixed(digest ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// Whether both have the same bytes.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    guard left.digest == right.digest else { return false }
    let isSame = left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { haveSameBytes(left, $0) }
    }
    return isSame == .some(.some(true))
  }

  private static func haveSameBytes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    guard let one = left.baseAddress, let other = right.baseAddress else { return true }
    return memcmp(one, other, left.count) == 0
  }

  /// Hashes what the bytes were hashed to.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
