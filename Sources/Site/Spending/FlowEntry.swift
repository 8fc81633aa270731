import Analysis
import Policies
import Publishing

/// One payment of a flow, or what a project executed without a payee on record.
struct FlowEntry {
  let year: FiscalYear
  let project: FlowProject
  /// Nothing where the sheet says nothing about payees.
  let payee: FlowPayee?
  let amount: Yen
  /// Whether it is part of the sums; what payees passed on is not.
  let isCounted: Bool

  private static func all(_ flow: ProgramFlow) -> [FlowEntry] {
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

  /// The payments of a flow, as files and the API have them.
  static func table(_ flow: ProgramFlow?, title: String, licences: [Bilingual]) -> DataTable {
    DataTable(title, columns, flow.map(all) ?? [], licences: licences)
  }

  private static var columns: [DataColumn<FlowEntry>] {
    [
      .integer("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) { $0.year.year },
      .integer("field", Bilingual(ja: "分野の番号", en: "Number of the field")) { $0.project.field },
      .text("project", Bilingual(ja: "事業の番号", en: "Project id")) { $0.project.id },
      .text("name", Bilingual(ja: "事業", en: "Project")) { Text.oneLine($0.project.name) },
      .text("payee", Bilingual(ja: "支出先", en: "Payee")) {
        $0.payee.flatMap { $0.isUnnamed ? nil : Text.oneLine($0.name) }
      },
      DataColumn("hasPayee", Bilingual(ja: "支出先の資料の有無", en: "Whether payees are on record")) {
        .flag($0.payee != nil)
      },
      .integer("level", Bilingual(ja: "段階（1は直接）", en: "Level (1: direct)")) { $0.payee?.level },
      DataColumn("amountYen", Bilingual(ja: "金額（円）", en: "Amount (yen)")) {
        .integer($0.amount.amount)
      },
      DataColumn("counted", Bilingual(ja: "合計に含む", en: "Part of the sums")) {
        .flag($0.isCounted)
      },
    ] + DataColumn.origin { $0.payee?.origin ?? $0.project.origin }
  }
}
