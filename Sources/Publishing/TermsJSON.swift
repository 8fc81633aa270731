public import Analysis
import Policies

/// The terms of all documents, in `hyoka terms --json` (docs/schemas/terms.json).
public struct TermsJSON: Encodable, Sendable {
  let terms: [SummaryJSON]

  struct SummaryJSON: Encodable, Sendable {
    let name, basis: String
    let english: Nullable<String>
    let spellings: [String]
    let uses, definitions: Int
    let first, last: PlaceJSON
  }

  struct PlaceJSON: Encodable, Sendable {
    let program, cycle, part: String
    let fields: [Int]
    let line: Int

    init(_ use: TermUse) {
      program = use.program
      cycle = use.cycle
      part = use.part.id
      fields = use.fields
      line = use.line
    }
  }

  /// Makes the JSON of an index.
  public init(_ index: TermIndex) {
    terms = index.entries.compactMap { entry in
      guard let first = entry.first, let last = entry.last else { return nil }
      return SummaryJSON(
        name: entry.term.name, basis: entry.term.basis.rawValue,
        english: Nullable(entry.term.english), spellings: entry.term.spellings,
        uses: entry.uses.count, definitions: entry.definitions.count, first: PlaceJSON(first),
        last: PlaceJSON(last))
    }
  }
}

/// One term with all its uses, in `hyoka terms WORD --json` (docs/schemas/term.json).
public struct TermJSON: Encodable, Sendable {
  let name, basis: String
  let english: Nullable<String>
  let spellings: [String]
  let first, last: Nullable<TermsJSON.PlaceJSON>
  let uses: [UseJSON]
  let definitions: [DefinitionJSON]

  struct UseJSON: Encodable, Sendable {
    let program, cycle, part: String
    let fields: [Int]
    let line: Int
    let spelling, sentence: String

    init(_ use: TermUse) {
      program = use.program
      cycle = use.cycle
      part = use.part.id
      fields = use.fields
      line = use.line
      spelling = use.spelling
      sentence = use.sentence
    }
  }

  struct DefinitionJSON: Encodable, Sendable {
    let kind: String
    let use: UseJSON
  }

  /// Makes the JSON of a term.
  public init(_ entry: TermIndex.Entry) {
    name = entry.term.name
    basis = entry.term.basis.rawValue
    english = Nullable(entry.term.english)
    spellings = entry.term.spellings
    first = Nullable(entry.first.map(TermsJSON.PlaceJSON.init))
    last = Nullable(entry.last.map(TermsJSON.PlaceJSON.init))
    uses = entry.uses.map(UseJSON.init)
    definitions = entry.definitions.map {
      DefinitionJSON(kind: $0.kind.rawValue, use: UseJSON($0.use))
    }
  }
}
