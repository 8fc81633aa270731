/// How the record is served.
public struct ServingOptions: Sendable {
  /// What is logged, and how.
  public enum Log: String, CaseIterable, Sendable {
    /// Only what went wrong, as text.
    case problems
    /// Each request on a line, as text.
    case text
    /// Each request on a line, as JSON.
    case json
  }

  /// The name or address of this machine to listen on.
  public var host: String
  /// The port.
  public var port: Int
  /// How many bytes of finished answers are kept.
  public var cacheBytes: Int
  /// What is logged, and how.
  public var log: Log
  /// Whether a proxy in front speaks TLS with the readers.
  public var isBehindTLS: Bool
  /// Where readers find the site; nothing for where it listens.
  public var address: SiteAddress?
  /// How often one client may ask in the long run, in requests a second; 0 for as often as it likes.
  public var requestsPerSecond = 50
  /// Whether a proxy before the site says whom it asks for.
  public var isBehindProxy = false

  /// Makes options.
  public init(
    host: String = "127.0.0.1", port: Int, cacheBytes: Int = 64 << 20, log: Log = .problems,
    isBehindTLS: Bool = false
  ) {
    self.host = host
    self.port = port
    self.cacheBytes = cacheBytes
    self.log = log
    self.isBehindTLS = isBehindTLS
  }

  /// What refuses clients that ask too often.
  var limits: Limits? {
    guard requestsPerSecond > 0 else { return nil }
    let rate = RateLimiter.Rate(perSecond: Double(requestsPerSecond))
    return Limits(limiter: RateLimiter(rate), isBehindProxy: isBehindProxy)
  }

  /// Whether only this machine can reach the pages.
  public var isLocal: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// The address of the pages, once the port is known.
  func address(port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
  }
}
