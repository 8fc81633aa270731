/// What a claim is about, along the chain from money to effect.
public enum ClaimKind: String, CaseIterable, Sendable {
  /// Money, staff, contracts and how thriftily they are used (インプット).
  case input
  /// What was or is done (活動).
  case activity
  /// What came out of it at once: things made, decided, counted (アウトプット).
  case output
  /// What changed because of it, or how a target was met (アウトカム).
  case outcome
  /// Circumstances, demand and need outside what is done (情勢・必要性).
  case state
  /// What is lacking or has to be done better (残された課題).
  case issue
  /// What is to come or aimed at (予定・見込み).
  case plan

  /// What the kind is called.
  public var title: Bilingual {
    switch self {
    case .input: Bilingual(ja: "投入", en: "Input")
    case .activity: Bilingual(ja: "活動", en: "Activity")
    case .output: Bilingual(ja: "アウトプット", en: "Output")
    case .outcome: Bilingual(ja: "アウトカム", en: "Outcome")
    case .state: Bilingual(ja: "情勢", en: "State of the world")
    case .issue: Bilingual(ja: "課題", en: "Remaining issue")
    case .plan: Bilingual(ja: "予定", en: "Plan")
    }
  }
}

/// Where a claim stands in its passage.
public struct ClaimSpan: Hashable, Sendable {
  /// The lines of the passage.
  public let lines: ClosedRange<Int>
  /// The place in Unicode scalars of the passage's text.
  public let scalars: Range<Int>
  /// The same place in UTF-16 code units, as browsers count.
  public let utf16: Range<Int>

  /// Makes a span.
  public init(lines: ClosedRange<Int>, scalars: Range<Int>, utf16: Range<Int>) {
    self.lines = lines
    self.scalars = scalars
    self.utf16 = utf16
  }
}

/// A number that a claim names, with its unit.
public struct ClaimQuantity: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// The unit or counter as printed; empty where none stands.
  public let unit: String

  /// Makes a quantity.
  public init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }
}

/// A month or a day that a claim names (令和5年1月).
public struct ClaimDate: Hashable, Sendable, CustomStringConvertible {
  /// The western year and the month.
  public let year, month: Int
  /// The day, where one is named.
  public let day: Int?

  /// Makes a date.
  public init(year: Int, month: Int, day: Int? = nil) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The date in ISO 8601, as in 2023-01.
  public var description: String {
    ([(year, 4), (month, 2)] + (day.map { [($0, 2)] } ?? [])).map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
  }
}

/// What a claim states about figures, so that a series can be held against it.
public struct ClaimAssertion: Hashable, Sendable {
  /// What is stated.
  public enum Statement: String, CaseIterable, Sendable {
    case rising, falling, level
    case notRising = "not-rising"
    /// Better, whichever way that is for an indicator.
    case improving
    /// The target was reached.
    case attained
    /// The target was missed.
    case missed
  }

  /// The rule that found it.
  public let rule: String
  /// The words that state it.
  public let words: String
  /// What is stated.
  public let statement: Statement
  /// Whether every year is meant (年々).
  public let isEveryYear: Bool
  /// From how many per cent a target counts as reached.
  public let leastPercent: Double?

  /// Makes an assertion.
  public init(
    rule: String, words: String, statement: Statement, isEveryYear: Bool, leastPercent: Double?
  ) {
    self.rule = rule
    self.words = words
    self.statement = statement
    self.isEveryYear = isEveryYear
    self.leastPercent = leastPercent
  }
}

/// A rule behind the kind of a claim, and the words it found.
public struct ClaimHint: Hashable, Sendable {
  /// The rule.
  public let rule: String
  /// The words.
  public let words: String

  /// Makes a hint.
  public init(rule: String, words: String) {
    self.rule = rule
    self.words = words
  }
}

/// A clause of a result with its own predicate (主張); kind and references are inferred by rules.
public struct Claim: Hashable, Sendable {
  /// Its number among the claims of its field, from 1.
  public let number: Int
  /// The field.
  public let field: Int
  /// The words as printed.
  public let text: String
  /// Where they stand.
  public let span: ClaimSpan
  /// What it is about; nothing where the rules cannot tell or the clause claims nothing.
  public let kind: ClaimKind?
  /// The rules and words behind the kind.
  public let hints: [ClaimHint]
  /// The numbers it names; years are not among them.
  public let quantities: [ClaimQuantity]
  /// The fiscal years it names, in order; a month counts by the fiscal year it lies in.
  public let years: [FiscalYear]
  /// The months and days it names.
  public let dates: [ClaimDate]
  /// Quoted names and abbreviations.
  public let names: [String]
  /// What it states about figures.
  public let assertion: ClaimAssertion?
  /// The numbers of the goal phrases it answers, from 1, the closest first.
  public let goalPhrases: [GoalPhraseAnswer]

  /// Makes a claim.
  public init(
    number: Int, field: Int, text: String, span: ClaimSpan, kind: ClaimKind?, hints: [ClaimHint],
    quantities: [ClaimQuantity], years: [FiscalYear], dates: [ClaimDate], names: [String],
    assertion: ClaimAssertion?, goalPhrases: [GoalPhraseAnswer]
  ) {
    self.number = number
    self.field = field
    self.text = text
    self.span = span
    self.kind = kind
    self.hints = hints
    self.quantities = quantities
    self.years = years
    self.dates = dates
    self.names = names
    self.assertion = assertion
    self.goalPhrases = goalPhrases
  }
}

/// A part of a goal that claims may answer (施策目標の句).
public struct GoalPhrase: Hashable, Sendable {
  /// Its number in the goal, from 1.
  public let number: Int
  /// The words as printed.
  public let text: String
  /// Where they stand.
  public let span: ClaimSpan

  /// Makes a phrase.
  public init(number: Int, text: String, span: ClaimSpan) {
    self.number = number
    self.text = text
    self.span = span
  }
}

/// That a claim speaks of what a goal phrase speaks of, inferred from the words in common.
public struct GoalPhraseAnswer: Hashable, Sendable {
  /// The number of the phrase.
  public let phrase: Int
  /// The words in common.
  public let words: [String]
  /// How much of the phrase they are, from 0 to 1.
  public let score: Double

  /// Makes an answer.
  public init(phrase: Int, words: [String], score: Double) {
    self.phrase = phrase
    self.words = words
    self.score = score
  }
}
