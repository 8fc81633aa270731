public import Policies

/// What a rule found (点検の指摘).
public struct CheckFinding: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// What was found.
  public let text: Bilingual
  /// Where it was found.
  public let place: CheckPlace
}

/// Where a rule found something.
public struct CheckPlace: Hashable, Sendable {
  /// The field, if it is about one.
  public let field: Int?
  /// The lines of the document, if it stands on some.
  public let lines: ClosedRange<Int>?
  /// The project, if it is about one.
  public let project: String?

  /// Makes a place.
  public init(field: Int? = nil, lines: ClosedRange<Int>? = nil, project: String? = nil) {
    self.field = field
    self.lines = lines
    self.project = project
  }
}

/// What is filled into the text of a finding.
struct CheckValue: ExpressibleByStringInterpolation, Sendable {
  let text: Bilingual

  init(_ text: Bilingual) { self.text = text }
  init(_ text: String) { self.init(Bilingual(ja: text, en: text)) }
  init(stringLiteral text: String) { self.init(text) }
  init(_ number: Int) { self.init(String(number)) }

  /// The beginning of a longer text.
  static func excerpt(_ text: some StringProtocol, _ length: Int = 24) -> CheckValue {
    let short = text.prefix(length + 1)
    return CheckValue(short.count > length ? short.dropLast() + "…" : String(short))
  }
}
