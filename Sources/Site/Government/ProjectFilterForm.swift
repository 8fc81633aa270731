import Analysis
import Markup
import Policies
import Store

/// The form that filters a list of projects.
struct ProjectFilterForm {
  let projects: ProjectListing
  /// The ministries to choose from; nothing where there is only one.
  let ministries: [Ministry]?

  func html(_ language: Language) -> HTML {
    Text.form(
      projects.listing.route, language,
      ministries.map { ministryChoice($0, language) } ?? .empty,
      Choice(
        name: "year", label: language("年度", "Fiscal year"),
        choices: projects.years.map { (value: "\($0.year)", title: Text.year($0, language)) }
          + [(value: "all", title: language("事業ごとに最後の年度", "the last of each project"))],
        chosen: projects.year.map { "\($0.year)" } ?? "all"
      ).html,
      FormField(
        name: "word", label: language("事業名に含む語", "Word in the name"),
        value: projects.listing.query.word("word")
      ).html,
      element("button", Attribute("type", "submit")) { language("絞り込む", "Filter") }, .text(" "),
      element("a", .href(projects.listing.route.path(language))) { language("元に戻す", "Reset") })
  }

  private func ministryChoice(_ ministries: [Ministry], _ language: Language) -> HTML {
    Choice(
      name: "ministry", label: language("府省庁", "Ministry"),
      choices: ministries.map { ($0.id, language($0.name)) },
      chosen: projects.listing.query.word("ministry"), all: language("すべて", "all")
    ).html
  }
}
