import CSodium
import Tabular

extension FileDigest {
  /// BLAKE2b in hexadecimal of a file of any size, by libsodium.
  public static func blake2b(path: String) throws -> (digest: String, bytes: Int) {
    // Has libsodium find out what the processor can do.
    _ = sodium_init()
    let source = try FileSource(path: path)
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: crypto_generichash_statebytes(), alignment: 64)
    defer { memory.deallocate() }
    let state = OpaquePointer(memory)
    crypto_generichash_init(state, nil, 0, 32)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      crypto_generichash_update(state, buffer, UInt64(count))
    }
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash_final(state, &digest, 32)
    return (hexadecimal(digest), source.position)
  }
}
