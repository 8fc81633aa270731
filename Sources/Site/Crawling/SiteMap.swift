import Markup
import Policies
import Store

/// The addresses of all pages, for search engines (sitemaps.org).
struct SiteMap: Sendable {
  /// How many addresses one file has at most.
  static let most = 50_000

  /// An address, and when its content last changed where that is known for sure.
  struct Entry: Hashable, Sendable {
    let path: String
    var changed: String?
  }

  let address: SiteAddress
  let entries: [Entry]
  private let most: Int

  init(_ entries: [Entry], address: SiteAddress, most: Int = Self.most) {
    self.entries = entries
    self.address = address
    self.most = most
  }

  /// All addresses, or where there are too many the parts of the map.
  var xml: String { entries.count <= most ? Self.xml(entries, address) : index }

  /// A part of the map, from 1; nothing if there is none.
  func part(_ number: Int) -> String? {
    guard entries.count > most, (1...parts).contains(number) else { return nil }
    return Self.xml(entries.dropFirst((number - 1) * most).prefix(most), address)
  }

  private var parts: Int { (entries.count + most - 1) / most }

  private var index: String {
    element("sitemapindex", Self.namespace) {
      for number in 1...parts {
        element("sitemap") { element("loc") { address.url("/sitemap-\(number).xml") } }
      }
    }.xml
  }

  private static func xml(_ entries: some Sequence<Entry>, _ address: SiteAddress) -> String {
    element("urlset", namespace) {
      for entry in entries {
        element("url") {
          element("loc") { address.url(entry.path) }
          if let changed = entry.changed { element("lastmod") { changed } }
        }
      }
    }.xml
  }

  private static let namespace = Attribute(
    "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
}
