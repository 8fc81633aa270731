import Analysis
import Policies
import Publishing

/// An amount of a line in a year with what it is set against, as files and the API have it.
struct ReconciledAmount {
  let year: ReconciledYear
  let line: ReconciledLine
  let isExecuted: Bool

  /// The amounts of all years, lines and sums.
  static func all(_ reconciliation: Reconciliation) -> [ReconciledAmount] {
    reconciliation.years.flatMap { year in
      (year.lines + [year.total]).flatMap { line in
        [false, true].map { ReconciledAmount(year: year, line: line, isExecuted: $0) }
      }
    }
  }

  private var comparison: MoneyComparison? { isExecuted ? line.executed : line.budget }
  private var measure: BudgetMeasure { isExecuted ? .executed : year.measure }

  static var columns: [DataColumn<ReconciledAmount>] {
    [
      DataColumn("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) {
        .integer(Int64($0.year.fiscalYear.year))
      },
      .text("line", Bilingual(ja: "区分（空欄は合計）", en: "Line (empty: all together)")) {
        $0.line.label
      },
      DataColumn("measure", Bilingual(ja: "内訳", en: "Amount")) { .text($0.measure.rawValue) },
      yen("document", Bilingual(ja: "文書", en: "Document")) {
        $0.isExecuted ? $0.line.document.executed : $0.line.document.budget
      },
      yen("projects", Bilingual(ja: "事業（シートの区分）", en: "Projects, by their sheets")) {
        $0.line.projects.amount($0.measure)
      },
      yen("reassigned", Bilingual(ja: "事業（区分を修正）", en: "Projects, reassigned")) {
        $0.line.corrected.amount($0.measure)
      },
      yen("ministryOfFinance", Bilingual(ja: "財務省", en: "Ministry of Finance")) {
        $0.line.ministryOfFinance?.amount($0.measure)
      },
      yen("difference", Bilingual(ja: "差（文書−シート）", en: "Document less sheets")) {
        $0.comparison?.difference
      },
      yen("unexplained", Bilingual(ja: "説明できない差", en: "Unexplained")) {
        $0.comparison?.unexplained
      },
    ]
  }

  private static func yen(
    _ name: String, _ title: Bilingual, _ value: @escaping (ReconciledAmount) -> Yen?
  ) -> DataColumn<ReconciledAmount> {
    DataColumn("\(name)Yen", title + Bilingual(ja: "（円）", en: " (yen)")) {
      value($0).map { .integer($0.amount) } ?? .empty
    }
  }
}
