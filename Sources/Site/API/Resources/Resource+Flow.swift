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
        "year", .number(0...9999), ja: "年度。指定しないか、資料がなければ、最後の確定した年度。",
        en: "The fiscal year. Default, and where it has no data: the one that the page shows.")
    ], isPaged: true, schema: .table
  ) { request throws(Problem) in
    let program = try request.evaluation().program
    let projects = try request.store.linkedProjects(program.id)
    let flow = ProgramFlow(
      projects, try request.store.spending(program.id),
      year: request.number("year").map(FiscalYear.init))
    return request.page(
      FlowEntry.table(
        flow, title: program.title ?? program.id,
        licences: try request.store.licences(ofProjects: projects.map(\.link.project))))
  }
}
