import Markup
import Policies
import Store

/// The home page: what this is, what the record holds, and where it leads.
struct HomePage: Page {
  let programs: [ProgramSummary]
  let holdings: Holdings
  /// The whole of government in the latest year whose money is known.
  let government: MinistryRow?

  var route: Route { .home }

  func title(_ language: Language) -> String { "Hyoka" }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") {
      language("国の政策評価を、根拠までたどる", "The state's policy evaluations, down to the evidence")
    }
    element("p", .class("lead")) {
      language(
        "国は、何を目指し、いくら使い、何が変わり、外の専門家は何と言ったのか。Hyokaは、府省庁が公表する評価書と"
          + "事業のデータをつなぎ、どの記述も原文の行まで、どの金額もファイルの行までたどれる記録にします。",
        "What does the state aim at, what does it spend, what changes, and what do outside experts say?"
          + " Hyoka ties the evaluations that ministries publish to the data of their projects: every"
          + " statement leads to its line, and every amount to the row of a file.")
    }
    if programs.isEmpty && holdings.files == 0 {
      element("p") {
        language(
          "まだ何も取り込まれていません。hyoka import で文書やデータを取り込んでください。",
          "Nothing has been imported yet. Import documents and data with hyoka import.")
      }
    }
    HomeWays(programs: programs).content(language)
    HomeHoldings(programs: programs, holdings: holdings, government: government).content(language)
  }
}
