import Analysis
import Markup
import Policies

/// Two goals as one running text, the changed words marked, and what was lost.
struct MarkedGoal {
  let revision: GoalRevision

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if revision.changes.isEmpty {
      if let text = revision.new ?? revision.old { Text.paragraphs(text) }
    } else {
      element("p", .class("said"), .lang("ja")) {
        for change in revision.changes { marked(change, language) }
      }
    }
    losses(language)
  }

  /// What the marks mean.
  static func legend(_ language: Language) -> HTML {
    element("p", .class("meta")) {
      language("印：", "Marks: ")
      element("del") { language("前の目標だけの語", "only in the earlier goal") }
      " "
      element("ins") { language("後の目標だけの語", "only in the later goal") }
    }
  }

  /// Screen readers pass over `ins` and `del`; hidden words say what is marked and where it ends.
  private func marked(_ change: GoalRevision.Change, _ language: Language) -> HTML {
    switch change.operation {
    case .keep: .text(change.text)
    case .delete: spoken("del", language("削除", "deleted"), change, language)
    case .insert: spoken("ins", language("追加", "added"), change, language)
    }
  }

  private func spoken(
    _ tag: Tag, _ word: String, _ change: GoalRevision.Change, _ language: Language
  ) -> HTML {
    let kinds = change.kinds.map { language($0.title) }.joined(separator: language("、", ", "))
    return element(tag) {
      hidden(language("\(word)（\(kinds)）：", "\(word) (\(kinds)): "), language)
      change.text
      hidden(language("（ここまで）", " (end)"), language)
    }
  }

  private func hidden(_ text: String, _ language: Language) -> HTML {
    element("span", .class("hidden"), .lang(language.rawValue)) { text }
  }

  @HTMLBuilder private func losses(_ language: Language) -> [HTML] {
    let lost = revision.reasons.filter { $0.kind == .narrowed || $0.kind == .weakened }
    if !lost.isEmpty {
      element("p", .class("gap")) {
        language("失われ、又は弱まったもの：", "Lost or weakened: ")
        for (index, reason) in lost.enumerated() {
          if index > 0 { language("；", "; ") }
          Text.imported(language(reason.text), language)
        }
      }
    }
  }
}
