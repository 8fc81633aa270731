public import Policies

/// The record of one document as JSON: what `hyoka read --json` prints (docs/schemas/read.json).
public struct EvaluationJSON: Encodable, Sendable {
  let program: ProgramName
  let document: DocumentName
  let cycle: CycleJSON
  let goals, results, nextGoals: SectionJSON
  let budget: Nullable<BudgetJSON>
  let opinions: [OpinionJSON]
  let notes: [String]
  let findings: [FindingJSON]
  let unassigned: [UnassignedLine]
  let lines: LineCountsJSON
  let source: [SourceLineJSON]

  /// Makes the JSON of an evaluation.
  public init(_ evaluation: Evaluation, document: DocumentName) {
    program = ProgramName(evaluation.program)
    self.document = document
    cycle = CycleJSON(evaluation.cycle)
    let boxes = PageBoxes(evaluation.lines)
    goals = SectionJSON(evaluation, .goals, boxes)
    results = SectionJSON(evaluation, .results, boxes)
    nextGoals = SectionJSON(evaluation, .nextGoals, boxes)
    budget = Nullable(evaluation.budget.map(BudgetJSON.init))
    opinions = evaluation.opinions.map { OpinionJSON($0, boxes) }
    notes = evaluation.notes.map(\.text)
    findings = evaluation.findings.map(FindingJSON.init)
    unassigned = evaluation.unassigned.map { UnassignedLine(line: $0.number, text: $0.text) }
    lines = LineCountsJSON(evaluation.lineCounts)
    source = evaluation.lines.map(SourceLineJSON.init)
  }
}

/// The file a record was read from.
public struct DocumentName: Encodable, Sendable {
  let name: String
  let format: String
  let encoding: Nullable<String>
  let sha256: String
  let profile: String

  /// Makes the name of a document.
  public init(
    name: String, format: DocumentFormat, encoding: String?, sha256: String, profile: String
  ) {
    self.name = name
    self.format = format.rawValue
    self.encoding = Nullable(encoding)
    self.sha256 = sha256
    self.profile = profile
  }
}

struct ProgramName: Encodable, Sendable {
  let id: String
  let title: Nullable<String>
  let ministry: String

  init(_ program: Program) {
    id = program.id
    title = Nullable(program.title)
    ministry = program.ministry.japanese
  }
}

struct CycleJSON: Encodable, Sendable {
  let id: String
  let from, to: Nullable<Int>
  let basis: String

  init(_ cycle: EvaluationCycle) {
    id = cycle.id
    from = Nullable(cycle.years?.lowerBound.year)
    to = Nullable(cycle.years?.upperBound.year)
    basis = cycle.basis.rawValue
  }
}

struct SectionJSON: Encodable, Sendable {
  let preamble: Nullable<String>
  let items: [StatementJSON]

  init(_ evaluation: Evaluation, _ section: Section, _ boxes: PageBoxes) {
    preamble = Nullable(evaluation.preambles[section]?.text)
    items = evaluation.statements(in: section).map { StatementJSON($0, boxes) }
  }
}

struct StatementJSON: Encodable, Sendable {
  let field: Int
  let name: String?
  let text: String
  let lines: [Int]
  let boxes: [PageBoxJSON]?

  init(_ statement: Statement, _ boxes: PageBoxes) {
    field = statement.field
    name = statement.name
    text = statement.text
    lines = statement.passage.lines.pair
    self.boxes = boxes.boxes(statement.passage.lines)
  }
}

struct BudgetJSON: Encodable, Sendable {
  let unit: Nullable<String>
  let lines: [BudgetLineJSON]
  let note: Nullable<String>
  let place: [Int]

  init(_ table: BudgetTable) {
    unit = Nullable(table.unit?.rawValue)
    lines = table.lines.map(BudgetLineJSON.init)
    note = Nullable(table.notes.isEmpty ? nil : table.notes.map(\.text).joined(separator: "\n"))
    place = table.place.pair
  }
}

struct BudgetLineJSON: Encodable, Sendable {
  let label: String
  let contributions: Nullable<String>
  let years: [BudgetYearJSON]

  init(_ line: BudgetLine) {
    label = line.label
    contributions = Nullable(line.contributions?.rawValue)
    years = line.years.map(BudgetYearJSON.init)
  }
}

struct BudgetYearJSON: Encodable, Sendable {
  let fiscalYear: Int
  let budgetYen, executedYen: Nullable<Int64>
  let initialYen, supplementaryYen, carryOverYen, reserveYen: Int64?
  let executionRate: Nullable<Double>
  /// The cells as printed, with the reason where there is no amount.
  let cells: [CellJSON]

  struct CellJSON: Encodable, Sendable {
    let kind, text: String
    let line: Int
    let missing: String?
  }

  init(_ year: BudgetYear) {
    fiscalYear = year.fiscalYear.year
    budgetYen = Nullable(year.yen(.budget)?.amount)
    executedYen = Nullable(year.yen(.executed)?.amount)
    initialYen = year.yen(.initial)?.amount
    supplementaryYen = year.yen(.supplementary)?.amount
    carryOverYen = year.yen(.carryOver)?.amount
    reserveYen = year.yen(.reserve)?.amount
    executionRate = Nullable(year.executionRate)
    cells = BudgetKind.allCases.compactMap { kind in
      year.cells[kind].map { cell in
        var missing: String?
        if case .missing(let reason) = cell.value { missing = reason.rawValue }
        return CellJSON(kind: kind.rawValue, text: cell.text, line: cell.line, missing: missing)
      }
    }
  }
}

struct OpinionJSON: Encodable, Sendable {
  let number: Int
  let text: String
  let fields: [Int]
  let attribution: String
  let words: [String]
  let lines: [Int]
  let boxes: [PageBoxJSON]?

  init(_ opinion: Opinion, _ boxes: PageBoxes) {
    number = opinion.number
    text = opinion.text
    fields = opinion.fields
    attribution = opinion.attribution.rawValue
    words = opinion.words
    lines = opinion.passage.lines.pair
    self.boxes = boxes.boxes(opinion.passage.lines)
  }
}

/// A finding as JSON.
public struct FindingJSON: Encodable, Sendable {
  let code, severity, text, textEnglish: String
  let lines: [Int]?

  /// Makes the JSON of a finding.
  public init(_ finding: Finding) {
    code = finding.code
    severity = finding.severity.rawValue
    text = finding.text.japanese
    textEnglish = finding.text.english
    lines = finding.lines?.pair
  }
}

struct UnassignedLine: Encodable, Sendable {
  let line: Int
  let text: String
}

struct LineCountsJSON: Encodable, Sendable {
  let total, assigned, furniture, unassigned: Int

  init(_ counts: LineCounts) {
    total = counts.total
    assigned = counts.assigned
    furniture = counts.furniture
    unassigned = counts.unassigned
  }
}

struct SourceLineJSON: Encodable, Sendable {
  let line: Int
  let box: PageBoxJSON?
  let pieces: [PieceJSON]

  struct PieceJSON: Encodable, Sendable {
    let role: String
    let part: String?
    let text: String
  }

  init(_ line: DocumentLine) {
    self.line = line.number
    box = line.box.map(PageBoxJSON.init)
    pieces = line.pieces.map {
      PieceJSON(role: $0.role.rawValue, part: $0.part?.id, text: $0.text)
    }
  }
}

struct PageBoxJSON: Encodable, Sendable {
  let page: Int
  let left, top, right, bottom: Double

  init(_ box: PageBox) {
    page = box.page
    left = box.left
    top = box.top
    right = box.right
    bottom = box.bottom
  }
}

/// The boxes of a document's lines.
struct PageBoxes {
  private let boxes: [Int: PageBox]

  init(_ lines: [DocumentLine]) {
    boxes = Dictionary(
      lines.compactMap { line in line.box.map { (line.number, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The boxes of a span of lines; nothing in files without pages.
  func boxes(_ lines: ClosedRange<Int>) -> [PageBoxJSON]? {
    let found = lines.compactMap { boxes[$0] }.map(PageBoxJSON.init)
    return found.isEmpty ? nil : found
  }
}

extension ClosedRange<Int> {
  /// First and last as JSON writes them.
  var pair: [Int] { [lowerBound, upperBound] }
}
