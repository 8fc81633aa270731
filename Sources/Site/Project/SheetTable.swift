import Markup
import Policies

/// The sheets of a project, and how each was found.
struct SheetTable {
  let record: ProjectRecord

  func html(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("シートと対応付けの根拠", "Sheets, and how they were found"),
      element("thead") {
        element("tr") {
          Text.head(language("年度", "Year"))
          Text.head(language("出所", "Source"))
          Text.head(language("番号", "Number"))
          Text.head(language("事業名", "Name"))
          Text.head(language("対応付け", "Link"))
        }
      },
      element("tbody") { for sheet in record.sheets { row(sheet, language) } })
  }

  private func row(_ sheet: ProjectSheet, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { Text.year(FiscalYear(sheet.year), language) }
      element("th", .scope("row")) { language(sheet.source.title) }
      element("td") { Text.imported(sheet.number ?? sheet.key, language) }
      element("td", .lang("ja")) { Text.oneLine(sheet.name) }
      element("td") { basis(sheet, language) }
    }
  }

  private func basis(_ sheet: ProjectSheet, _ language: Language) -> String {
    guard let step = record.steps[sheet.id] else {
      return sheet.source == .judgit ? "–" : language("予算事業ID", "project id")
    }
    let method = language(step.methodTitle)
    let score = Text.percent(step.score)
    let money =
      step.comparedYears > 0
      ? language(
        "、金額一致\(step.agreeingYears)/\(step.comparedYears)年",
        ", money agrees in \(step.agreeingYears) of \(step.comparedYears) years") : ""
    return "\(method) \(score)\(money)"
  }
}

extension SheetStep {
  /// What the method is called.
  var methodTitle: Bilingual {
    switch method {
    case "exact": Bilingual(ja: "同名", en: "same name")
    case "normalised": Bilingual(ja: "表記を除き同名", en: "same name but for spelling")
    case "similar": Bilingual(ja: "推定：名称・目的・金額", en: "inferred from name, purpose and money")
    case "confirmed": Bilingual(ja: "確認済み", en: "confirmed")
    default: Bilingual(ja: method, en: method)
    }
  }
}
