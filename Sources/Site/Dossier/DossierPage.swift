import Analysis
import Markup
import Policies
import Store

/// The dossier of a field: goal beside next goal, result, opinions, each with its place.
struct DossierPage: Page {
  let model: EvaluationModel
  let field: Field
  var projects: [LinkedProject] = []
  var rating: RatingView?
  var licences: [Bilingual] = []

  var route: Route { model.field(field.number) }

  func title(_ language: Language) -> String {
    let cycle = model.namesCycle ? " \(model.revision.cycle)" : ""
    return "\(model.fieldTitle(field.number, language)) – \(model.title)\(cycle)"
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策の一覧", "Programs"), .home), (model.title, model.program)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(model.fieldTitle(field.number, language), language) }
    model.banner(language)
    element("h2", .id("goals")) { language("目標と次期目標", "Goal and next goal") }
    GoalView(field: field, model: model).content(language)
    element("h2", .id("result")) { language("評価結果", "Result") }
    if let result = field.result {
      Text.paragraphs(result.text)
      element("p") { model.place(result.passage.lines, language).html }
    } else {
      missing(language)
    }
    element("h2", .id("opinions")) {
      language(
        "有識者の所見（\(field.opinions.count)件）", "Opinions of outside experts (\(field.opinions.count))")
    }
    if field.opinions.isEmpty {
      element("p") { language("この分野への所見はありません。", "There is no opinion on this field.") }
    } else {
      OpinionList(opinions: field.opinions, model: model).html(language)
    }
    if let rating { rating.content(language) }
    ProjectsView(
      projects: projects, field: field, title: model.fieldTitle(field.number, language)
    ).content(language)
    if !projects.isEmpty { LicenceList(licences: licences).html(language) }
    neighbours(language)
  }

  private func missing(_ language: Language) -> HTML {
    element("p") { language("文書に記載がありません。", "The document says nothing here.") }
  }

  private func neighbours(_ language: Language) -> HTML {
    let numbers = model.evaluation.fields.map(\.number)
    let position = numbers.firstIndex(of: field.number) ?? 0
    return element(
      "nav", .class("neighbours"), Attribute("aria-label", language("前後の分野", "Neighbouring fields"))
    ) {
      if position > 0 { link(numbers[position - 1], language("前：", "Previous: "), language) }
      if position + 1 < numbers.count {
        link(numbers[position + 1], language("次：", "Next: "), language)
      }
    }
  }

  private func link(_ number: Int, _ prefix: String, _ language: Language) -> HTML {
    element("a", .href(model.field(number).path(language))) {
      prefix
      Text.imported(model.fieldTitle(number, language), language)
    }
  }
}

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
          element("li") { "\(language(reason.kind.title))　\(language(reason.text))" }
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
