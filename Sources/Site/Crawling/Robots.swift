/// What search engines may visit (RFC 9309).
enum Robots {
  /// Every page, but not the API, which says the same as the pages, and not the endless answers of
  /// forms.
  static func text(_ address: SiteAddress) -> String {
    """
    User-agent: *
    Disallow: /api/
    Disallow: /*?

    Sitemap: \(address.url("/sitemap.xml"))

    """
  }
}
