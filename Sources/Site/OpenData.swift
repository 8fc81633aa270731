import Foundation
import Policies
import Store

/// Answers what programs ask for rather than people: the API, feeds, and what search engines read.
struct OpenData: Sendable {
  let store: Store
  let address: SiteAddress
  let report: @Sendable (Problem) -> Void

  /// The answer to a request; nothing if its address is that of a page, or of nothing.
  func answer(_ incoming: Incoming) -> Answer? {
    if let answer = API(store: store, report: report).answer(incoming) { return answer }
    guard incoming.isReading else { return nil }
    do {
      return try file(incoming.path)
    } catch {
      report(error)
      return .problem(error)
    }
  }

  private func file(_ path: String) throws(Problem) -> Answer? {
    if let feed = Feed(path: path) {
      let language = Route.language(ofPath: path)
      guard feed.path(language) == path else { return .moved(to: feed.path(language)) }
      return try Feeds(store: store, address: address).xml(feed, language)
        .map { Answer.file($0, Feeds.mediaType) }
    }
    if path == "/robots.txt" { return .file(Robots.text(address), "text/plain; charset=utf-8") }
    if path == "/sitemap.xml" { return .file(try siteMap().xml, "application/xml") }
    guard let part = Self.part(path) else { return nil }
    return try siteMap().part(part).map { .file($0, "application/xml") }
  }

  private func siteMap() throws(Problem) -> SiteMap {
    SiteMap(try store.siteMap(), address: address)
  }

  /// The number in `/sitemap-2.xml`.
  private static func part(_ path: String) -> Int? {
    guard path.hasPrefix("/sitemap-"), path.hasSuffix(".xml") else { return nil }
    let word = path.dropFirst(9).dropLast(4)
    return Int(word).flatMap { String($0) == word ? $0 : nil }
  }
}

extension Answer {
  /// A text for programs, which any site may read.
  static func file(_ text: String, _ type: String) -> Answer {
    Answer(
      status: 200,
      headers: [
        ("Content-Type", type), ("Cache-Control", "public, no-cache"),
        ("Access-Control-Allow-Origin", "*"),
      ], body: Array(text.utf8), kind: "data")
  }
}
