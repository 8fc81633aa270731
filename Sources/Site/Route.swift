/// A page of the site.
///
/// Pages link to routes, never to strings.
public enum Route: Hashable, Sendable {
  case home
  /// A program's latest cycle, or the cycle named.
  case program(String, cycle: String?)
  /// The dossier of a field.
  case field(String, cycle: String?, Int)
  /// A document's latest revision, or the revision named.
  case document(String, cycle: String, revision: Int?)

  /// The path in a language: Japanese pages stand at the root, English ones under `/en`.
  public func path(_ language: Language) -> String {
    let path = "/" + words.joined(separator: "/")
    guard language == .english else { return path }
    return "/en" + path
  }

  /// Reads a path; nothing if no page has it.
  public init?(path: String) {
    var words = path.split(separator: "/").map(String.init)
    if words.first == "en" { words.removeFirst() }
    switch words.count {
    case 0: self = .home
    case 2 where words[0] == "programs": self = .program(words[1], cycle: nil)
    default:
      guard let route = Self.beneathProgram(words) else { return nil }
      self = route
    }
  }

  /// The language of a path.
  public static func language(ofPath path: String) -> Language {
    path == "/en" || path.hasPrefix("/en/") ? .english : .japanese
  }

  private static func beneathProgram(_ words: [String]) -> Route? {
    guard words.count >= 4, words[0] == "programs" else { return nil }
    let number = words.last.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    switch (words[2], words.count) {
    case ("fields", 4): return number.map { .field(words[1], cycle: nil, $0) }
    case ("cycles", 4): return .program(words[1], cycle: words[3])
    case ("cycles", 6) where words[4] == "fields":
      return number.map { .field(words[1], cycle: words[3], $0) }
    case ("documents", 4): return .document(words[1], cycle: words[3], revision: nil)
    case ("documents", 6) where words[4] == "revisions":
      return number.map { .document(words[1], cycle: words[3], revision: $0) }
    default: return nil
    }
  }

  private var words: [String] {
    switch self {
    case .home: []
    case .program(let id, nil): ["programs", id]
    case .program(let id, let cycle?): ["programs", id, "cycles", cycle]
    case .field(let id, nil, let number): ["programs", id, "fields", String(number)]
    case .field(let id, let cycle?, let number):
      ["programs", id, "cycles", cycle, "fields", String(number)]
    case .document(let id, let cycle, nil): ["programs", id, "documents", cycle]
    case .document(let id, let cycle, let revision?):
      ["programs", id, "documents", cycle, "revisions", String(revision)]
    }
  }
}
