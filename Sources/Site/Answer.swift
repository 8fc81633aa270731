import Foundation
import Markup
import Policies

/// An answer to a request, before the web framework sends it.
struct Answer: Sendable {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// The kind of page, for logs and metrics: a word of the program, never one of the address.
  var kind = "other"

  static func asset(_ asset: Asset) -> Answer {
    Answer(
      status: 200,
      headers: [("Content-Type", asset.mediaType), ("Cache-Control", "public, max-age=3600")],
      body: asset.bytes, kind: "asset")
  }

  static func page(_ text: String, status: Int = 200) -> Answer {
    Answer(
      status: status,
      headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-cache")],
      body: Array(text.utf8))
  }

  static func file(_ text: String, _ format: FileFormat) -> Answer {
    Answer(
      status: 200,
      headers: [("Content-Type", format.mediaType), ("Cache-Control", "no-cache")],
      body: Array(text.utf8))
  }

  static func moved(to path: String) -> Answer {
    Answer(status: 301, headers: [("Location", path)], body: [])
  }
}

/// The headers that every answer carries: nothing is loaded from elsewhere, nothing inline runs,
/// nobody frames the pages.
enum SecurityHeaders {
  static let all: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
        + " img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    (
      "Permissions-Policy",
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}

/// Answers requests for pages and assets.
struct Responder: Sendable {
  let pages: Pages
  /// Where readers find the site.
  var address = SiteAddress.local(port: 8080)
  /// Where problems go that the reader cannot mend.
  let report: @Sendable (Problem) -> Void

  /// Answers a request.
  func answer(_ incoming: Incoming) -> Answer {
    if let answer = Self.refusal(method: incoming.method, path: incoming.path) { return answer }
    let open = OpenData(store: pages.store, address: address, report: report)
    var answer =
      open.answer(incoming)
      ?? content(path: incoming.path, query: Query.read(incoming.query))
    answer.headers += SecurityHeaders.all
    return answer
  }

  /// Answers a request; `query` holds what a form asks for.
  func answer(method: String, path: String, query: [String: String] = [:]) -> Answer {
    let words = Query.write(query.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    return answer(Incoming(method: method, path: path, query: String(words.dropFirst())))
  }

  /// The answer to requests that do not read.
  static func refusal(method: String, path: String) -> Answer? {
    guard method != "GET", method != "HEAD" else { return nil }
    if var answer = API.refusal(of: Incoming(method: method, path: path)) {
      answer.headers += SecurityHeaders.all
      return answer
    }
    var answer = error(.wrongMethod, path: path)
    answer.headers.append(("Allow", "GET, HEAD"))
    return answer
  }

  private func content(path: String, query: [String: String]) -> Answer {
    if let asset = Asset(rawValue: path) { return .asset(asset) }
    let language = Route.language(ofPath: path)
    guard let decoded = path.removingPercentEncoding, let route = Route(path: decoded) else {
      return Self.error(.notFound(), language)
    }
    let address = route.path(language)
    guard address == path else { return .moved(to: address) }
    do {
      if case .file(let page, let format) = route {
        return try file(page, format, language, query)
          ?? Self.error(.notFound(route), language)
      }
      guard let page = try pages.page(route, query) else {
        return Self.error(.notFound(route), language)
      }
      var answer = Answer.page(page.html(language).document)
      answer.kind = route.kind
      return answer
    } catch {
      if error.kind == .unreadable || error.kind == .invalid { report(error) }
      var page = ErrorPage(error)
      if error.kind == .usage { page.ways = [.bare(route)] }
      return Self.error(page, language)
    }
  }

  /// The table of a page as a file, whose name is the end of its address.
  private func file(
    _ route: Route, _ format: FileFormat, _ language: Language, _ query: [String: String]
  ) throws(Problem) -> Answer? {
    var pages = self.pages
    pages.isWhole = true
    guard let page = try pages.page(route, query) as? any ListingPage else { return nil }
    do {
      var answer = Answer.file(try format.text(page.data(language), language), format)
      answer.kind = "file"
      return answer
    } catch {
      throw Problem(
        .invalid, "file-not-written", Bilingual(ja: "ファイルを作れません。", en: "The file cannot be made."))
    }
  }

  /// The page for something that went wrong with an address.
  static func error(_ page: ErrorPage, path: String) -> Answer {
    var answer = error(page, Route.language(ofPath: path))
    answer.headers += SecurityHeaders.all
    return answer
  }

  /// The page for something that went wrong; where trying again helps, it says when.
  static func error(_ page: ErrorPage, _ language: Language) -> Answer {
    var answer = Answer.page(page.html(language).document, status: page.status)
    answer.kind = "error"
    if page.status == 503 {
      answer.headers.append(("Retry-After", "5"))
      answer.headers.removeAll { $0.name == "Cache-Control" }
      answer.headers.append(("Cache-Control", "no-store"))
    }
    return answer
  }
}
