/// A request before anything in it is believed.
struct Incoming: Sendable {
  var method = "GET"
  /// The path and what stands behind its question mark, as the address has them.
  var path: String
  var query = ""
  /// The headers, by their names in small letters.
  var headers: [String: String] = [:]
  /// The address it came from.
  var client = ""

  /// Whether it only reads.
  var isReading: Bool { method == "GET" || method == "HEAD" }
}
