import Analysis
import Policies
import Store

/// What the project sheets declare about a program: its projects, and those of other programs.
struct DeclaredLinks {
  /// The rows that name a field of the program.
  private(set) var official: [(row: ProgramLinkRow, field: Int)] = []
  /// The official fields of each linked project.
  private(set) var fieldsOf: [String: Set<Int>] = [:]
  /// The projects that are declared to belong to other programs only.
  private(set) var elsewhere: Set<String> = []
  /// The official names of the fields, each with the row that gives it.
  private(set) var names: [Int: (name: String, row: ProgramLinkRow)] = [:]

  init(_ evaluation: Evaluation, _ rows: [ProgramLinkRow]) {
    let title = evaluation.program.title ?? ""
    var read: [String: OfficialField?] = [:]
    for row in rows {
      let found = read[row.text] ?? OfficialField(row.text, programTitle: title)
      read[row.text] = .some(found)
      guard let found else {
        elsewhere.insert(row.project)
        continue
      }
      official.append((row, found.field))
      fieldsOf[row.project, default: []].insert(found.field)
      if let name = found.name { names[found.field] = (name, row) }
    }
    elsewhere.subtract(fieldsOf.keys)
  }

  /// Whether the sheets of a project say nothing of programs.
  func isOpen(_ project: String) -> Bool {
    fieldsOf[project] == nil && !elsewhere.contains(project)
  }
}

/// The texts that suggestions for a program rest on, with a number for each project.
struct LinkingTexts {
  /// Fewer texts than these do not tell which words are rare.
  private static let enough = 300

  let rows: [ProjectTextRow]
  private let numbers: [String: Int]

  /// Reads the texts of the program's ministry; of all ministries where these are too few.
  init(_ evaluation: Evaluation, in store: Store) throws {
    let own = try store.projectTexts(ministry: evaluation.program.ministryName)
    rows = own.count < Self.enough ? try store.projectTexts() : own
    numbers = Dictionary(
      rows.enumerated().map { ($0.element.project, $0.offset) }, uniquingKeysWith: { $1 })
  }

  func suggester(_ evaluation: Evaluation, _ declared: DeclaredLinks) -> FieldSuggester {
    FieldSuggester(
      fields: Self.fields(evaluation, declared), corpus: corpus,
      official: official(declared).compactMapValues { $0.min() },
      elsewhere: declared.fieldsOf.isEmpty ? nil : elsewhere(declared))
  }

  func accuracy(_ evaluation: Evaluation, _ declared: DeclaredLinks) -> LinkAccuracy {
    LinkAccuracy(
      fields: Self.fields(evaluation, declared), corpus: corpus, official: official(declared),
      elsewhere: elsewhere(declared))
  }

  /// The text of one row as the suggester takes it.
  func text(_ row: ProjectTextRow) -> ProjectText? {
    numbers[row.project].map { ProjectText(row, id: $0) }
  }

  private var corpus: [ProjectText] {
    rows.enumerated().map { ProjectText($0.element, id: $0.offset) }
  }

  private func official(_ declared: DeclaredLinks) -> [Int: Set<Int>] {
    Dictionary(
      declared.fieldsOf.compactMap { entry in numbers[entry.key].map { ($0, entry.value) } },
      uniquingKeysWith: { $1 })
  }

  private func elsewhere(_ declared: DeclaredLinks) -> Set<Int> {
    Set(declared.elsewhere.compactMap { numbers[$0] })
  }

  private static func fields(_ evaluation: Evaluation, _ declared: DeclaredLinks) -> [FieldText] {
    evaluation.fields.map { FieldText($0, name: declared.names[$0.number]?.name) }
  }
}

extension FieldText {
  fileprivate init(_ field: Field, name: String?) {
    self.init(
      field: field.number, name: name ?? field.name, goal: field.goal?.passage.text,
      result: field.result?.passage.text, nextGoal: field.nextGoal?.passage.text)
  }
}

extension ProjectText {
  fileprivate init(_ row: ProjectTextRow, id: Int) {
    self.init(
      id: id, name: row.name, purpose: row.purpose, overview: row.summary, unit: row.unit)
  }
}
