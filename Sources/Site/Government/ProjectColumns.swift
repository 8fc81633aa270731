import Analysis
import Policies
import Publishing
import Store

extension ListColumn<ProjectYear> {
  /// What a list of projects shows; the ministry only where there are several.
  static func project(withMinistry: Bool) -> [ListColumn] {
    var name = ListColumn.text(
      "name", Bilingual(ja: "事業", en: "Project"), route: { .project($0.project) },
      { Text.oneLine($0.name) })
    name = name.with(
      DataColumn("project", Bilingual(ja: "事業の番号", en: "Project id")) { .text($0.project) })
    var ministry = ListColumn.bilingual(
      "ministry", Bilingual(ja: "府省庁", en: "Ministry"),
      route: { .ministry(Ministries.builtIn[$0.ministry].id) },
      { Ministries.builtIn[$0.ministry].name })
    ministry = ministry.with(
      DataColumn("ministryPrinted", Bilingual(ja: "シートの府省庁名", en: "Ministry as printed")) {
        .text($0.ministry)
      })
    return [name] + (withMinistry ? [ministry] : []) + [.fiscalYear("year") { $0.fiscalYear }]
      + money + findings
  }

  private static var money: [ListColumn] {
    [
      .yen("budget", Bilingual(ja: "歳出予算現額", en: "Current appropriation")) { $0.budget },
      .yen("executed", Bilingual(ja: "執行額", en: "Executed")) { $0.executed },
      .percent("executionRate", Bilingual(ja: "執行率", en: "Execution rate")) {
        Reported($0.executionRate, or: $0.executed.reason ?? $0.budget.reason ?? .emptyInSource)
      },
    ]
  }

  private static var findings: [ListColumn] {
    let columns: [ListColumn] = [
      .flag("outcome", Bilingual(ja: "アウトカム", en: "Outcome")) { $0.outcome },
      .flag("target", Bilingual(ja: "数値目標", en: "Target in figures")) { $0.target },
      .flag("actual", Bilingual(ja: "実績値", en: "Actual value")) { $0.actual },
      .flag("remark", Bilingual(ja: "外部有識者の所見", en: "Experts' remark")) { $0.remark },
    ]
    return columns.map { $0.unsorted }
  }
}

extension ListColumn {
  /// The same with another column in files.
  func with(_ column: DataColumn<Row>) -> ListColumn {
    ListColumn(
      name: name, title: title, unit: unit, isNumber: isNumber, isHead: isHead,
      isSortable: isSortable, cell: cell, order: order, data: [column] + data)
  }

  /// The same, but the listing cannot be sorted by it.
  var unsorted: ListColumn {
    var column = self
    column.isSortable = false
    return column
  }
}
