public import Analysis
public import Policies
public import Store

extension Store {
  /// The opinions of a document with their traces in later ones, and what people said of them.
  public func opinions(_ evaluation: Evaluation) throws(Problem) -> ProgramOpinions {
    try opinions(
      evaluation, later: try evaluations(evaluation.program.id, after: evaluation.cycle.id),
      responses: try opinionResponses())
  }

  private func opinions(
    _ evaluation: Evaluation, later: [Evaluation], responses: OpinionResponses
  ) throws(Problem) -> ProgramOpinions {
    var walks: [String: Crosswalk] = [:]
    for document in later where document.cycle.id != evaluation.cycle.id {
      walks[document.cycle.id] = try crosswalk(from: evaluation, to: document)
    }
    return try ProgramOpinions(
      evaluation, later: later, crosswalks: walks, responses: responses)
  }

  /// What experts and review teams said about the projects of a program, with what became of it.
  public func remarks(_ program: String) throws(Problem) -> Ledger {
    Ledger(try remarks(program, try ProjectRemarks(responses: try opinionResponses())))
  }

  private func remarks(
    _ program: String, _ remarks: ProjectRemarks
  ) throws(Problem) -> [LedgerEntry] {
    try linkedInspections(program).flatMap { linked in
      remarks.entries(
        linked.inspection, project: linked.project, name: linked.name, program: program,
        fields: linked.fields)
    }
  }

  /// The ledger of all opinions and remarks of some programs.
  public func ledger(_ programs: [ProgramSummary]) throws(Problem) -> Ledger {
    let responses = try opinionResponses()
    let remarks = try ProjectRemarks(responses: responses)
    var entries: [LedgerEntry] = []
    for summary in programs {
      entries += try opinions(summary, responses)
      entries += try self.remarks(summary.program.id, remarks)
    }
    return Ledger(entries)
  }

  /// The opinions of all documents of a program, each with the later ones in view.
  private func opinions(
    _ summary: ProgramSummary, _ responses: OpinionResponses
  ) throws(Problem) -> [LedgerEntry] {
    var later: [Evaluation] = []
    var entries: [LedgerEntry] = []
    for cycle in summary.cycles {
      guard let revision = try revision(program: summary.program.id, cycle: cycle.cycle.id)
      else { continue }
      let evaluation = try evaluation(revision)
      entries += try opinions(evaluation, later: later, responses: responses).entries
      if cycle.cycle.years != nil { later.insert(evaluation, at: 0) }
    }
    return entries
  }
}
