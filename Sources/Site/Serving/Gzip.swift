import CDeflate

/// Packing of answers.
enum Gzip {
  /// Fewer bytes than these are sent as they are: packing them saves no network packet.
  static let least = 1_024

  /// The bytes packed; nothing where that would save nothing.
  static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= least else { return nil }
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
      count = cdeflate_gzip(bytes, bytes.count, room.baseAddress, room.count)
    }
    return packed.isEmpty || packed.count >= bytes.count ? nil : packed
  }

  /// Whether bytes of a media type become smaller by packing.
  static func helps(_ mediaType: String) -> Bool {
    let type = mediaType.prefix { $0 != ";" }
    return type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("json")
      || type == "application/xml" || type == "application/javascript"
  }
}
