public import Policies

/// A link between a field and a project, in `hyoka link list --json` (docs/schemas/links.json).
public struct LinkJSON: Encodable, Sendable {
  let field: Int
  let project, name, link: String
  let score: Double
  let sheetYear: Int
  let words, facts: [String]

  /// Makes the JSON of a link.
  public init(_ link: FieldLink) {
    field = link.field
    project = link.project
    name = link.name
    self.link = link.method.rawValue
    score = link.score
    sheetYear = link.sheetYear
    words = link.words
    facts = link.facts
  }
}
