import Analysis
import Policies
import Publishing

/// The figures of an indicator (指標) in one year, as a row of a file.
struct DossierIndicator {
  let project: ProjectRecord
  let series: IndicatorSeries
  let value: MergedValue

  /// Every year of every indicator of the field's projects.
  static func table(
    _ sources: [EvidenceSource], _ title: String, _ licences: [Bilingual]
  ) -> DataTable {
    let rows = sources.flatMap { source in
      source.series.flatMap { series in
        series.values.map {
          DossierIndicator(project: source.record, series: series, value: $0)
        }
      }
    }
    return DataTable(title, columns, rows, licences: licences)
  }

  private static var columns: [DataColumn<DossierIndicator>] {
    [
      .text("project", Bilingual(ja: "事業の番号", en: "Project id")) { $0.project.id },
      .text("projectName", Bilingual(ja: "事業", en: "Project")) { Text.oneLine($0.project.name) },
      .text("name", Bilingual(ja: "指標", en: "Indicator")) { Text.oneLine($0.series.name) },
    ] + DataColumn.words("kind", Bilingual(ja: "種類", en: "Kind")) { $0.series.kind.title }
      + [.text("unit", Bilingual(ja: "単位", en: "Unit")) { $0.series.unit }] + figures
  }

  private static var figures: [DataColumn<DossierIndicator>] {
    [
      .integer("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) { $0.value.fiscalYear.year },
      .real("target", Bilingual(ja: "目標値", en: "Target")) { $0.value.target?.value },
      .integer("targetSheet", Bilingual(ja: "目標値のシートの年", en: "Sheet of the target")) {
        $0.value.target?.sheetYear
      },
      .real("actual", Bilingual(ja: "実績値", en: "Actual value")) { $0.value.actual?.value },
      .integer("actualSheet", Bilingual(ja: "実績値のシートの年", en: "Sheet of the actual value")) {
        $0.value.actual?.sheetYear
      },
    ]
  }
}
