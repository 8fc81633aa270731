import Foundation

/// The words of an address behind the question mark.
enum Query {
  /// The last word of each name; what cannot be decoded is left out.
  static func read(_ text: String) -> [String: String] {
    var words: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decode(parts[0]), let word = decode(parts.count > 1 ? parts[1] : "") else {
        continue
      }
      words[name] = word
    }
    return words
  }

  /// The part of an address behind its path; nothing where nothing was asked for.
  static func write(_ words: [(name: String, value: String)]) -> String {
    let pairs = words.map { "\($0.name)=\(Route.encode($0.value))" }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  /// A word as it was before it became part of an address; nothing if it cannot be.
  static func decode(_ text: Substring) -> String? {
    String(text.map { $0 == "+" ? " " : $0 }).removingPercentEncoding
  }
}
