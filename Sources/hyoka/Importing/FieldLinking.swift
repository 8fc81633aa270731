import Analysis
import Policies
import Store

/// Links projects to the fields of each program: as their sheets declare, else as suggestions.
struct FieldLinking {
  let store: Store
  /// So many fields at most are suggested for a project.
  private static let suggestionsPerProject = 3

  func run() throws {
    let rows = try store.programLinkRows()
    let texts = try store.projectTexts()
    for summary in try store.programs() {
      guard let revision = try store.revision(program: summary.program.id) else { continue }
      try link(try store.evaluation(revision), rows, texts)
    }
  }

  private func link(
    _ evaluation: Evaluation, _ rows: [ProgramLinkRow], _ texts: [ProjectTextRow]
  ) throws {
    var official: [NewFieldLink] = []
    var fieldOf: [String: Int] = [:]
    var elsewhere: Set<String> = []
    var names: [Int: (name: String, row: ProgramLinkRow)] = [:]
    var read: [String: OfficialField?] = [:]
    let title = evaluation.program.title ?? ""
    for row in rows {
      let found = read[row.text] ?? OfficialField(row.text, programTitle: title)
      read[row.text] = .some(found)
      guard let found else {
        elsewhere.insert(row.project)
        continue
      }
      official.append(NewFieldLink(official: row, field: found.field))
      fieldOf[row.project] = found.field
      if let name = found.name { names[found.field] = (name, row) }
    }
    let suggested = suggestions(
      evaluation, texts, fieldOf, elsewhere: elsewhere.subtracting(fieldOf.keys), names)
    try store.replaceFieldLinks(evaluation.program.id, official + suggested, names: names)
  }

  /// Suggestions for the projects of the ministry whose sheets declare nothing.
  private func suggestions(
    _ evaluation: Evaluation, _ texts: [ProjectTextRow], _ official: [String: Int],
    elsewhere: Set<String>, _ names: [Int: (name: String, row: ProgramLinkRow)]
  ) -> [NewFieldLink] {
    let ministry = evaluation.program.ministryName
    let open = texts.filter {
      $0.ministry == ministry && official[$0.project] == nil && !elsewhere.contains($0.project)
    }
    guard !open.isEmpty, !evaluation.fields.isEmpty else { return [] }
    let numbers = Dictionary(
      texts.enumerated().map { ($0.element.project, $0.offset) }, uniquingKeysWith: { $1 })
    let suggester = FieldSuggester(
      fields: evaluation.fields.map { FieldText($0, name: names[$0.number]?.name) },
      corpus: texts.enumerated().map { ProjectText($0.element, id: $0.offset) },
      official: Dictionary(
        official.compactMap { entry in numbers[entry.key].map { ($0, entry.value) } },
        uniquingKeysWith: { $1 }),
      elsewhere: official.isEmpty ? nil : Set(elsewhere.compactMap { numbers[$0] }))
    return open.flatMap { row -> [NewFieldLink] in
      guard let number = numbers[row.project] else { return [] }
      let found = suggester.suggestions(
        for: ProjectText(row, id: number), limit: Self.suggestionsPerProject)
      return found.filter(\.isLikely).enumerated().map { rank, suggestion in
        NewFieldLink(
          suggested: FieldLink(suggestion, project: row.project), rank: rank + 1,
          sheetYear: row.year)
      }
    }
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

extension FieldLink {
  fileprivate init(_ suggestion: FieldSuggestion, project: String) {
    self.init(
      field: suggestion.field, project: project, name: "", method: .suggested,
      score: suggestion.score, words: suggestion.words,
      facts: suggestion.facts.map { fact in
        "\(fact.unit.joined(separator: " "))\(fact.isWhole ? "（全体）" : ""): \(fact.linked)/\(fact.known)"
      })
  }
}
