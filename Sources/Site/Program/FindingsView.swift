import Markup
import Policies

/// The findings about a document.
struct FindingsView {
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let findings = model.evaluation.findings
    if findings.isEmpty {
      element("p") { language("ありません。", "There is nothing.") }
    } else {
      element("ul", .class("findings")) {
        for finding in findings { item(finding, language) }
      }
    }
  }

  private func item(_ finding: Finding, _ language: Language) -> HTML {
    element("li") {
      element("span", .class("chip \(finding.severity.rawValue)")) {
        language(finding.severity.title)
      }
      " "
      Text.imported(language(finding.text), language)
      if let lines = finding.lines {
        " "
        model.place(lines, language).html
      }
    }
  }
}

extension Severity {
  /// What the severity is called.
  var title: Bilingual {
    switch self {
    case .error: Bilingual(ja: "誤り", en: "Error")
    case .warning: Bilingual(ja: "注意", en: "Warning")
    case .note: Bilingual(ja: "参考", en: "Note")
    }
  }
}
