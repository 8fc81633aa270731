import Analysis
import Markup
import Policies

/// Goal beside next goal, with the changed words marked and spoken.
struct GoalView {
  let field: Field
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if let revision = GoalRevision(field) {
      element("p") {
        for kind in revision.classes {
          element("span", .class("chip \(kind.rawValue)")) { language(kind.title) }
          " "
        }
        if revision.changes.contains(where: { !$0.kinds.isEmpty }) { legend(language) }
      }
      reasons(revision, language)
    }
    element("div", .class("beside")) {
      column(language("目標", "Goal"), field.goal, .insert, language)
      column(language("次期目標", "Next goal"), field.nextGoal, .delete, language)
    }
  }

  /// The words that decided the classes.
  @HTMLBuilder private func reasons(
    _ revision: GoalRevision, _ language: Language
  ) -> [HTML] {
    if !revision.reasons.isEmpty {
      element("ul", .class("reasons")) {
        for reason in revision.reasons {
          element("li") {
            element("strong") { language(reason.kind.title) }
            " "
            Text.imported(language(reason.text), language)
          }
        }
      }
    }
  }

  private func legend(_ language: Language) -> HTML {
    element("span", .class("legend")) {
      " "
      element("del") { language("目標だけの語", "only in the goal") }
      " "
      element("ins") { language("次期目標だけの語", "only in the next goal") }
    }
  }

  private func column(
    _ title: String, _ statement: Statement?, _ hidden: TextComparison.Change.Operation,
    _ language: Language
  ) -> HTML {
    element("section") {
      element("h3") { title }
      if let statement {
        element("p", .class("said"), .lang("ja")) { marked(statement, hidden, language) }
        element("p") { model.place(statement.passage.lines, language).html }
      } else {
        element("p") { language("文書に記載がありません。", "The document says nothing here.") }
      }
    }
  }

  private func marked(
    _ statement: Statement, _ hidden: TextComparison.Change.Operation, _ language: Language
  ) -> [HTML] {
    guard let goal = field.goal, let next = field.nextGoal else { return [.text(statement.text)] }
    return TextComparison(from: goal.text, to: next.text).changes
      .filter { $0.operation != hidden }
      .map { change in
        switch change.operation {
        case .keep: .text(change.text)
        case .delete: spoken("del", change.text, language("削除：", "deleted: "), language)
        case .insert: spoken("ins", change.text, language("追加：", "added: "), language)
        }
      }
  }

  /// Screen readers pass over `ins` and `del`; hidden words say what is marked and where it ends.
  private func spoken(
    _ tag: Tag, _ text: String, _ announcement: String, _ language: Language
  ) -> HTML {
    element(tag) {
      element("span", .class("hidden"), .lang(language.rawValue)) { announcement }
      text
      element("span", .class("hidden"), .lang(language.rawValue)) { language("（ここまで）", " (end)") }
    }
  }
}
