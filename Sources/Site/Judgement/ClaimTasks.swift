import Analysis
import Markup
import Policies

/// What a person can act on: goals nobody answers, claims that figures contradict, outcomes that
/// nothing measures.
struct ClaimTasks {
  let model: EvaluationModel
  let claims: ProgramClaims

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let unanswered = claims.fields.flatMap { field in
      field.unanswered.map { Task(field.field, $0.text, $0.span.lines) }
    }
    let contradicted = tasks { $0.verdict == .contradicts || $0.isDisputed }
    let unmeasured = tasks { claim in
      claim.kind == .outcome && !claim.evidence.contains { $0.kind == .indicator }
    }
    list(
      "unanswered", language("評価結果が答えていない目標の句", "Goal phrases that no claim answers"),
      unanswered, .goals, language)
    list(
      "contradicted", language("数値と矛盾する主張", "Claims that figures contradict"), contradicted,
      .result, language)
    list(
      "unmeasured", language("指標のないアウトカムの主張", "Outcomes claimed without an indicator"),
      unmeasured, .result, language)
  }

  private enum Part: String { case goals, result }

  private struct Task {
    let field: Int
    let text: String
    let lines: ClosedRange<Int>
    let notes: [Bilingual]
    /// What the heads of its row say.
    var heads: [Int] { [field, lines.lowerBound, lines.upperBound] }

    init(_ field: Int, _ text: String, _ lines: ClosedRange<Int>, _ notes: [Bilingual] = []) {
      (self.field, self.text, self.lines, self.notes) = (field, text, lines, notes)
    }
  }

  private func tasks(where matches: (SubstantiatedClaim) -> Bool) -> [Task] {
    claims.fields.flatMap { field in
      field.claims.filter(matches).map { claim in
        Task(
          field.field, claim.claim.text, claim.claim.span.lines,
          claim.evidence.compactMap(\.comparison).filter { $0.verdict != .silent }.map(\.reason))
      }
    }
  }

  @HTMLBuilder private func list(
    _ id: String, _ title: String, _ tasks: [Task], _ part: Part, _ language: Language
  ) -> [HTML] {
    element("h2", .id(id)) {
      language("\(title)（\(tasks.count)件）", "\(title) (\(tasks.count))")
    }
    if tasks.isEmpty {
      element("p") { language("ありません。", "There is nothing.") }
    } else {
      Text.wideTable(
        caption: title,
        element("thead") {
          element("tr") {
            Text.head(language(model.evaluation.program.fieldLabel))
            Text.head(language("文言", "Words"))
            Text.head(language("箇所", "Place"))
          }
        },
        element("tbody") {
          for (task, place) in RowPlaces.placed(tasks, by: \.heads) {
            row(task, place, part, language)
          }
        })
    }
  }

  private func row(_ task: Task, _ place: Int, _ part: Part, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        element("a", .href("\(model.field(task.field).path(language))#\(part.rawValue)")) {
          Text.imported(model.fieldTitle(task.field, language), language)
        }
      }
      element("td", .class("prose")) {
        Text.paragraphs(task.text)
        for note in task.notes {
          element("p", .class("meta")) { Text.imported(language(note), language) }
        }
      }
      element("th", .scope("row"), .class("plain")) {
        model.place(task.lines, language).html
        RowPlaces.text(place, language)
      }
    }
  }
}
