import CSodium

/// A digest of the rows of a part: SipHash of each row by libsodium, chained.
struct Digest64 {
  private(set) var value: Int64 = 0
  private static let key = [UInt8](repeating: 0x48, count: 16)

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let text = bytes.bindMemory(to: UInt8.self)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { digest in
      guard let result = digest.baseAddress else { return }
      _ = crypto_shorthash(result, text.baseAddress, UInt64(text.count), Self.key)
      let hash = UnsafeRawPointer(result).loadUnaligned(as: Int64.self)
      value = (value &* 31) ^ hash
    }
  }
}
