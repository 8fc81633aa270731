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
    let flow = ProgramFlow(
      try request.store.linkedProjects(program.id), try request.store.spending(program.id),
      year: request.number("year").map(FiscalYear.init))
    return request.page(
      DataTable(
        title: program.title ?? program.id, columns: FlowEntry.columns.map(\.column),
        rows: (flow.map(FlowEntry.all) ?? []).map { entry in
          FlowEntry.columns.map { $0.value(entry) }
        },
        licences: try request.pages.licences()))
  }
}

/// One payment of a flow, or what a project executed without a payee on record.
private struct FlowEntry {
  let year: FiscalYear
  let project: FlowProject
  /// Nothing where the sheet says nothing about payees.
  let payee: FlowPayee?
  let amount: Yen
  /// Whether it is part of the sums; what payees passed on is not.
  let isCounted: Bool

  static func all(_ flow: ProgramFlow) -> [FlowEntry] {
    flow.projects.flatMap { project in
      func entry(_ payee: FlowPayee?, _ amount: Yen, _ isCounted: Bool) -> FlowEntry {
        FlowEntry(
          year: flow.fiscalYear, project: project, payee: payee, amount: amount,
          isCounted: isCounted)
      }
      let rest = project.withoutPayee
      return project.payees.map { entry($0, $0.amount, true) }
        + project.later.map { entry($0, $0.amount, false) }
        + (rest.amount > 0 ? [entry(nil, rest, true)] : [])
    }
  }

  static var columns: [DataColumn<FlowEntry>] {
    [
      DataColumn("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) {
        .integer(Int64($0.year.year))
      },
      DataColumn("field", Bilingual(ja: "分野の番号", en: "Number of the field")) {
        .integer(Int64($0.project.field))
      },
      DataColumn("project", Bilingual(ja: "事業の番号", en: "Project id")) { .text($0.project.id) },
      DataColumn("name", Bilingual(ja: "事業", en: "Project")) {
        .text(Text.oneLine($0.project.name))
      },
      DataColumn("payee", Bilingual(ja: "支出先", en: "Payee")) {
        $0.payee.flatMap { $0.isUnnamed ? nil : .text(Text.oneLine($0.name)) } ?? .empty
      },
      DataColumn("hasPayee", Bilingual(ja: "支出先の資料の有無", en: "Whether payees are on record")) {
        .flag($0.payee != nil)
      },
      DataColumn("level", Bilingual(ja: "段階（1は直接）", en: "Level (1: direct)")) {
        ($0.payee?.level).map { .integer(Int64($0)) } ?? .empty
      },
      DataColumn("amountYen", Bilingual(ja: "金額（円）", en: "Amount (yen)")) {
        .integer($0.amount.amount)
      },
      DataColumn("counted", Bilingual(ja: "合計に含む", en: "Part of the sums")) {
        .flag($0.isCounted)
      },
      DataColumn("file", Bilingual(ja: "出所のファイル", en: "File")) {
        ($0.project.origin?.file).map { .text($0) } ?? .empty
      },
      DataColumn("line", Bilingual(ja: "出所の行", en: "Line")) {
        ($0.project.origin?.line).map { .integer(Int64($0)) } ?? .empty
      },
    ]
  }
}
