import Analysis
import Markup
import Policies
import Store

/// What became of a program's goals: within one document, or from one cycle's document to another's.
struct RevisionsPage: Page {
  let older: EvaluationModel
  let newer: EvaluationModel
  let revisions: ProgramRevisions

  var route: Route { .revisions(newer.id) }
  private var isBetween: Bool { older.revision.cycle != newer.revision.cycle }
  private var sides: RevisionSides {
    RevisionSides(older: older, newer: newer, revisions: revisions)
  }

  var query: [(name: String, value: String)] {
    guard isBetween || newer.namesCycle else { return [] }
    return [("from", older.revision.cycle), ("to", newer.revision.cycle)]
  }

  func title(_ language: Language) -> String {
    let years = query.map(\.value).reduce(into: [String]()) { years, year in
      if !years.contains(year) { years.append(year) }
    }.map { " " + $0 }.joined(separator: " →")
    return language("目標の変化", "Changes of goals") + "\(years) – \(newer.title)"
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (newer.title, .program(newer.id, cycle: nil))]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("目標の変化", "Changes of goals") }
    element("p") {
      language(
        "前の目標と後の目標を語ごとに比べ、規則によって分類します。分類はHyokaの推定で、決め手の語を並べて示します。",
        "Each goal beside the one that follows, compared word by word and classed by rules. The classes"
          + " are inferred; the words that decided stand beside them.")
    }
    form(language)
    element("p") {
      element("strong") { sides.name(of: revisions.from, language) }
      " → "
      element("strong") { sides.name(of: revisions.to, language) }
    }
    counts(language)
    if isBetween {
      CrosswalkView(sides: sides).content(language)
    }
    element("h2", .id("classes")) { language("分類と決め手の語", "Classes and deciding words") }
    RevisionTable(sides: sides).html(language)
    element("h2", .id("texts")) { language("変わった語", "Changed words") }
    MarkedGoal.legend(language)
    for field in revisions.fields { section(field, language) }
  }

  @HTMLBuilder private func form(_ language: Language) -> [HTML] {
    let choice = CycleChoice(route: route, model: newer)
    if newer.cycles.count > 1 {
      Text.form(
        route, language,
        choice.select("from", language("前の期間", "Earlier years"), older.revision.cycle, language),
        choice.select("to", language("後の期間", "Later years"), newer.revision.cycle, language),
        element("button", Attribute("type", "submit")) { language("比べる", "Compare") })
      element("p", .class("meta")) {
        language(
          "同じ期間を選ぶと、その文書の目標と次期目標を比べます。",
          "The same years twice compare the goals of that document with its next goals.")
      }
    }
  }

  private func counts(_ language: Language) -> HTML {
    let all = revisions.fields.flatMap(\.revision.classes)
    let counts = RevisionClass.allCases.compactMap { kind -> String? in
      let count = all.count { $0 == kind }
      return count == 0 ? nil : "\(language(kind.title)) \(count)"
    }
    return element("p", .class("meta")) {
      language("分野の数：", "Fields: ") + counts.joined(separator: language("、", ", "))
    }
  }

  private func section(
    _ field: ProgramRevisions.FieldRevision, _ language: Language
  ) -> HTML {
    element("section", .class("change"), .id(RevisionSides.anchor(field))) {
      element("h3") { sides.heading(field, language) }
      element("p") { RevisionTable.chips(field.revision, language) }
      MarkedGoal(revision: field.revision).content(language)
      if let note = field.note { element("p", .class("gap")) { language(note) } }
      element("p") { sides.places(field, language) }
    }
  }
}
