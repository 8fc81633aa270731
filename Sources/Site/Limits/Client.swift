/// Who asks, as far as limits are concerned.
enum Client {
  /// The address that a request is counted under.
  ///
  /// Behind a proxy it is the last one of `X-Forwarded-For`, which the proxy itself wrote; those before
  /// it are the client's own words. Of an IPv6 address only the network counts: whoever has one
  /// address of it has them all.
  static func key(_ address: String, forwarded: String?) -> String {
    let last = forwarded?.split(separator: ",").last.map { word in
      String(word.filter { !$0.isWhitespace })
    }
    let client = last.flatMap { $0.isEmpty || $0.utf8.count > 45 ? nil : $0 } ?? address
    return client.contains("::") || client.split(separator: ":").count == 8
      ? network(client) : client
  }

  /// The first four groups of an IPv6 address.
  private static func network(_ address: String) -> String {
    let ends = address.components(of: "::")
    let head = ends.head.split(separator: ":")
    let tail = ends.tail.split(separator: ":")
    // An address with an IPv4 address at its end is one client.
    guard !address.contains(".") else { return address }
    let zeros = max(0, 8 - head.count - tail.count)
    let groups = head.map(String.init) + Array(repeating: "0", count: zeros) + tail.map(String.init)
    return groups.prefix(4).map { $0.drop { $0 == "0" }.lowercased() }.joined(separator: ":")
      + "/64"
  }
}

extension String {
  /// What stands before and behind a separator; without it everything stands before.
  fileprivate func components(of separator: String) -> (head: Substring, tail: Substring) {
    guard let range = firstRange(of: separator) else { return (self[...], "") }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }
}
