/// Where a hit leads.
public enum SearchTarget: Hashable, Sendable {
  case program(String)
  /// `cycle` is nothing for the latest one.
  case field(SearchField, cycle: String?)
  case opinion(program: String, cycle: String?, number: Int, field: Int?)
  case document(program: String, cycle: String, line: Int)
  case project(String)
  case payee(String)
  case series(String)
}

/// Something that was found.
public struct SearchHit: Hashable, Sendable {
  /// What it is.
  public let kind: SearchKind
  /// A stable name among those of its kind.
  public let id: String
  /// What it is called.
  public let title: MarkedText
  /// The field that it belongs to, where that stands before the title.
  public let field: Int?
  /// What it is part of: the project of an indicator, the program of a goal.
  public let context: String?
  /// The part of the text where the words are.
  public let excerpt: MarkedText?
  /// The newest year with the words, and the ministry.
  public let year: Int?
  /// The ministry.
  public let ministry: String?
  /// How many more sheets, indicators or lines of it have the words.
  public let others: Int
  /// Other lines of the document with the words, the first few.
  public let lines: [Int]
  /// Where it leads.
  public let target: SearchTarget

  /// The line of a document.
  public var line: Int? {
    guard case .document(_, _, let line) = target else { return nil }
    return line
  }

  /// The number of a field, opinion or line.
  public var number: Int? {
    guard case .opinion(_, _, let number, _) = target else { return field ?? line }
    return number
  }

  /// Makes it from its parts.
  public init(
    kind: SearchKind, id: String, title: MarkedText, field: Int? = nil, context: String? = nil,
    excerpt: MarkedText? = nil, year: Int?, ministry: String?, others: Int = 0, lines: [Int] = [],
    target: SearchTarget
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.field = field
    self.context = context
    self.excerpt = excerpt
    self.year = year
    self.ministry = ministry
    self.others = others
    self.lines = lines
    self.target = target
  }
}
