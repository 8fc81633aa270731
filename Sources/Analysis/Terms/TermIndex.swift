public import Policies

/// Every use of every term over all documents, the earliest cycle first.
public struct TermIndex: Sendable {
  /// A term with its uses.
  public struct Entry: Hashable, Sendable {
    /// The term.
    public let term: Term
    /// The uses, by cycle and then in the order of the documents.
    public let uses: [TermUse]
    /// The sentences that define or gloss it.
    public let definitions: [TermDefinition]

    /// The first and the last use.
    public var first: TermUse? { uses.first }
    /// The last use.
    public var last: TermUse? { uses.last }
  }

  /// The terms that are used, the most frequent first.
  public let entries: [Entry]
  private let documents: [TermDocument]
  private let words: DefinitionWords

  /// Looks for the terms of a list, and for those that the documents mark, in documents.
  public init(_ evaluations: [Evaluation], list: TermList) {
    documents = evaluations.sorted(by: TermDocument.precedes).map(TermDocument.init)
    words = DefinitionWords(list)
    var gathering = TermGathering(list.terms)
    for document in documents {
      for text in document.texts {
        for group in TermCandidates.groups(in: text.text) { gathering.add(group) }
      }
    }
    entries = Self.entries(gathering.all, documents, words)
      .filter { !$0.uses.isEmpty }
      .sorted { ($1.uses.count, $0.term.name) < ($0.uses.count, $1.term.name) }
  }

  /// The entry of a word: of the term that has it as a spelling, else of the word itself.
  ///
  /// Letters may be small or capital. A word that no document uses has an entry without uses.
  public func entry(_ word: String) -> Entry {
    let key = TermFinder.fold(word.uppercased())
    let known = entries.first { entry in
      entry.term.spellings.contains { TermFinder.fold($0.uppercased()) == key }
    }
    let term = Term(name: word, spellings: [word], basis: .asked)
    return known ?? Self.entries([term], documents, words).first
      ?? Entry(term: term, uses: [], definitions: [])
  }

  private static func entries(
    _ terms: [Term], _ documents: [TermDocument], _ words: DefinitionWords
  ) -> [Entry] {
    let finder = TermFinder(terms.map(\.spellings))
    var uses: [[TermUse]] = terms.map { _ in [] }
    var definitions: [[TermDefinition]] = terms.map { _ in [] }
    for document in documents {
      for text in document.texts {
        let sentences = text.sentences
        for found in finder.find(in: text.text) {
          let use = document.use(found.range, text, sentences)
          uses[found.term].append(use.use)
          if let kind = words.kind(before: use.before, behind: use.behind),
            definitions[found.term].last.map({ !$0.use.isInSentence(of: use.use) }) ?? true
          {
            definitions[found.term].append(TermDefinition(kind: kind, use: use.use))
          }
        }
      }
    }
    return terms.indices.map {
      Entry(term: terms[$0], uses: uses[$0], definitions: definitions[$0])
    }
  }
}

extension TermUse {
  /// Whether another use stands in the same sentence.
  fileprivate func isInSentence(of other: TermUse) -> Bool {
    (program, cycle, part, sentence) == (other.program, other.cycle, other.part, other.sentence)
  }
}

/// A document as the term index sees it.
struct TermDocument {
  let program, cycle: String
  let texts: [PartText]

  init(_ evaluation: Evaluation) {
    program = evaluation.program.id
    cycle = evaluation.cycle.id
    texts = PartText.all(of: evaluation)
  }

  /// Whether a document comes before another: by the last year evaluated, those without one at the end.
  static func precedes(_ one: Evaluation, _ other: Evaluation) -> Bool {
    let (first, second) = (one.cycle.years, other.cycle.years)
    let years = (first?.upperBound.year ?? .max, second?.upperBound.year ?? .max)
    return (years.0, one.program.id, one.cycle.id) < (years.1, other.program.id, other.cycle.id)
  }

  func use(
    _ range: Range<Int>, _ text: PartText, _ sentences: [Range<Int>]
  ) -> (use: TermUse, before: [Unicode.Scalar], behind: [Unicode.Scalar]) {
    let sentence = sentences.first { $0.contains(range.lowerBound) } ?? range
    let end = max(range.upperBound, sentence.upperBound)
    let use = TermUse(
      program: program, cycle: cycle, part: text.part, fields: text.fields,
      line: text.line(at: range.lowerBound), spelling: text.text(range),
      sentence: text.text(sentence.lowerBound..<end))
    return (
      use, Array(text.scalars[sentence.lowerBound..<range.lowerBound]),
      Array(text.scalars[range.upperBound..<end])
    )
  }
}
