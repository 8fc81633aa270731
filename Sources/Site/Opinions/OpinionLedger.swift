import Analysis
import Policies
import Store

/// Puts the ledger together from all documents and the inspections of linked projects.
struct OpinionLedger {
  let store: Store

  /// The page of a program's ledger, or of all; nothing if there is no such program.
  func page(program: String?, _ query: [String: String]) throws(Problem) -> (any Page)? {
    let programs = try store.programs().filter { program == nil || $0.program.id == program }
    guard program == nil || !programs.isEmpty else { return nil }
    let filter = try LedgerFilter(query)
    let responses = try store.opinionResponses()
    let remarks = try ProjectRemarks()
    var entries: [LedgerEntry] = []
    for summary in programs {
      entries += try opinions(summary, responses)
      for linked in try store.linkedInspections(summary.program.id) {
        entries += remarks.entries(
          linked.inspection, project: linked.project, name: linked.name,
          program: summary.program.id, fields: linked.fields)
      }
    }
    return OpinionsPage(
      program: program == nil ? nil : programs.first?.program, programs: programs.map(\.program),
      all: Ledger(entries), filter: filter)
  }

  /// The opinions of all documents of a program, each with the later ones in view.
  private func opinions(
    _ summary: ProgramSummary, _ responses: OpinionResponses
  ) throws(Problem) -> [LedgerEntry] {
    var later: [Evaluation] = []
    var entries: [LedgerEntry] = []
    for cycle in summary.cycles {
      guard
        let revision = try store.revision(program: summary.program.id, cycle: cycle.cycle.id)
      else { continue }
      let evaluation = try store.evaluation(revision)
      entries += try ProgramOpinions(evaluation, later: later, responses: responses).entries
      if cycle.cycle.years != nil { later.insert(evaluation, at: 0) }
    }
    return entries
  }
}
