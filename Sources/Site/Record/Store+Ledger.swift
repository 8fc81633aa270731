public import Analysis
public import Policies
public import Store

extension Store {
  /// The opinions of a document with traces and responses.
  public func opinions(_ revision: DocumentRevision) throws(Problem) -> ProgramOpinions {
    try ProgramOpinions(
      evaluation(revision), later: evaluations(revision.program, after: revision.cycle),
      responses: opinionResponses())
  }

  /// What experts and review teams said about the projects of a program.
  public func remarks(_ program: String) throws(Problem) -> Ledger {
    Ledger(try remarkEntries(program))
  }

  /// The ledger of all documents and inspections of a program, or of all programs.
  public func ledger(program: String? = nil) throws(Problem) -> Ledger {
    let responses = try opinionResponses()
    var entries: [LedgerEntry] = []
    for summary in try programs() where program == nil || summary.program.id == program {
      entries += try opinionEntries(summary, responses)
      entries += try remarkEntries(summary.program.id)
    }
    return Ledger(entries)
  }

  private func remarkEntries(_ program: String) throws(Problem) -> [LedgerEntry] {
    let remarks = try ProjectRemarks()
    return try linkedInspections(program).flatMap { linked in
      remarks.entries(
        linked.inspection, project: linked.project, name: linked.name, program: program,
        fields: linked.fields)
    }
  }

  /// The opinions of all documents of a program, each with the later ones in view.
  private func opinionEntries(
    _ summary: ProgramSummary, _ responses: OpinionResponses
  ) throws(Problem) -> [LedgerEntry] {
    var later: [Evaluation] = []
    var entries: [LedgerEntry] = []
    for cycle in summary.cycles {
      guard let revision = try revision(program: summary.program.id, cycle: cycle.cycle.id)
      else { continue }
      let evaluation = try evaluation(revision)
      entries += try ProgramOpinions(evaluation, later: later, responses: responses).entries
      if cycle.cycle.years != nil { later.insert(evaluation, at: 0) }
    }
    return entries
  }
}
