import Analysis
import Policies
import Store

/// Links projects to the fields of each program: as their sheets declare, else as suggestions.
struct FieldLinking {
  let store: Store

  func run() throws {
    let rows = try store.programLinkRows()
    let confirmed = try confirmedFields()
    for summary in try store.programs() {
      guard let revision = try store.revision(program: summary.program.id) else { continue }
      let evaluation = try store.evaluation(revision)
      let declared = DeclaredLinks(evaluation, rows)
      let official = declared.official.map { NewFieldLink(official: $0.row, field: $0.field) }
      let suggested = try suggestions(
        evaluation, declared, confirmed[summary.program.id] ?? [:])
      try store.replaceFieldLinks(
        summary.program.id, official + suggested, names: declared.names)
    }
  }

  /// Suggestions for the projects of the ministry whose sheets, of whatever year, declare nothing.
  ///
  /// What a person confirmed stays, even if it would be suggested no more.
  private func suggestions(
    _ evaluation: Evaluation, _ declared: DeclaredLinks, _ confirmed: [String: Set<Int>]
  ) throws -> [NewFieldLink] {
    let ministry = evaluation.program.ministryName
    let open = Set(try store.projectIDs(ministry: ministry).filter(declared.isOpen))
    guard !open.isEmpty, !evaluation.fields.isEmpty else { return [] }
    let texts = try LinkingTexts(evaluation, in: store)
    let suggester = texts.suggester(evaluation, declared)
    return texts.rows.filter { open.contains($0.project) }.flatMap { row -> [NewFieldLink] in
      guard let text = texts.text(row) else { return [] }
      let found = suggester.likelySuggestions(for: text, besides: confirmed[row.project] ?? [])
      return found.enumerated().map { rank, suggestion in
        NewFieldLink(
          suggested: FieldLink(suggestion, project: row.project, sheetYear: row.year),
          rank: rank + 1)
      }
    }
  }

  /// By program and project, the fields that a person confirmed last.
  private func confirmedFields() throws -> [String: [String: Set<Int>]] {
    var fields: [String: [String: Set<Int>]] = [:]
    for decision in try store.decisions(.fieldLink) {
      let parts = decision.subject.split(separator: "/")
      guard parts.count == 2, let field = Int(parts[1]) else { continue }
      let isConfirmed = decision.verdict == .confirmed
      var known = fields[String(parts[0])]?[decision.object] ?? []
      if isConfirmed { known.insert(field) } else { known.remove(field) }
      fields[String(parts[0]), default: [:]][decision.object] = known
    }
    return fields
  }
}

extension FieldLink {
  fileprivate init(_ suggestion: FieldSuggestion, project: String, sheetYear: Int) {
    self.init(
      field: suggestion.field, project: project, name: "", method: .suggested,
      score: suggestion.score, sheetYear: sheetYear, words: suggestion.words,
      facts: suggestion.facts.map { fact in
        "\(fact.unit.joined(separator: " "))\(fact.isWhole ? "（全体）" : ""): \(fact.linked)/\(fact.known)"
      })
  }
}
