import Analysis
import Policies

extension ListColumn<MinistryRow> {
  static var ministry: ListColumn {
    .bilingual(
      "ministry", Bilingual(ja: "府省庁", en: "Ministry"),
      route: { $0.isSum ? nil : .ministry($0.ministry.id) }, { $0.ministry.name })
  }

  static var yearOfMoney: ListColumn { .fiscalYear("year") { $0.fiscalYear } }

  /// What a tally says.
  static var tally: [ListColumn] {
    [
      .count("projects", Bilingual(ja: "事業", en: "Projects")) { $0.tally.projects },
      .yen("budget", Bilingual(ja: "歳出予算現額", en: "Current appropriation")) {
        $0.tally.budget.reported
      },
      .yen("executed", Bilingual(ja: "執行額", en: "Executed")) { $0.tally.executed.reported },
      .percent("executionRate", Bilingual(ja: "執行率", en: "Execution rate")) {
        $0.tally.executionRate
      },
      .share("outcome", Bilingual(ja: "アウトカムあり", en: "With an outcome"), of: { $0.tally }) {
        $0.outcome
      },
      .share("target", Bilingual(ja: "数値目標あり", en: "With a target in figures"), of: { $0.tally }) {
        $0.target
      },
      .share("actual", Bilingual(ja: "実績値あり", en: "With an actual value"), of: { $0.tally }) {
        $0.actual
      },
      .share("remark", Bilingual(ja: "外部有識者の所見あり", en: "With experts' remark"), of: { $0.tally }) {
        $0.remark
      },
      .year("lastExpertYear", Bilingual(ja: "最後の外部点検", en: "Last external inspection")) {
        Reported($0.tally.lastExpertYear, or: $0.tally.remark.missing ?? .emptyInSource)
      },
    ]
  }
}
