/// What the headers of a request say about the answer it can take.
enum RequestConditions {
  /// Whether an `Accept-Encoding` takes gzip.
  ///
  /// A weight of zero refuses it; what is named outweighs the star.
  static func takesGzip(_ header: String?) -> Bool {
    var byStar = false
    for choice in (header ?? "").lowercased().split(separator: ",") {
      let parts = choice.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let isRefused = parts.dropFirst().contains {
        $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0
      }
      switch parts.first {
      case "gzip", "x-gzip": return !isRefused
      case "*": byStar = !isRefused
      default: break
      }
    }
    return byStar
  }

  /// Whether an `If-None-Match` names a tag, compared weakly as RFC 9110 asks for.
  static func names(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    let opaque = tag.dropFirst(tag.hasPrefix("W/") ? 2 : 0)
    return header.split(separator: ",").contains { word in
      let word = word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let text = String(word)
      return text == "*" || text.dropFirst(text.hasPrefix("W/") ? 2 : 0) == opaque
    }
  }
}
