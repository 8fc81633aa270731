import Analysis
import Markup
import Policies
import Publishing
import Store

/// The indicators (測定指標) of all projects.
struct IndicatorsPage: ListingPage {
  let listing: Listing<ListedIndicator>
  let filter: IndicatorListFilter
  let ministries: [Ministry]
  let licences: [Bilingual]

  var route: Route { .indicators }
  var query: [(name: String, value: String)] { listing.query.words }

  func title(_ language: Language) -> String {
    listing.title(language("指標の一覧", "Indicators"), language)
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  func data(_ language: Language) -> DataTable {
    listing.data(title: title(language), licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("指標の一覧", "Indicators") }
    element("p") {
      language(
        "各事業の、アウトプット又はアウトカムのある最も新しいシートの指標です。「後で変わった値」は、同じ事業の別の年度の"
          + "シートが、同じ名称の指標の同じ年度について別の数値を報告した数です。名称が変わった指標は事業のページで追えます。",
        "The indicators of each project by its latest sheet that has outputs or outcomes. Figures revised"
          + " are those that another sheet of the project gives otherwise for the same year under the"
          + " same name; the page of the project follows indicators whose names change, too.")
    }
    if ministries.isEmpty {
      NoProjects().html(language)
    } else {
      form(language)
      listing.content(language)
      LicenceList(licences: licences).html(language)
    }
  }

  private func form(_ language: Language) -> HTML {
    Text.form(
      route, language,
      choice(
        "kind", language("種類", "Kind"),
        [IndicatorKind.output, .outcome].map { ($0.rawValue, language($0.title)) }, language),
      choice(
        "ministry", language("府省庁", "Ministry"), ministries.map { ($0.id, language($0.name)) },
        language),
      choice(
        "target", language("数値目標", "Target in figures"),
        [("yes", language("あり", "with")), ("no", language("なし", "without"))], language),
      choice(
        "revised", language("値の変更", "Figures revised"),
        [("yes", language("あり", "yes")), ("no", language("なし", "no"))], language),
      FormField(
        name: "word", label: language("名称に含む語", "Word in the name"),
        value: listing.query.word("word")
      ).html,
      element("button", Attribute("type", "submit")) { language("絞り込む", "Filter") }, .text(" "),
      element("a", .href(route.path(language))) { language("元に戻す", "Reset") })
  }

  private func choice(
    _ name: String, _ label: String, _ choices: [(value: String, title: String)],
    _ language: Language
  ) -> HTML {
    Choice(
      name: name, label: label, choices: choices, chosen: listing.query.word(name),
      all: language("すべて", "all")
    ).html
  }
}
