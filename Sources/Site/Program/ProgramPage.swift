import Analysis
import Markup
import Policies
import Store

/// The page of a program: what its evaluation says as a whole.
struct ProgramPage: Page {
  let model: EvaluationModel
  /// The opinions on the whole program.
  let general: [ReviewedOpinion]
  /// Its fields at a glance.
  let matrix: ProgramMatrix

  var route: Route { model.program }
  private var evaluation: Evaluation { model.evaluation }

  var linkedData: LinkedData? { LinkedData(model) }

  func title(_ language: Language) -> String {
    model.namesCycle ? "\(model.title) \(Text.cycle(evaluation.cycle, language))" : model.title
  }

  func summary(_ language: Language) -> String? {
    let cycle = Text.cycle(evaluation.cycle, language)
    let (fields, opinions) = (evaluation.fields.count, evaluation.opinions.count)
    return language(
      "\(evaluation.program.ministry.japanese)の施策「\(model.title)」の政策評価（\(cycle)）："
        + "\(fields)分野の目標・評価結果・次期目標、予算と執行、有識者の所見\(opinions)件、もとにある事業。",
      "The evaluation of “\(model.title)” by \(evaluation.program.ministry.english) (\(cycle)): goals,"
        + " results and next goals of \(fields) fields, budget and execution, \(opinions) opinions of"
        + " experts, and the projects beneath.")
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(model.title, language) }
    model.banner(language)
    facts(language)
    JudgementNavigation(model: model).html(language)
    preambles(language)
    element("h2", .id("fields")) { language("分野別の内容", "Fields") }
    MatrixView(matrix: matrix, model: model).html(language)
    element("h2", .id("budget")) { language("予算額・執行額", "Budget and execution") }
    if let budget = evaluation.budget {
      BudgetView(table: budget, model: model).content(language)
      element("p") {
        element("a", .href(Route.reconciliation(model.id).path(language))) {
          language("事業・財務省と突き合わせる", "Reconcile with projects and the Ministry of Finance")
        }
      }
    } else {
      element("p") { language("この文書には予算表がありません。", "This document has no budget table.") }
    }
    element("h2", .id("opinions")) { language("施策全体への所見", "Opinions on the whole program") }
    generalOpinions(language)
    element("p") {
      element("a", .href(Route.programOpinions(model.id).path(language))) {
        language("所見台帳（すべての所見と対応状況）", "Ledger of all opinions and what became of them")
      }
    }
    element("h2", .id("findings")) { language("読み取りで気付いた点", "Found while reading") }
    FindingsView(model: model).content(language)
    element("h2", .id("sources")) { language("出典", "Sources") }
    SourceView(model: model).content(language)
  }

  private func facts(_ language: Language) -> HTML {
    element("dl", .class("facts")) {
      element("div") {
        element("dt") { language("府省庁", "Ministry") }
        element("dd") { language(evaluation.program.ministry) }
      }
      element("div") {
        element("dt") { language("評価対象期間", "Years evaluated") }
        element("dd") {
          Text.cycle(evaluation.cycle, language)
          if evaluation.cycle.basis == .executedYears {
            " "
            element("span", .class("inferred")) {
              language("推定：執行額のある年度", "inferred from the years with an executed amount")
            }
          }
        }
      }
      element("div") {
        element("dt") { language("原文", "Source") }
        element("dd") {
          element("a", .href(model.document.path(language))) {
            Text.imported(model.revision.name, language)
          }
        }
      }
      if model.cycles.count > 1 { otherCycles(language) }
    }
  }

  private func otherCycles(_ language: Language) -> HTML {
    element("div") {
      element("dt") { language("他の期間", "Other years") }
      element("dd") {
        for cycle in model.cycles where cycle.cycle.id != model.revision.cycle {
          let isLatest = cycle == model.cycles.first
          element(
            "a",
            .href(
              Route.program(model.id, cycle: isLatest ? nil : cycle.cycle.id).path(language))
          ) { Text.cycle(cycle.cycle, language) }
          " "
        }
      }
    }
  }

  @HTMLBuilder private func preambles(_ language: Language) -> [HTML] {
    for section in Section.allCases {
      if let passage = evaluation.preambles[section] {
        element("h2") { language(section.title) }
        Text.paragraphs(passage.text)
        element("p") { model.place(passage.lines, language).html }
      }
    }
  }

  @HTMLBuilder private func generalOpinions(_ language: Language) -> [HTML] {
    if let preamble = evaluation.opinionsPreamble { Text.paragraphs(preamble.text) }
    if general.isEmpty {
      element("p") { language("ありません。", "There are none.") }
    } else {
      OpinionList(opinions: general, model: model).html(language)
    }
  }
}

extension Section {
  /// What the section is called on pages.
  var title: Bilingual {
    switch self {
    case .goals: Bilingual(ja: "目標", en: "Goal")
    case .results: Bilingual(ja: "評価結果", en: "Result")
    case .nextGoals: Bilingual(ja: "次期目標", en: "Next goal")
    }
  }
}

extension RevisionClass {
  /// What the class is called.
  var title: Bilingual {
    switch self {
    case .unchanged: Bilingual(ja: "変更なし", en: "unchanged")
    case .extended: Bilingual(ja: "拡大", en: "extended")
    case .narrowed: Bilingual(ja: "縮小", en: "narrowed")
    case .strengthened: Bilingual(ja: "強化", en: "strengthened")
    case .weakened: Bilingual(ja: "弱化", en: "weakened")
    case .reworded: Bilingual(ja: "言い換え", en: "reworded")
    case .dropped: Bilingual(ja: "次期目標なし", en: "no next goal")
    case .added: Bilingual(ja: "新設", en: "new")
    case .notComparable: Bilingual(ja: "比較不能", en: "not comparable")
    }
  }
}
