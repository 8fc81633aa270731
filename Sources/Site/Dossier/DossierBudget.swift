import Analysis
import Policies
import Publishing

/// The money of a linked project in one year, as a row of a file.
struct DossierBudget {
  let project: LinkedProject
  let budget: ProjectBudget

  /// Every year of every linked project; a suggested project is none.
  static func table(
    _ projects: [LinkedProject], _ title: String, _ licences: [Bilingual]
  ) -> DataTable {
    let linked = projects.filter { $0.link.method != .suggested }
    let rows = linked.flatMap { project in
      project.record.latestBudgets.map { DossierBudget(project: project, budget: $0) }
    }
    return DataTable(title, columns, rows, licences: licences)
  }

  private static var columns: [DataColumn<DossierBudget>] {
    [
      .text("project", Bilingual(ja: "事業の番号", en: "Project id")) { $0.project.link.project },
      .text("name", Bilingual(ja: "事業", en: "Project")) { Text.oneLine($0.project.record.name) },
    ] + DataColumn.words("link", Bilingual(ja: "対応付け", en: "Link")) { $0.project.link.method.title }
      + [
        .integer("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) { $0.budget.fiscalYear.year }
      ] + money + DataColumn.origin { $0.budget.origin }
  }

  private static var money: [DataColumn<DossierBudget>] {
    DataColumn.yen("budget", Bilingual(ja: "歳出予算現額", en: "Current appropriation")) {
      Reported($0.budget.current, or: .emptyInSource)
    }
      + DataColumn.yen("executed", Bilingual(ja: "執行額", en: "Executed")) {
        Reported($0.budget.executed, or: $0.budget.executedMissing ?? .emptyInSource)
      }
      + [
        .real("executionRate", Bilingual(ja: "執行率", en: "Execution rate")) {
          $0.budget.executionRate
        }
      ]
  }
}
