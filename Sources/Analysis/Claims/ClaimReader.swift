public import Policies

/// Splits the results of an evaluation into claims.
public struct ClaimReader: Sendable {
  private let splitter: ClauseSplitter
  private let classifier: ClaimClassifier
  private let assertions: AssertionFinder
  private let phrases: GoalPhraseReader
  private let goals: GoalMatcher

  /// Makes a reader by rules; `fields` are those of the program, whose goals tell which words are rare.
  public init(_ rules: ClaimRules, fields: [Field] = []) {
    let phrases = GoalPhraseReader(rules)
    splitter = ClauseSplitter(rules.clauses)
    self.phrases = phrases
    classifier = ClaimClassifier(rules.kinds)
    assertions = AssertionFinder(rules.assertions)
    goals = GoalMatcher(
      rules.matching,
      phrases: fields.compactMap(\.goal).flatMap { phrases.phrases(of: $0.passage).map(\.text) })
  }

  /// The phrases of a field's goal, each with its own predicate.
  public func goalPhrases(of field: Field) -> [GoalPhrase] {
    field.goal.map { phrases.phrases(of: $0.passage) } ?? []
  }

  /// The claims of a field's result, in order.
  public func claims(of field: Field) -> [Claim] {
    guard let passage = field.result?.passage else { return [] }
    return claims(in: passage, of: field.number, goal: goalPhrases(of: field))
  }

  /// The claims of a passage.
  public func claims(in passage: Passage, of field: Int, goal: [GoalPhrase] = []) -> [Claim] {
    let text = ScalarText(passage.text)
    let clauses = splitter.clauses(of: passage.text)
    let lasts = Dictionary(clauses.map { ($0.sentence, $0) }, uniquingKeysWith: { $1 })
    let index = goals.index(goal)
    return clauses.enumerated().map { number, clause in
      let words = text[clause.range]
      let last = lasts[clause.sentence].flatMap { $0 == clause ? nil : text[$0.range] }
      let (kind, hints) = classifier.kind(of: words, last: last)
      let facts = ClaimFacts(words)
      return Claim(
        number: number + 1, field: field, sentence: clause.sentence, text: words,
        span: text.span(clause.range, passage.lines), kind: kind, hints: hints,
        quantities: facts.quantities, years: facts.years, dates: facts.dates, names: facts.names,
        assertion: assertions.assertion(in: words), goalPhrases: index.answers(by: words))
    }
  }
}

/// A text whose parts are named by scalars and by UTF-16 code units.
struct ScalarText {
  private let scalars: [Unicode.Scalar]
  /// For each scalar the code units before it; one more at the end.
  private let units: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var sum = 0
    units =
      [0]
      + scalars.map { scalar in
        sum += UTF16.width(scalar)
        return sum
      }
  }

  subscript(range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  func span(_ range: Range<Int>, _ lines: ClosedRange<Int>) -> ClaimSpan {
    ClaimSpan(
      lines: lines, scalars: range, utf16: units[range.lowerBound]..<units[range.upperBound])
  }
}
