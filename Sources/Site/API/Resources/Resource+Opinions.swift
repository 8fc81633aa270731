import Analysis
import Judgement
import Policies
import Publishing
import Store

extension Resource {
  private static let filters: [Parameter] = [.fieldFilter, .opinionKind, .opinionStatus, .year]

  /// The ledger of all programs.
  static let opinions = Resource(
    "opinions", "opinions", ja: "所見台帳（すべての施策）", en: "The ledger of opinions on all programs",
    parameters: [
      Parameter("program", .text, ja: "施策のid。", en: "The id of a program."),
      Parameter(
        "source", .word(LedgerEntry.Source.allCases.map(\.rawValue)), ja: "出所。",
        en: "Where it comes from."),
    ] + filters, isPaged: true, schema: .ledger
  ) { request throws(Problem) in
    let program = request.text("program")
    let programs = try request.store.programs().filter {
      program == nil || $0.program.id == program
    }
    if let program, programs.isEmpty { throw Problem.unknownProgram(program) }
    return request.page(
      try request.store.ledger(programs).filtered(by: try LedgerFilter(request.values)).entries,
      as: LedgerEntryJSON.init)
  }

  /// The opinions of a document, with everything read from them.
  static let programOpinions = Resource(
    "programOpinions", "programs/{program}/opinions", ja: "施策の所見と対応状況",
    en: "The opinions on a program and what became of them",
    parameters: [
      .cycle,
      Parameter(
        "projects", .flag, ja: "事業への所見も返す。", en: "Whether to give the remarks on projects too."),
    ] + filters, schema: .opinions
  ) { request throws(Problem) in
    let filter = try LedgerFilter(request.values)
    let store = request.store
    let evaluation = try request.evaluation()
    if let field = filter.field { _ = try evaluation.knownField(field) }
    let remarks =
      request.flag("projects")
      ? try store.remarks(request.program).filtered(by: filter).entries : nil
    return Content(
      OpinionsJSON(try store.opinions(evaluation).filtered(by: filter), remarks: remarks))
  }
}
