import Policies

/// The record that the drafts make.
extension DocumentParser {
  var contextPart: Part? {
    switch context {
    case .title: .title
    case .ministry: .ministry
    case .number: .number
    case .period: .period
    case .budget: .budget
    default: nil
    }
  }

  var fieldNumbers: Set<Int> { Set(statements.map(\.field)) }

  mutating func readBudget() -> BudgetTable? {
    guard seen.contains(.budget) else { return nil }
    let notes = (0..<budgetNoteCount).compactMap { drafts[.budgetNote($0 + 1)]?.passage }
    var reader = BudgetReader(profile: profile, notes: notes, headings: budgetHeadings)
    let table = reader.read(budgetLines.map { (number: $0 + 1, line: raw.lines[$0]) })
    for (line, marks) in reader.marks {
      for mark in marks { cutters[line - 1].mark(mark.range, mark.role, .budget) }
    }
    findings += reader.findings
    return table
  }

  func documentLine(_ index: Int, _ cutter: LineCutter) -> DocumentLine {
    DocumentLine(number: index + 1, pieces: cutter.pieces(), box: raw.lines[index].box)
  }

  func statement(_ draft: StatementDraft) -> Statement {
    let part = Part.statement(draft.section, draft.position)
    let passage = drafts[part]?.passage ?? Passage(text: "", lines: draft.line...draft.line)
    return Statement(
      section: draft.section, position: draft.position, field: draft.field, name: draft.name,
      passage: passage)
  }

  func preambles() -> [Section: Passage] {
    var preambles: [Section: Passage] = [:]
    for section in Section.allCases { preambles[section] = drafts[.preamble(section)]?.passage }
    return preambles
  }

  func program() -> Program {
    let title = drafts[.title]?.text
    return Program(
      id: ProgramID.make(
        profile: profile, title: title, number: drafts[.number]?.text, file: name),
      title: title, ministry: profile.ministry.bilingual, fieldLabel: profile.fieldLabel.bilingual)
  }
}
