import Markup
import Publishing

/// What a page holds, in words of schema.org, as JSON-LD for search engines.
///
/// Addresses in it are relative to the page, as JSON-LD in HTML allows.
struct LinkedData: Sendable {
  /// The members without the context.
  let content: @Sendable (Language) -> [String: JSONValue?]

  /// The element for the head of the page; a browser does not run it.
  func html(_ language: Language) -> HTML? {
    var members = content(language)
    members["@context"] = "https://schema.org/"
    members["inLanguage"] = "ja"
    guard let json = try? JSONText.encode(JSONValue.known(members)) else { return nil }
    return element("script", Attribute("type", "application/ld+json")) { json }
  }

  /// A ministry.
  static func ministry(_ name: String) -> JSONValue {
    ["@type": "GovernmentOrganization", "name": .text(name)]
  }

  /// The same as JSON from the API.
  static func download(_ resource: Resource, _ values: [String: String]) -> JSONValue? {
    resource.path(values).map { path in
      ["@type": "DataDownload", "contentUrl": .text(path), "encodingFormat": "application/json"]
    }
  }

  /// The catalogue that all data belongs to: the page of its sources.
  static func catalog(_ language: Language) -> JSONValue {
    [
      "@type": "DataCatalog", "name": "Hyoka",
      "url": .text(Route.sources.path(language)),
    ]
  }

  /// Fiscal years as the days they cover, from April to March.
  static func coverage(_ years: ClosedRange<Int>) -> JSONValue {
    .text("\(years.lowerBound)-04-01/\(years.upperBound + 1)-03-31")
  }
}
