/// What one evaluation document says, with the place of everything it says.
public struct Evaluation: Hashable, Sendable {
  /// The profile by which it was read.
  public let profile: String
  /// The program (施策) it evaluates.
  public let program: Program
  /// The years it evaluates.
  public let cycle: EvaluationCycle
  /// The sentences before the items of each section.
  public let preambles: [Section: Passage]
  /// Goals, results and next goals, in the order of the document.
  public let statements: [Statement]
  /// The budget table, if the document has one.
  public let budget: BudgetTable?
  /// The sentences before the opinions, if any.
  public let opinionsPreamble: Passage?
  /// The opinions of outside experts (有識者の所見).
  public let opinions: [Opinion]
  /// Notes on sources and the like.
  public let notes: [Passage]
  /// What a reader should know about the document.
  public let findings: [Finding]
  /// Every line, cut into pieces.
  public let lines: [DocumentLine]

  /// Makes an evaluation from its parts.
  public init(
    profile: String, program: Program, cycle: EvaluationCycle,
    preambles: [Section: Passage], statements: [Statement], budget: BudgetTable?,
    opinionsPreamble: Passage? = nil, opinions: [Opinion], notes: [Passage],
    findings: [Finding], lines: [DocumentLine]
  ) {
    self.profile = profile
    self.program = program
    self.cycle = cycle
    self.preambles = preambles
    self.statements = statements
    self.budget = budget
    self.opinionsPreamble = opinionsPreamble
    self.opinions = opinions
    self.notes = notes
    self.findings = findings
    self.lines = lines
  }

  /// The items of one section.
  public func statements(in section: Section) -> [Statement] {
    statements.filter { $0.section == section }
  }

  /// The document's text, line for line.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// The fields (個別分野) named by any section, in order of their numbers.
  public var fields: [Field] {
    let byField = Dictionary(grouping: statements, by: \.field)
    var opinionsByField: [Int: [Opinion]] = [:]
    for opinion in opinions {
      for field in Set(opinion.fields) { opinionsByField[field, default: []].append(opinion) }
    }
    return byField.keys.sorted().map { number in
      Field(number, byField[number] ?? [], opinionsByField[number] ?? [])
    }
  }

  /// The field with a number.
  public func field(_ number: Int) -> Field? {
    fields.first { $0.number == number }
  }

  /// Lines that are neither part of the record nor furniture.
  public var unassigned: [DocumentLine] {
    lines.filter { !$0.isBlank && $0.role == .unassigned }
  }

  /// How many non-blank lines there are, by what became of them.
  public var lineCounts: LineCounts {
    let filled = lines.filter { !$0.isBlank }
    let furniture = filled.count { $0.role == .furniture }
    let unassigned = filled.count { $0.role == .unassigned }
    return LineCounts(
      total: filled.count, assigned: filled.count - furniture - unassigned,
      furniture: furniture, unassigned: unassigned)
  }
}

/// What became of the non-blank lines of a document.
///
/// The last three add up to the first.
public struct LineCounts: Hashable, Sendable {
  /// All non-blank lines.
  public let total: Int
  /// Lines that belong to a part of the record.
  public let assigned: Int
  /// Running heads and page numbers.
  public let furniture: Int
  /// Lines that the profile does not account for.
  public let unassigned: Int
}

/// A program (施策) of a ministry.
public struct Program: Hashable, Sendable {
  /// A stable, readable name for addresses, as in `mofa-ii-1`.
  public let id: String
  /// The title as printed, or nothing where the document has none.
  public let title: String?
  /// The ministry (府省庁).
  public let ministry: Bilingual
  /// The word with which the ministry counts its fields, as in 個別分野.
  public let fieldLabel: Bilingual

  /// Makes a program.
  public init(id: String, title: String?, ministry: Bilingual, fieldLabel: Bilingual) {
    self.id = id
    self.title = title
    self.ministry = ministry
    self.fieldLabel = fieldLabel
  }
}

/// The fiscal years that an evaluation looks back on (評価対象期間).
public struct EvaluationCycle: Hashable, Sendable {
  /// How the years are known.
  public enum Basis: String, Sendable {
    /// The document says so.
    case stated
    /// The years of the budget table with an executed amount.
    case executedYears = "executed-years"
    /// The document gives no hint.
    case unknown
  }

  /// First and last year, if known.
  public let years: ClosedRange<FiscalYear>?
  /// How the years are known.
  public let basis: Basis

  /// Makes a cycle.
  public init(years: ClosedRange<FiscalYear>?, basis: Basis) {
    self.years = years
    self.basis = basis
  }

  /// A stable name for addresses: `2021-2023`, or `undated`.
  public var id: String {
    years.map { "\($0.lowerBound.year)-\($0.upperBound.year)" } ?? "undated"
  }
}

/// A text of the record with its place.
public struct Passage: Hashable, Sendable {
  /// The words, without bullets, labels and the line breaks of the page.
  public let text: String
  /// The lines it was read from.
  public let lines: ClosedRange<Int>

  /// Makes a passage.
  public init(text: String, lines: ClosedRange<Int>) {
    self.text = text
    self.lines = lines
  }
}

/// A goal, a result or a next goal of one field.
public struct Statement: Hashable, Sendable {
  /// Which of the three it is.
  public let section: Section
  /// Its position in the section, from 1.
  public let position: Int
  /// The number of the field it is about.
  public let field: Int
  /// The field's name, where the document prints it with the item.
  public let name: String?
  /// The words and their place.
  public let passage: Passage

  /// Makes a statement.
  public init(section: Section, position: Int, field: Int, name: String?, passage: Passage) {
    self.section = section
    self.position = position
    self.field = field
    self.name = name
    self.passage = passage
  }

  /// The words.
  public var text: String { passage.text }

  /// The part of the document it is.
  public var part: Part { .statement(section, position) }
}

/// A field (個別分野) as one document sees it.
public struct Field: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// Its name, if the document prints one.
  public let name: String?
  /// Its goal, result and next goal.
  public let goal, result, nextGoal: Statement?
  /// The opinions about it.
  public let opinions: [Opinion]

  /// Makes a field from what is said about it; of statements in one section the first counts.
  init(_ number: Int, _ statements: [Statement], _ opinions: [Opinion]) {
    func first(_ section: Section) -> Statement? { statements.first { $0.section == section } }
    self.number = number
    name = statements.lazy.compactMap(\.name).first
    goal = first(.goals)
    result = first(.results)
    nextGoal = first(.nextGoals)
    self.opinions = opinions
  }
}

/// An opinion of an outside expert (有識者の所見).
public struct Opinion: Hashable, Sendable {
  /// How an opinion's fields are known.
  public enum Attribution: String, Sendable {
    /// The opinion names them.
    case named
    /// Its words are those of one field; `words` says which.
    case inferred
    /// It is about the whole program.
    case general
  }

  /// Its position among the opinions, from 1.
  public let number: Int
  /// The fields it is about.
  public let fields: [Int]
  /// How they are known.
  public let attribution: Attribution
  /// The words that name the field or let it be inferred.
  public let words: [String]
  /// The words and their place.
  public let passage: Passage

  /// Makes an opinion.
  public init(
    number: Int, fields: [Int], attribution: Attribution, words: [String], passage: Passage
  ) {
    self.number = number
    self.fields = fields
    self.attribution = attribution
    self.words = words
    self.passage = passage
  }

  /// The words.
  public var text: String { passage.text }
}
