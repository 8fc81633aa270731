import Analysis
import Policies
import Publishing
import Store

extension Resource {
  /// Where the money of a program went in one year.
  static let flow = Resource(
    "flow", "programs/{program}/flow", ja: "支出の流れ（分野・事業・支出先）",
    en: "Where money went: fields, projects, payees",
    parameters: [
      Parameter(
        "year", .number(0...9999), ja: "年度。資料のある年度に限る。指定しなければ最後の確定した年度。",
        en: "The fiscal year, one that has data. Default: the one that the page shows.")
    ], isPaged: true, schema: .table
  ) { request throws(Problem) in
    let program = try request.evaluation().program
    let projects = try request.store.linkedProjects(program.id)
    let flow = try ProgramFlow.asked(
      projects, try request.store.spending(program.id), request.number("year"))
    return request.page(
      FlowEntry.table(
        flow, title: program.title ?? program.id,
        licences: try request.store.licences(ofProjects: projects.map(\.link.project))))
  }
}
