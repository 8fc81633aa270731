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
  /// A program's budget against projects and the Ministry of Finance.
  case reconciliation(String)
  /// Where a program's money went: fields, projects, payees.
  case flow(String)
  /// What became of a program's goals, what rules find in it, and what its results claim.
  case revisions(String)
  case checks(String)
  case claims(String)
  /// The opinions and remarks of all programs, or of one.
  case opinions
  case programOpinions(String)
  /// A project over all its years.
  case project(String)
  /// What data is in, and one of its files.
  case sources
  case source(Int64)
  /// The terms of all documents, and one of them.
  case terms
  case term(String)
  /// The lessons of all programs.
  case lessons
  /// The page about the API.
  case api
  /// The words explained, how to read the pages, and for whom they work.
  case glossary
  case help
  case accessibility
  /// The list of programs.
  case programs
  /// The whole of government, and one ministry.
  case ministries
  case ministry(String)
  /// All projects.
  case projects
  /// The indicators of all projects.
  case indicators
  /// The series by which countries are compared, and one of them.
  case comparison
  case series(String)
  /// The table of a page as a file.
  indirect case file(Route, FileFormat)
  /// Full-text search, and what was paid to a receiver of payments.
  case search
  case payee(String)

  /// The path in a language: Japanese pages stand at the root, English ones under `/en`.
  public func path(_ language: Language) -> String {
    let path = "/" + words.map(Self.encode).joined(separator: "/")
    guard language == .english else { return path }
    return "/en" + path
  }

  /// Reads a path; nothing if no page has it.
  public init?(path: String) {
    var words = path.split(separator: "/").map(String.init)
    if words.first == "en" { words.removeFirst() }
    if let file = Self.fileRoute(words) {
      self = file
      return
    }
    switch words.count {
    case 0: self = .home
    case 1 where words[0] == "programs": self = .programs
    case 1 where words[0] == "ministries": self = .ministries
    case 2 where words[0] == "ministries": self = .ministry(words[1])
    case 1 where words[0] == "projects": self = .projects
    case 1 where words[0] == "indicators": self = .indicators
    case 1 where words[0] == "comparison": self = .comparison
    case 2 where words[0] == "comparison": self = .series(words[1])
    case 1 where words[0] == "sources": self = .sources
    case 1 where words[0] == "terms": self = .terms
    case 1 where words[0] == "lessons": self = .lessons
    case 1 where words[0] == "api": self = .api
    case 1 where words[0] == "glossary": self = .glossary
    case 1 where words[0] == "help": self = .help
    case 1 where words[0] == "accessibility": self = .accessibility
    case 1 where words[0] == "search": self = .search
    case 2... where words[0] == "payees":
      self = .payee(words.dropFirst().joined(separator: "/"))
    case 2 where words[0] == "terms": self = .term(words[1])
    case 1 where words[0] == "opinions": self = .opinions
    case 2 where words[0] == "programs": self = .program(words[1], cycle: nil)
    case 2 where words[0] == "projects": self = .project(words[1])
    case 2 where words[0] == "sources":
      guard let number = Int64(words[1]), number >= 0, String(number) == words[1] else {
        return nil
      }
      self = .source(number)
    default:
      guard let route = Self.beneathProgram(words) else { return nil }
      self = route
    }
  }

  /// The program that the page belongs to; nothing for pages of all programs.
  var program: String? {
    switch self {
    case .program(let id, _), .field(let id, _, _), .document(let id, _, _),
      .reconciliation(let id), .flow(let id),
      .revisions(let id), .checks(let id), .claims(let id), .programOpinions(let id):
      id
    default: nil
    }
  }

  /// The name of the kind of page, for logs and metrics.
  var kind: String {
    Mirror(reflecting: self).children.first?.label ?? "\(self)"
  }

  /// The language of a path.
  public static func language(ofPath path: String) -> Language {
    path == "/en" || path.hasPrefix("/en/") ? .english : .japanese
  }

  /// The file of a page whose table can be had as one, as in `ministries.csv`.
  private static func fileRoute(_ words: [String]) -> Route? {
    for format in FileFormat.allCases {
      guard let last = words.last, last.hasSuffix(".\(format)") else { continue }
      let name = String(last.dropLast(format.rawValue.count + 1))
      let path = (words.dropLast() + [name]).joined(separator: "/")
      guard let page = Route(path: path), page.hasFiles else { continue }
      return .file(page, format)
    }
    return nil
  }

  /// Whether the table of the page can be had as a file.
  private var hasFiles: Bool {
    switch self {
    case .ministries, .ministry, .projects, .indicators, .series, .search, .payee, .flow, .checks,
      .reconciliation, .field:
      true
    default: false
    }
  }

  private static func beneathProgram(_ words: [String]) -> Route? {
    guard words.count >= 3, words[0] == "programs" else { return nil }
    let number = words.last.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    switch (words[2], words.count) {
    case ("opinions", 3): return .programOpinions(words[1])
    case ("reconciliation", 3): return .reconciliation(words[1])
    case ("flow", 3): return .flow(words[1])
    case ("revisions", 3): return .revisions(words[1])
    case ("checks", 3): return .checks(words[1])
    case ("claims", 3): return .claims(words[1])
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
    case .reconciliation(let id): ["programs", id, "reconciliation"]
    case .flow(let id): ["programs", id, "flow"]
    case .revisions(let id): ["programs", id, "revisions"]
    case .checks(let id): ["programs", id, "checks"]
    case .claims(let id): ["programs", id, "claims"]
    case .lessons: ["lessons"]
    case .api: ["api"]
    case .glossary: ["glossary"]
    case .help: ["help"]
    case .accessibility: ["accessibility"]
    case .programs: ["programs"]
    case .ministries: ["ministries"]
    case .ministry(let id): ["ministries", id]
    case .projects: ["projects"]
    case .indicators: ["indicators"]
    case .comparison: ["comparison"]
    case .series(let id): ["comparison", id]
    case .file(let page, let format):
      page.words.dropLast() + page.words.suffix(1).map { "\($0).\(format)" }
    case .search: ["search"]
    case .payee(let name): ["payees", name]
    case .opinions: ["opinions"]
    case .programOpinions(let id): ["programs", id, "opinions"]
    case .project(let id): ["projects", id]
    case .sources: ["sources"]
    case .source(let number): ["sources", String(number)]
    case .terms: ["terms"]
    case .term(let word): ["terms", word]
    case .document(let id, let cycle, nil): ["programs", id, "documents", cycle]
    case .document(let id, let cycle, let revision?):
      ["programs", id, "documents", cycle, "revisions", String(revision)]
    }
  }

  /// A word of a path with everything but letters, digits and a few signs as percent codes.
  static func encode(_ word: String) -> String {
    word.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      return isPlain ? String(Unicode.Scalar(byte)) : percentCode(byte)
    }.joined()
  }

  /// A byte as a percent code.
  static func percentCode(_ byte: UInt8) -> String {
    let hex = String(byte, radix: 16, uppercase: true)
    return "%" + (hex.count == 1 ? "0" + hex : hex)
  }
}
