import Markup
import Policies
import Store

/// Where the home page leads.
struct HomeWays {
  let programs: [ProgramSummary]

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if !programs.isEmpty {
      element("h2", .id("programs")) { language("評価書のある施策", "Programs with an evaluation") }
      element("ul", .class("cards")) { for summary in programs { card(summary, language) } }
    }
    element("h2", .id("ways")) { language("調べる", "Look things up") }
    element("ul", .class("cards")) {
      for way in ways {
        element("li") {
          element("a", .href(way.route.path(language))) { language(way.title) }
          element("p") { language(way.note) }
        }
      }
    }
  }

  private func card(_ summary: ProgramSummary, _ language: Language) -> HTML {
    let program = summary.program
    return element("li") {
      element("a", .href(Route.program(program.id, cycle: nil).path(language))) {
        Text.imported(program.title ?? program.id, language)
      }
      element("p") {
        Text.imported(language(program.ministry), language)
        if let cycle = summary.cycles.first {
          language("、", ", ")
          Text.cycle(cycle.cycle, language)
        }
      }
      if let cycle = summary.cycles.first { links(program, cycle, language) }
    }
  }

  private func links(_ program: Program, _ cycle: CycleSummary, _ language: Language) -> HTML {
    let id = program.id
    let fields = language(
      "\(program.fieldLabel.japanese)別の内容（\(cycle.fields)）",
      "\(program.fieldLabel.english)s (\(cycle.fields))")
    return element("ul", .class("inline")) {
      link(Route.program(id, cycle: nil).path(language) + "#fields", fields)
      link(
        Route.programOpinions(id).path(language),
        language("所見（\(cycle.opinions)）", "Opinions (\(cycle.opinions))"))
      link(Route.checks(id).path(language), language("点検", "Checks"))
      link(Route.reconciliation(id).path(language), language("予算の突合", "Budget reconciled"))
      link(Route.flow(id).path(language), language("支出の流れ", "Flow of money"))
    }
  }

  private func link(_ address: String, _ title: String) -> HTML {
    element("li") { element("a", .href(address)) { title } }
  }

  private struct Way {
    let route: Route
    let title: Bilingual
    let note: Bilingual
  }

  private var ways: [Way] {
    [
      Way(
        route: .search, title: Bilingual(ja: "検索", en: "Search"),
        note: Bilingual(
          ja: "事業、支出先の名前、目標、所見、指標、原文の行を、言葉から一度に。",
          en: "Projects, payees, goals, opinions, indicators and lines of documents at once.")),
      Way(
        route: .programs, title: Bilingual(ja: "施策", en: "Programs"),
        note: Bilingual(
          ja: "評価書が述べる目標、結果、次の目標、予算、所見。",
          en: "Goals, results, next goals, budgets and opinions, as evaluations state them.")),
      Way(
        route: .ministries, title: Bilingual(ja: "府省庁", en: "Ministries"),
        note: Bilingual(
          ja: "府省庁ごとの事業、予算、執行率、目標や実績のある事業の割合。",
          en: "Projects, money, execution and the share of projects with targets, by ministry.")),
      Way(
        route: .projects, title: Bilingual(ja: "事業", en: "Projects"),
        note: Bilingual(
          ja: "行政事業レビューの全事業を、名前、府省庁、年度、金額から。",
          en: "Every project under review, by name, ministry, year and money.")),
      Way(
        route: .indicators, title: Bilingual(ja: "指標", en: "Indicators"),
        note: Bilingual(
          ja: "アウトプットとアウトカム、その目標と実績、後で変わった値。",
          en: "Outputs and outcomes, their targets and actuals, and figures revised later.")),
      Way(
        route: .opinions, title: Bilingual(ja: "所見", en: "Opinions"),
        note: Bilingual(
          ja: "外部有識者の所見と、それがどうなったか。", en: "What outside experts said, and what became of it.")),
      Way(
        route: .comparison, title: Bilingual(ja: "国際比較", en: "Comparison"),
        note: Bilingual(
          ja: "日本と他の国の値を、単位・年・資料とともに。",
          en: "Japan beside other countries, with units, years and sources.")),
      Way(
        route: .lessons, title: Bilingual(ja: "教訓", en: "Lessons"),
        note: Bilingual(ja: "評価と点検に書かれた教訓。", en: "Lessons from evaluations and inspections.")),
      Way(
        route: .terms, title: Bilingual(ja: "用語", en: "Terms"),
        note: Bilingual(
          ja: "文書に現れる用語と、その初出と定義。",
          en: "The terms of the documents, where they begin and what they mean.")),
      Way(
        route: .sources, title: Bilingual(ja: "出所", en: "Sources"),
        note: Bilingual(
          ja: "取り込んだファイル、欠けているもの、利用条件。",
          en: "The files behind it all, what they lack, and their licences.")),
    ]
  }
}
