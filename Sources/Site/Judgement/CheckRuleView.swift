import Analysis
import Markup
import Policies

/// One rule, folded: what it asks for, on what ground, and an example of wrong and right.
struct CheckRuleView {
  let rule: CheckRule

  func html(_ language: Language) -> HTML {
    element("details", .class("rule"), .id("rule-\(rule.id)")) {
      element("summary") {
        element("h3") {
          rule.id
          " "
          element("span", .class("chip \(rule.severity.rawValue)")) {
            language(rule.severity.title)
          }
        }
      }
      element("p") { language(rule.sentence) }
      element("dl", .class("facts")) {
        fact(language("根拠", "Based on"), Text.imported(language(rule.basis), language))
        fact(language("誤りの例", "Wrong"), example(rule.wrong, language))
        fact(language("正しい例", "Right"), example(rule.right, language))
      }
    }
  }

  private func fact(_ title: String, _ content: HTML) -> HTML {
    element("div") {
      element("dt") { title }
      element("dd") { content }
    }
  }

  private func example(_ example: CheckRuleExample, _ language: Language) -> HTML {
    .group(
      example.parts.map { part in
        element("p", .class("line")) {
          element("strong") { language(part.label) }
          "　"
          Text.imported(part.text, language)
        }
      })
  }
}
