import Analysis
import Markup
import Policies

/// The inspections of a project, with advice that had no effect.
struct InspectionView {
  let record: ProjectRecord

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if record.inspections.isEmpty {
      element("p") { language("点検のデータはありません。", "There is no inspection data.") }
    }
    for inspection in record.inspections { view(inspection, language) }
  }

  private func view(_ inspection: ProjectInspection, _ language: Language) -> HTML {
    element("section", .class("inspection")) {
      element("h3") { language("\(inspection.year)年度シート", "Sheet of \(inspection.year)") }
      if inspection.review(record.id).isAdviceWithoutEffect { Self.warning(language) }
      element("dl", .class("facts")) {
        for (title, text) in parts(inspection) {
          if let text, !text.isEmpty {
            element("div") {
              element("dt") { language(title) }
              element("dd") { Text.sheetText(text) }
            }
          }
        }
      }
      element("p") { Text.origin(inspection.origin, language) }
    }
  }

  static func warning(_ language: Language) -> HTML {
    element("p", .class("chip changed")) {
      language(
        "改善の所見が「現状通り」として反映", "advice to improve, reflected as unchanged")
    }
  }

  private func parts(_ inspection: ProjectInspection) -> [(Bilingual, String?)] {
    [
      (Bilingual(ja: "点検結果", en: "Own inspection"), inspection.selfResult),
      (Bilingual(ja: "改善の方向性", en: "Direction of improvement"), inspection.selfDirection),
      (Bilingual(ja: "外部有識者の点検対象", en: "Scope of outside experts"), inspection.expertScope),
      (Bilingual(ja: "外部有識者の所見", en: "Remark of outside experts"), inspection.expertRemark),
      (Bilingual(ja: "推進チームの所見", en: "Review team's finding"), inspection.teamFinding),
      (Bilingual(ja: "所見の詳細", en: "Details of the finding"), inspection.teamDetail),
      (Bilingual(ja: "反映状況", en: "Reflection in the request"), inspection.reflection),
      (Bilingual(ja: "反映状況の詳細", en: "Details of the reflection"), inspection.reflectionDetail),
    ]
  }
}
