/// A field of a program, as `mofa-ii-1/3` names it.
public struct SearchField: Hashable, Sendable {
  /// The program's id.
  public let program: String
  /// The field's number.
  public let number: Int

  /// Makes it from its parts.
  public init(program: String, number: Int) {
    self.program = program
    self.number = number
  }

  /// Reads its name.
  public init?(_ name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let number = Int(parts[1]), number >= 0 else {
      return nil
    }
    self.init(program: String(parts[0]), number: number)
  }

  /// Its name.
  public var name: String { "\(program)/\(number)" }
}

/// What is searched for, and which of the hits are wanted.
public struct SearchRequest: Hashable, Sendable {
  /// The most hits that are given at once.
  public static let mostHits = 1000

  /// The words.
  public var query: String
  /// Only these; nothing for all.
  public var kind: SearchKind?
  /// The ministry as its sheets name it.
  public var ministry: String?
  /// The year of the sheet, or the last year that a document evaluates.
  public var year: Int?
  /// The field of a program.
  public var field: SearchField?
  /// How many hits, after how many.
  public var limit = 20
  /// How many hits to pass over.
  public var offset = 0

  /// Asks for everything with these words.
  public init(_ query: String) {
    self.query = query
  }

  /// Asks for what the words of an address or the options of a command say: `q`, `kind`, `ministry`,
  /// `year`, `field`, `limit`, `offset`.
  public init(_ words: [String: String]) throws(Problem) {
    self.init(words["q"] ?? "")
    let given = words.filter { !$0.value.isEmpty }
    ministry = given["ministry"]
    if let text = given["kind"] {
      guard let kind = SearchKind(rawValue: text) else { throw Self.unknownKind(text) }
      self.kind = kind
    }
    if let text = given["field"] {
      guard let field = SearchField(text) else { throw Self.wrongField(text) }
      self.field = field
    }
    year = try Self.number(given["year"], "year", 1...9999)
    limit = try Self.number(given["limit"], "limit", 0...Self.mostHits) ?? limit
    offset = try Self.number(given["offset"], "offset", 0...10_000_000) ?? offset
  }

  private static func number(
    _ text: String?, _ name: String, _ range: ClosedRange<Int>
  ) throws(Problem) -> Int? {
    guard let text else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw Problem(
      .usage, "search-\(name)-wrong",
      Bilingual(
        ja: "\(name)「\(text)」は使えません。", en: "\(text) is no \(name) to search for."),
      advice: Bilingual(
        ja: "\(range.lowerBound)から\(range.upperBound)までの整数を指定してください。",
        en: "Give a whole number from \(range.lowerBound) to \(range.upperBound)."))
  }

  private static func unknownKind(_ text: String) -> Problem {
    let names = SearchKind.allCases.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .usage, "search-kind-unknown",
      Bilingual(ja: "「\(text)」という種類はありません。", en: "There is no kind \(text)."),
      advice: Bilingual(ja: "次のいずれかです：\(names)。", en: "It is one of: \(names)."))
  }

  private static func wrongField(_ text: String) -> Problem {
    Problem(
      .usage, "search-field-wrong",
      Bilingual(ja: "分野「\(text)」を読めません。", en: "\(text) names no field."),
      advice: Bilingual(
        ja: "施策のIDと番号で指定してください（例：mofa-ii-1/3）。",
        en: "Give the program's id and the number, as in mofa-ii-1/3."))
  }
}
