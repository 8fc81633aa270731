import CDigest
import Markup
import Policies

/// An entry of a feed.
struct FeedEntry: Sendable {
  /// What names it for ever, whatever the address of the site.
  let key: String
  let title: String
  /// The times, in ISO 8601 as the record has them.
  let published, updated: String
  /// The path and fragment of the page about it.
  let path: String
  let content: String

  func xml(_ address: SiteAddress) -> HTML {
    element("entry") {
      element("id") { Self.id(key) }
      element("title") { title }
      element("published") { published }
      element("updated") { updated }
      element(
        "link", Attribute("rel", "alternate"), Attribute("type", "text/html"),
        .href(address.url(path)))
      element("content", Attribute("type", "text")) { content }
    }
  }

  /// The same id for the same key on every machine: a digest of it as a UUID (RFC 9562, version 8).
  static func id(_ key: String) -> String {
    let bytes = Array(key.utf8)
    var (high, low) = bytes.withUnsafeBufferPointer {
      (cdigest_64($0.baseAddress, $0.count, 0), cdigest_64($0.baseAddress, $0.count, 1))
    }
    high = high & ~0xF000 | 0x8000
    low = low & ~(0xC000 << 48) | (0x8000 << 48)
    let hex = [high, low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    var rest = Substring(hex)
    let groups = [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
