import Analysis
import Markup
import Policies
import Publishing

/// The whole of government: all ministries in a fiscal year, or in all.
struct MinistriesPage: ListingPage {
  let listing: Listing<MinistryRow>
  let years: [FiscalYear]
  /// The year shown; nothing for all.
  let year: FiscalYear?
  let licences: [Bilingual]

  var route: Route { .ministries }
  var query: [(name: String, value: String)] { listing.query.words }

  func title(_ language: Language) -> String {
    listing.title(language("府省庁の一覧", "Ministries"), language)
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  func data(_ language: Language) -> DataTable {
    listing.data(title: title(language), licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("府省庁の一覧", "Ministries") }
    element("p") {
      language(
        "行政事業レビューの事業を、府省庁と年度ごとにまとめます。金額はその年度について最も新しい公式のシートが報告するもの、"
          + "アウトカム・目標・実績・所見は翌年度に公表されたシートによります。割合は判明している事業に占めるもので、"
          + "半分に満たない場合は示しません。",
        "The projects under administrative review, by ministry and fiscal year. Money is what the latest"
          + " official sheet reports of the year; outcomes, targets, actual values and remarks are those of"
          + " the sheet published the year after. Shares are of the projects of which it is known, and are"
          + " not given where these are less than half.")
    }
    if years.isEmpty {
      NoProjects().html(language)
    } else {
      element("p") {
        language(
          "金額は特別会計の事業も含みます。国の支出のすべてが事業ではなく、会計の間の繰入れは重なり得るため、計は国の歳出の総額ではありません。",
          "Money includes projects of special accounts. Not all that the state spends is a project, and"
            + " transfers between accounts may count twice: the total is not the spending of the state."
        )
      }
      if isAboveBudget { aboveBudget(language) }
      form(language)
      listing.content(language)
      LicenceList(licences: licences).html(language)
    }
  }

  /// Whether a ministry executed more than its appropriation.
  private var isAboveBudget: Bool {
    listing.rows.contains { ($0.tally.executionRate.value ?? 0) > 1 }
  }

  private func aboveBudget(_ language: Language) -> HTML {
    let words = [
      (name: "year", value: year.map { "\($0.year)" } ?? "all"),
      (name: "sort", value: "-executionRate"),
    ]
    return element("p", .class("meta")) {
      language(
        "執行率が100%を超えるのは、現額より大きい執行額を報告する事業があるためです：",
        "An execution rate above 100% comes from projects that report more executed than appropriated: "
      )
      element("a", .href(Route.projects.path(language) + Query.write(words))) {
        language("執行率の高い順の事業", "projects by execution rate")
      }
    }
  }

  private func form(_ language: Language) -> HTML {
    Text.form(
      route, language,
      Choice(
        name: "year", label: language("年度", "Fiscal year"),
        choices: years.map { (value: "\($0.year)", title: Text.year($0, language)) }
          + [(value: "all", title: language("すべて", "all"))],
        chosen: year.map { "\($0.year)" } ?? "all"
      ).html,
      FormField(
        name: "word", label: language("府省庁の名前", "Name of the ministry"),
        value: listing.query.word("word")
      ).html,
      FormField(
        name: "projects", label: language("事業の数（以上）", "Projects, at least"),
        value: listing.query.word("projects"), isNumber: true
      ).html,
      element("button", Attribute("type", "submit")) { language("絞り込む", "Filter") }, .text(" "),
      element("a", .href(route.path(language))) { language("元に戻す", "Reset") })
  }
}

/// What stands where no project data is imported yet.
struct NoProjects {
  func html(_ language: Language) -> HTML {
    element("p") {
      language(
        "事業のデータはまだ取り込まれていません。hyoka import で取り込めます。",
        "No project data is imported yet. Import some with hyoka import.")
    }
  }
}
