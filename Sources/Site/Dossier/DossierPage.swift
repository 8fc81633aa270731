import Analysis
import Markup
import Policies
import Publishing
import Store

/// The dossier of a field: goal beside next goal, result, opinions, each with its place.
struct DossierPage: ListingPage {
  let model: EvaluationModel
  let field: Field
  let judgement: FieldJudgement
  var projects: [LinkedProject] = []
  /// To whom the field's money went; nothing where no payees are on record.
  var flow: ProgramFlow?
  var rating: RatingView?
  var licences: [Bilingual] = []
  var comparisons = FieldComparisons(found: [])
  /// The table that a file of the page holds.
  var table = DossierTable.projects

  var route: Route { model.field(field.number) }

  func title(_ language: Language) -> String {
    let cycle = model.namesCycle ? " \(model.revision.cycle)" : ""
    return "\(model.fieldTitle(field.number, language)) – \(model.title)\(cycle)"
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (model.title, model.program)]
  }

  func summary(_ language: Language) -> String? {
    let title = "\(model.title) \(model.fieldTitle(field.number, language))"
    let parts = language(
      "目標、評価結果、主張と根拠、有識者の所見\(field.opinions.count)件、事業\(linked)件。",
      "goal, result, claims with evidence, \(field.opinions.count) opinions of experts,"
        + " \(linked) projects.")
    let goal = (field.goal ?? field.nextGoal).map {
      language("目標：", " Goal: ") + Text.shortened($0.text, to: 100)
    }
    return title + language("：", ": ") + parts + (goal ?? "")
  }

  /// How many projects are linked to the field.
  private var linked: Int { projects.count { $0.link.method != .suggested } }

  func data(_ language: Language) -> DataTable {
    let title = "\(title(language)) – \(language(table.title))"
    return switch table {
    case .projects: DossierBudget.table(projects, title, licences)
    case .indicators: DossierIndicator.table(judgement.sources, title, licences)
    case .claims: DossierClaim.table(judgement.claims, title, licences)
    case .flow: FlowEntry.table(flow, title: title, licences: licences)
    }
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(model.fieldTitle(field.number, language), language) }
    model.banner(language)
    if linked > 0 {
      element("p", .class("on-paper meta")) {
        language(
          "紙では、効果発現経路、対応の候補、指標と金額の数値の表、支出先の一覧を省いています。画面のこのページにあります。",
          "On paper the logic model, suggested projects, tables of indicators and sums, and the list of"
            + " payees are left out; the page on the screen has them.")
      }
    }
    contents(language)
    element("h2", .id("goals")) { language("目標と次期目標", "Goal and next goal") }
    GoalView(field: field, model: model).content(language)
    element("h2", .id("result")) { language("評価結果", "Result") }
    if let result = field.result {
      Text.paragraphs(result.text)
      element("p") { model.place(result.passage.lines, language).html }
    } else {
      missing(language)
    }
    ClaimsView(claims: judgement.claims, projects: projects, model: model).content(language)
    TriangleView(triangle: judgement.triangle, model: model).content(language)
    opinions(language)
    if let rating { rating.content(language) }
    ProjectsView(
      projects: projects, sources: judgement.sources, field: field,
      title: model.fieldTitle(field.number, language)
    ).content(language)
    if let flow {
      element("h2", .id("flow")) { language("支出の流れ", "Flow of money") }
      FlowFigure(model: model, flow: flow, field: field.number).html(language)
      element("p") {
        element("a", .href(Route.flow(model.id).path(language))) {
          language("施策全体の支出の流れ", "Flow of money of the whole program")
        }
      }
    }
    comparisons.content(language)
    downloads(language)
    if !projects.isEmpty { LicenceList(licences: licences).html(language) }
    neighbours(language)
  }

  @HTMLBuilder private func opinions(_ language: Language) -> [HTML] {
    element("h2", .id("opinions")) {
      language(
        "有識者の所見（\(field.opinions.count)件）", "Opinions of outside experts (\(field.opinions.count))")
    }
    if judgement.opinions.isEmpty {
      element("p") { language("この分野への所見はありません。", "There is no opinion on this field.") }
    } else {
      OpinionList(opinions: judgement.opinions, model: model).html(language)
    }
  }

  /// Links to the files of the tables that have rows.
  private func downloads(_ language: Language) -> HTML {
    let tables = DossierTable.allCases.filter(hasRows)
    guard !tables.isEmpty else { return .empty }
    return element("section", .class("downloads")) {
      element("h2", .id("files")) { language("表のファイル", "Tables as files") }
      for table in tables {
        Downloads(
          route: route, query: Query.write(table.words), label: table.title
        ).html(language)
      }
    }
  }

  private func hasRows(_ table: DossierTable) -> Bool {
    switch table {
    case .projects: linked > 0
    case .indicators: judgement.sources.contains { !$0.series.isEmpty }
    case .claims: !judgement.claims.claims.isEmpty
    case .flow: flow != nil
    }
  }

  private func contents(_ language: Language) -> HTML {
    element(
      "nav", .class("contents"), Attribute("aria-label", language("このページの内容", "On this page"))
    ) {
      element("ul") {
        for section in sections {
          element("li") { element("a", .href("#\(section.id)")) { language(section.title) } }
        }
      }
    }
  }

  /// The headings in order.
  private var sections: [(id: String, title: Bilingual)] {
    var sections = [
      (id: "goals", title: Bilingual(ja: "目標と次期目標", en: "Goal and next goal")),
      ("result", Bilingual(ja: "評価結果", en: "Result")),
      ("claims", Bilingual(ja: "主張と根拠", en: "Claims and evidence")),
      ("triangle", Bilingual(ja: "課題・次期目標・所見の対応", en: "Issues, next goal and opinions")),
      ("opinions", Bilingual(ja: "所見", en: "Opinions")),
    ]
    if rating != nil { sections.append(("rating", Bilingual(ja: "評語", en: "Rating"))) }
    sections.append(("projects", Bilingual(ja: "事業", en: "Projects")))
    if hasRows(.projects) {
      sections += [
        ("indicators", Bilingual(ja: "指標", en: "Indicators")),
        ("logic", Bilingual(ja: "効果発現経路", en: "Logic model")),
        ("inspections", Bilingual(ja: "点検・評価", en: "Inspections")),
      ]
      if flow != nil { sections.append(("flow", Bilingual(ja: "支出の流れ", en: "Flow of money"))) }
    }
    if DossierTable.allCases.contains(where: hasRows) {
      sections.append(("files", Bilingual(ja: "表のファイル", en: "Tables as files")))
    }
    return sections
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
