import Foundation
import Markup
import Policies

/// An answer to a request, before the web framework sends it.
struct Answer: Sendable {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  static func asset(_ asset: Asset) -> Answer {
    Answer(
      status: 200,
      headers: [("Content-Type", asset.mediaType), ("Cache-Control", "public, max-age=3600")],
      body: asset.bytes)
  }

  static func page(_ text: String, status: Int = 200) -> Answer {
    Answer(
      status: status,
      headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-cache")],
      body: Array(text.utf8))
  }

  static func moved(to path: String) -> Answer {
    Answer(status: 301, headers: [("Location", path)], body: [])
  }
}

/// The headers that every answer carries: nothing is loaded from elsewhere, nothing runs, nobody
/// frames the pages.
enum SecurityHeaders {
  static let all: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
        + " frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]
}

/// Answers requests for pages and assets.
struct Responder: Sendable {
  let pages: Pages
  /// Where readers find the site.
  var address = SiteAddress.local(port: 8080)
  /// How often a client may ask; nothing for as often as it likes.
  var limits: Limits?
  /// Where problems go that the reader cannot mend.
  let report: @Sendable (Problem) -> Void

  /// Answers a request.
  func answer(_ incoming: Incoming) -> Answer {
    var answer = limits?.refusal(of: incoming) ?? content(incoming)
    answer.headers += SecurityHeaders.all
    return answer.conditional(incoming)
  }

  /// Answers a request; `query` holds what a form asks for.
  func answer(method: String, path: String, query: [String: String] = [:]) -> Answer {
    let words = Query.write(query.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    return answer(Incoming(method: method, path: path, query: String(words.dropFirst())))
  }

  private func content(_ incoming: Incoming) -> Answer {
    let (path, language) = (incoming.path, Route.language(ofPath: incoming.path))
    let open = OpenData(store: pages.store, address: address, report: report)
    if let answer = open.answer(incoming) { return answer }
    guard incoming.isReading else {
      var answer = Self.error(.wrongMethod, language)
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    if let asset = Asset(rawValue: path) { return .asset(asset) }
    guard let decoded = path.removingPercentEncoding, let route = Route(path: decoded) else {
      return Self.error(.notFound, language)
    }
    let address = route.path(language)
    guard address == path else { return .moved(to: address) }
    do {
      guard let page = try pages.page(route, Query.read(incoming.query)) else {
        return Self.error(.notFound, language)
      }
      return .page(page.html(language).document)
    } catch {
      report(error)
      return Self.error(ErrorPage(error), language)
    }
  }

  private static func error(_ page: ErrorPage, _ language: Language) -> Answer {
    .page(page.html(language).document, status: page.status)
  }
}
