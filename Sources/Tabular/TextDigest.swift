import CDigest

/// What tells texts apart by their bytes, without keeping them: XXH3, 128 bits.
///
/// `String` compares by canonical equivalence, which costs ten times as much on Japanese keys and
/// would take two spellings of a source for one. That any two of a hundred million texts have the same
/// digest is less likely than 1 in 10²².
public struct TextDigest: Hashable, Sendable {
  private let low, high: UInt64

  /// Another one in each process, so that nobody can make texts that have the same digest.
  private static let seed = UInt64.random(in: .min ... .max)

  /// Makes the digest of a text.
  public init(_ text: String) {
    var text = text
    let digest = text.withUTF8 { cdigest_128($0.baseAddress, $0.count, Self.seed) }
    low = digest.low
    high = digest.high
  }

  /// Hashes half of the digest, which is as good as all of it.
  public func hash(into hasher: inout Hasher) { hasher.combine(low) }
}
