import CDigest

/// A digest of the rows of a part: XXH3 of each row, seeded with that of the rows before.
///
/// It tells whether a file says the same as an earlier one; it is no protection against forgery.
struct Digest64 {
  private(set) var value: Int64 = 0

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let text = bytes.bindMemory(to: UInt8.self)
    let digest = cdigest_64(text.baseAddress, text.count, UInt64(bitPattern: value))
    value = Int64(bitPattern: digest)
  }
}
