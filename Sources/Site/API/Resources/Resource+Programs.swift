import Policies
import Publishing
import Store

extension Resource {
  /// All programs.
  static let programs = Resource(
    "programs", "programs", ja: "施策の一覧", en: "Programs", isPaged: true, schema: .programs
  ) { request throws(Problem) in
    request.page(try request.store.programs(), as: ProgramListEntryJSON.init)
  }

  /// A program by its evaluation.
  static let program = Resource(
    "program", "programs/{program}", ja: "施策の記録", en: "The record of a program",
    parameters: [.cycle], schema: .program
  ) { request throws(Problem) in
    let revision = try request.revision()
    return Content(
      ProgramJSON(
        try request.store.evaluation(revision), document: revision.jsonName,
        evidence: try request.store.evidence(request.program)))
  }

  /// The dossier of a field.
  static let field = Resource(
    "field", "programs/{program}/fields/{field}", ja: "分野の調書", en: "The dossier of a field",
    parameters: [.cycle], schema: .field
  ) { request throws(Problem) in
    Content(
      try request.store.dossier(request.number("field") ?? 0, in: try request.evaluation()))
  }

  /// A document, line by line.
  static let document = Resource(
    "document", "programs/{program}/document", ja: "評価書の全文（行ごと）",
    en: "An evaluation document, line by line",
    parameters: [
      .cycle,
      Parameter(
        "revision", .number(1...999_999), ja: "版。指定しなければ最新の版。",
        en: "The revision. Default: the latest."),
    ], schema: .read
  ) { request throws(Problem) in
    let revision = try request.revision()
    return Content(
      EvaluationJSON(try request.store.evaluation(revision), document: revision.jsonName))
  }
}
