import Analysis
import Markup
import Policies
import Publishing
import Store

/// Where the money of a program went in one year: fields, projects, payees.
struct FlowPage: ListingPage {
  let model: EvaluationModel
  /// Nothing where no payees are on record.
  let flow: ProgramFlow?
  /// The year that was asked for.
  let year: Int?
  let licences: [Bilingual]

  var route: Route { .flow(model.id) }
  var query: [(name: String, value: String)] { year.map { [("year", "\($0)")] } ?? [] }

  func title(_ language: Language) -> String {
    language("支出の流れ – \(model.title)", "Flow of money – \(model.title)")
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (model.title, model.program)]
  }

  func data(_ language: Language) -> DataTable {
    FlowEntry.table(flow, title: title(language), licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("支出の流れ", "Flow of money") }
    element("p") {
      language(
        "施策の予算が、どの分野のどの事業を通じて誰に支払われたかを、1年度分示します。",
        "To whom the money of the program was paid, through which fields and projects, in one year."
      )
    }
    if let flow {
      if flow.years.count > 1 { choice(flow, language) }
      FlowFigure(model: model, flow: flow).html(language)
      Downloads(
        route: route, query: Query.write(query),
        label: Bilingual(ja: "この年度のすべての支出先", en: "All payees of this year")
      ).html(language)
      LicenceList(licences: licences).html(language)
    } else {
      element("p", .class("gap")) {
        language(
          "対応付けられた事業の支出先のデータがありません。",
          "There is no data on the payees of the linked projects.")
      }
    }
  }

  private func choice(_ flow: ProgramFlow, _ language: Language) -> HTML {
    element(
      "nav", .class("contents"), Attribute("aria-label", language("年度", "Fiscal year"))
    ) {
      element("ul") {
        for year in flow.years {
          element("li") {
            if year == flow.fiscalYear {
              element("strong", Attribute("aria-current", "true")) { Text.year(year, language) }
            } else {
              element("a", .href(route.path(language) + "?year=\(year.year)")) {
                Text.year(year, language)
              }
            }
          }
        }
      }
    }
  }
}

extension Pages {
  /// Where the money of a program went, in the year that is asked for.
  func flow(_ id: String, _ query: [String: String]) throws(Problem) -> (any Page)? {
    guard let model = try model(id, nil) else { return nil }
    let year = try query.number("year")
    let projects = try store.linkedProjects(id)
    let flow = try ProgramFlow.asked(projects, try store.spending(id), year)
    return FlowPage(
      model: model, flow: flow, year: year,
      licences: try store.licences(ofProjects: projects.map(\.link.project)))
  }
}

extension ProgramFlow {
  /// The flow of the year that is asked for, else of the usual one; an error where there is none of
  /// that year, since another year's flow would look like an answer.
  static func asked(
    _ projects: [LinkedProject], _ spending: [ProjectSpending], _ year: Int?
  ) throws(Problem) -> ProgramFlow? {
    let flow = ProgramFlow(projects, spending, year: year.map(FiscalYear.init))
    if let year, let flow, flow.fiscalYear.year != year {
      throw .unknownChoice("year", "\(year)", allowed: flow.years.map { "\($0.year)" })
    }
    return flow
  }
}
