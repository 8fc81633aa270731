import Analysis
import Markup
import Policies
import Publishing

/// One ministry: its projects together over the years, and each of them.
struct MinistryPage: ListingPage {
  let ministry: Ministry
  /// All years, the latest first.
  let years: Listing<MinistryRow>
  let projects: ProjectListing
  /// The programs of the ministry that are in the record.
  let programs: [Program]
  let licences: [Bilingual]

  var route: Route { .ministry(ministry.id) }
  var query: [(name: String, value: String)] { projects.listing.query.words }

  func title(_ language: Language) -> String {
    projects.listing.title(language(ministry.name), language)
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("府省庁", "Ministries"), .ministries)]
  }

  func data(_ language: Language) -> DataTable {
    projects.listing.data(title: title(language), licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(language(ministry.name), language) }
    if ministry.names.count > 1 { parts(language) }
    if !programs.isEmpty { programList(language) }
    element("h2", .id("years")) { language("年度ごとの事業", "Projects by fiscal year") }
    years.table(language)
    element("h2", .id("projects")) { language("事業", "Projects") }
    ProjectFilterForm(projects: projects, ministries: nil).html(language)
    projects.listing.content(language)
    LicenceList(licences: licences).html(language)
  }

  private func parts(_ language: Language) -> HTML {
    element("p", .class("meta")) {
      language("次の名前のシートを含みます：", "With the sheets under these names: ")
      Text.imported(ministry.names.joined(separator: language("、", ", ")), language)
    }
  }

  @HTMLBuilder private func programList(_ language: Language) -> [HTML] {
    element("h2", .id("programs")) { language("評価書のある施策", "Programs with an evaluation") }
    element("ul") {
      for program in programs {
        element("li") {
          element("a", .href(Route.program(program.id, cycle: nil).path(language))) {
            Text.imported(program.title ?? program.id, language)
          }
        }
      }
    }
  }
}
