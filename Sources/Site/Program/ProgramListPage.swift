import Markup
import Policies
import Store

/// The list of programs.
struct ProgramListPage: Page {
  let programs: [ProgramSummary]

  var route: Route { .programs }

  func title(_ language: Language) -> String { language("施策の一覧", "Programs") }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("施策の一覧", "Programs") }
    element("p") {
      language(
        "各府省の政策評価を読み取り、目標・結果・次期目標・予算・有識者の所見を、原文の行とともに示します。",
        "Policy evaluations of ministries, with goals, results, next goals, budgets and expert"
          + " opinions, each with its line in the source.")
    }
    element("p") {
      element("a", .href(Route.opinions.path(language))) {
        language("所見台帳（全施策）", "Ledger of opinions, all programs")
      }
    }
    if programs.isEmpty {
      element("p") {
        language(
          "まだ何も取り込まれていません。hyoka import で文書を取り込んでください。",
          "Nothing has been imported yet. Import a document with hyoka import.")
      }
    } else {
      table(language)
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.table(
      caption: language("施策", "Programs"),
      element("thead") {
        element("tr") {
          Text.head(language("施策", "Program"))
          Text.head(language("府省庁", "Ministry"))
          Text.head(language("評価対象期間", "Years evaluated"))
          Text.head(language("分野", "Fields"))
          Text.head(language("所見", "Opinions"))
          Text.head(language("指摘", "Findings"))
        }
      },
      element("tbody") {
        for summary in programs { rows(summary, language) }
      })
  }

  private func rows(_ summary: ProgramSummary, _ language: Language) -> [HTML] {
    summary.cycles.enumerated().map { index, cycle in
      let program = summary.program
      let route = Route.program(program.id, cycle: index == 0 ? nil : cycle.cycle.id)
      return element("tr") {
        element("th", .scope("row")) {
          element("a", .href(route.path(language))) {
            Text.imported(program.title ?? program.id, language)
            if index > 0 {
              element("span", .class("hidden")) { " \(Text.cycle(cycle.cycle, language))" }
            }
          }
        }
        element("td") { language(program.ministry) }
        element("td") { Text.cycle(cycle.cycle, language) }
        element("td", .class("number")) { "\(cycle.fields)" }
        element("td", .class("number")) { "\(cycle.opinions)" }
        element("td", .class("number")) { "\(cycle.findings)" }
      }
    }
  }
}
