import Logging

/// Writes down each request: what was asked for and what became of it, not who asked.
///
/// Addresses of readers, their programs and the words of their searches are left out.
struct RequestLog: Sendable {
  /// More of a path says no more.
  private static let longestPath = 200

  let logger: Logger

  struct Entry {
    let id: String
    let method: String
    let path: String
    let kind: String
    let status: Int
    let bytes: Int
    let time: Duration
    let isCached: Bool
  }

  func write(_ entry: Entry) {
    logger.info(
      "request",
      metadata: [
        "id": .string(entry.id),
        "method": .string(entry.method),
        "path": .string(Self.clean(entry.path)),
        "kind": .string(entry.kind),
        "status": .stringConvertible(entry.status),
        "bytes": .stringConvertible(entry.bytes),
        "ms": .stringConvertible(Self.milliseconds(entry.time)),
        "cache": .string(entry.isCached ? "hit" : "miss"),
      ])
  }

  private static func milliseconds(_ time: Duration) -> Double {
    (time / .milliseconds(1) * 1_000).rounded() / 1_000
  }

  /// A path of printable characters, so that nobody writes lines of their own into the log.
  static func clean(_ path: String) -> String {
    path.utf8.prefix(longestPath).map { byte in
      (0x21...0x7E).contains(byte) ? String(Unicode.Scalar(byte)) : Route.percentCode(byte)
    }.joined()
  }
}
