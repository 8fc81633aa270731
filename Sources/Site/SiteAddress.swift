import Foundation
public import Policies

/// Where readers find the site: what stands before every path in an absolute address.
///
/// It is told on the command line or is the address that the server listens on. What a request says of
/// its host is never believed: a feed or map made for one reader may be kept for others.
public struct SiteAddress: Hashable, Sendable {
  private let origin: String

  /// The address of a server that is only reached from its own machine.
  public static func local(port: Int) -> SiteAddress {
    SiteAddress(origin: "http://127.0.0.1:\(port)")
  }

  private init(origin: String) {
    self.origin = origin
  }

  /// Reads an address like `https://hyoka.example.jp`.
  public init(_ text: String) throws(Problem) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme, ["http", "https"].contains(scheme), parts.user == nil,
      parts.password == nil, ["", "/"].contains(parts.path), parts.query == nil,
      parts.fragment == nil, !text.contains(where: \.isWhitespace)
    else { throw Self.unreadable(text) }
    origin = text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// The absolute address of a path.
  func url(_ path: String) -> String { origin + path }

  private static func unreadable(_ text: String) -> Problem {
    Problem(
      .usage, "address-unreadable",
      Bilingual(
        ja: "「\(text)」は公開アドレスとして読めません。", en: "\(text) is not the address of a site."),
      advice: Bilingual(
        ja: "https://hyoka.example.jp のように、パスを付けずに指定してください。",
        en: "Write it like https://hyoka.example.jp, without a path."))
  }
}
