import Analysis
import Markup
import Policies

/// Links from a program to what is judged of it.
struct JudgementNavigation {
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    element(
      "nav", .class("judgement"), Attribute("aria-labelledby", "judgement")
    ) {
      element("h2", .id("judgement")) { language("評価の検討", "Judgement") }
      element("ul") {
        item(
          .revisions(model.id), language("目標の変化", "Changes of goals"), changes(language), language)
        item(
          .claims(model.id), language("主張と根拠", "Claims and evidence"),
          language("結果のある分野 \(results)", "\(results) fields with results"), language)
        item(
          .checks(model.id), language("点検", "Checks"),
          language("文書・事業・予算を規則で", "document, projects and budget by rules"), language)
        item(
          .programOpinions(model.id), language("所見台帳", "Ledger of opinions"),
          language("\(model.evaluation.opinions.count)件", "\(model.evaluation.opinions.count)"),
          language)
        item(
          .reconciliation(model.id), language("予算の突合", "Budget reconciled"), nil, language)
        item(
          .flow(model.id), language("支出の流れ", "Flow of money"),
          language("分野・事業・支出先", "fields, projects, payees"), language)
        item(.lessons, language("教訓", "Lessons"), language("全施策", "all programs"), language)
      }
    }
  }

  private var results: Int { model.evaluation.fields.count { $0.result != nil } }

  private func changes(_ language: Language) -> String {
    let fields = model.evaluation.fields
    let changed = fields.count { $0.goal?.text != $0.nextGoal?.text }
    return language("\(fields.count)分野中\(changed)分野", "\(changed) of \(fields.count) fields")
  }

  private func item(
    _ route: Route, _ title: String, _ note: String?, _ language: Language
  ) -> HTML {
    element("li") {
      element("a", .href(route.path(language))) { title }
      // The pages show the latest cycle; counts of another one would mislead.
      if let note, !model.namesCycle { element("span", .class("meta")) { " \(note)" } }
    }
  }
}
