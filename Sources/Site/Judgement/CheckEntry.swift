import Analysis
import Policies
import Publishing

/// A finding (点検の指摘) as a row of a file, with why it was set aside if it was.
struct CheckEntry {
  let finding: CheckFinding
  var suppression: CheckSuppression?

  static var columns: [DataColumn<CheckEntry>] {
    found + place + setAside
  }

  private static var found: [DataColumn<CheckEntry>] {
    [.text("rule", Bilingual(ja: "規則", en: "Rule")) { $0.finding.rule }]
      + DataColumn.words("severity", Bilingual(ja: "重さ", en: "Severity")) {
        $0.finding.severity.title
      }
      + DataColumn.words("finding", Bilingual(ja: "指摘", en: "Finding")) { $0.finding.text }
  }

  private static var place: [DataColumn<CheckEntry>] {
    [
      .integer("field", Bilingual(ja: "分野の番号", en: "Number of the field")) {
        $0.finding.place.field
      }
    ]
      + DataColumn.lines { $0.finding.place.lines }
      + [
        .text("project", Bilingual(ja: "事業の番号", en: "Project id")) { $0.finding.place.project }
      ]
  }

  private static var setAside: [DataColumn<CheckEntry>] {
    [
      DataColumn("setAside", Bilingual(ja: "対象外", en: "Set aside")) {
        .flag($0.suppression != nil)
      },
      .text("reason", Bilingual(ja: "対象外とした理由", en: "Why it was set aside")) {
        $0.suppression?.reason
      },
      .text("decidedBy", Bilingual(ja: "対象外とした人", en: "Who set it aside")) {
        $0.suppression?.decidedBy
      },
      .text("decidedAt", Bilingual(ja: "対象外とした日時", en: "When it was set aside")) {
        $0.suppression?.decidedAt
      },
    ]
  }
}
