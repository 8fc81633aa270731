import Analysis
import Markup
import Policies
import Publishing
import Store

extension ListColumn<ListedIndicator> {
  /// What a list of indicators shows.
  static var indicator: [ListColumn] {
    [name, kind, project, ministry] + figures
  }

  private static var name: ListColumn {
    let title = Bilingual(ja: "指標", en: "Indicator")
    let noName = Bilingual(ja: "（名称なし）", en: "(no name)")
    return ListColumn(
      name: "name", title: title,
      cell: { row, language in
        element("a", .href(Route.project(row.project).path(language) + "#indicators")) {
          Text.imported(
            row.name.isEmpty ? language(noName) : Text.oneLine(row.name), language)
        }
      },
      data: [DataColumn("name", title) { .text(Text.oneLine($0.name)) }])
  }

  private static var kind: ListColumn {
    .bilingual("kind", Bilingual(ja: "種類", en: "Kind")) { $0.kind.title }
  }

  private static var project: ListColumn {
    var column = ListColumn.text(
      "project", Bilingual(ja: "事業", en: "Project"), route: { .project($0.project) }
    ) { Text.oneLine($0.projectName) }
    .with(DataColumn("projectID", Bilingual(ja: "事業の番号", en: "Project id")) { .text($0.project) })
    column.isHead = true
    return column
  }

  private static var ministry: ListColumn {
    .bilingual(
      "ministry", Bilingual(ja: "府省庁", en: "Ministry"),
      route: { .ministry(Ministries.builtIn[$0.ministry].id) },
      { Ministries.builtIn[$0.ministry].name })
  }

  private static var figures: [ListColumn] {
    let unit = ListColumn.text("unit", Bilingual(ja: "単位", en: "Unit")) { $0.unit ?? "–" }
    return [
      unit.unsorted,
      .year("year", Bilingual(ja: "値の年度", en: "Year of the figures")) {
        Reported($0.fiscalYear?.year, or: .emptyInSource)
      },
      figure("target", Bilingual(ja: "目標", en: "Target")) { $0.target },
      figure("actual", Bilingual(ja: "実績", en: "Actual")) { $0.actual },
      .fiscalYear(
        "sheetYear", Bilingual(ja: "シートの年度", en: "Year of the sheet"), dataName: "sheetYear"
      ) { FiscalYear($0.sheetYear) },
      .count("revised", Bilingual(ja: "後で変わった値", en: "Figures revised")) { $0.revised },
    ]
  }

  private static func figure(
    _ name: String, _ title: Bilingual, _ value: @escaping (ListedIndicator) -> Double?
  ) -> ListColumn {
    ListColumn.reported(
      name, title, { Reported(value($0), or: .emptyInSource) },
      text: { figure, _ in Text.decimal(figure) }, number: { $0 }, data: { .real($0) }
    ).unsorted
  }
}
