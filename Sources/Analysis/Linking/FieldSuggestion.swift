/// A field that a project may belong to, with everything the proposal rests on.
///
/// It is a proposal: an official link overrides it, and a person confirms it.
public struct FieldSuggestion: Hashable, Sendable {
  /// From this score on a suggestion is more likely right than wrong.
  static let likely = 0.5

  /// The project's number (予算事業ID).
  public let project: Int
  /// The field's number.
  public let field: Int
  /// How probable the field is, from 0 to 1, beside all other fields and none of them.
  ///
  /// It is `byText` times `byUnit`, divided by the sum of these products.
  public let score: Double
  /// How probable the field is by the texts alone.
  public let byText: Double
  /// How probable the field is by the links of the organisation's other projects alone.
  ///
  /// All fields and none of them are equally probable where no links are known.
  public let byUnit: Double
  /// The words that speak for the field, as the project's sheet prints them, the heaviest first.
  public let words: [String]
  /// How the other projects of the project's organisation are linked, the smallest unit first.
  public let facts: [UnitFact]

  /// Whether the field is more likely right than wrong; the others are doubtful.
  public var isLikely: Bool { score >= Self.likely }
}

/// How the projects of an organisation are linked to a field, without the project in question.
public struct UnitFact: Hashable, Sendable {
  /// The organisation, from the ministry inwards.
  public let unit: [String]
  /// Whether the projects of all units within it are counted too.
  public let isWhole: Bool
  /// How many projects are linked to the field.
  public let linked: Int
  /// How many projects have a known link to any field or to another program (施策).
  public let known: Int
}

/// How probable one field is for a project, before words and facts are looked for.
struct FieldShare {
  /// The field's place in the order of the numbers.
  let place: Int
  let field: Int
  let score: Double
  let byText: Double
  let byUnit: Double
}
