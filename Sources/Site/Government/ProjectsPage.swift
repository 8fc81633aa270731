import Analysis
import Markup
import Policies
import Publishing

/// All projects (事業), by fiscal year.
struct ProjectsPage: ListingPage {
  let projects: ProjectListing
  let ministries: [Ministry]
  let licences: [Bilingual]

  var route: Route { .projects }
  var query: [(name: String, value: String)] { projects.listing.query.words }

  func title(_ language: Language) -> String {
    projects.listing.title(language("事業の一覧", "Projects"), language)
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  func data(_ language: Language) -> DataTable {
    projects.listing.data(title: title(language), licences: licences)
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("事業の一覧", "Projects") }
    element("p") {
      language(
        "行政事業レビューの事業です。金額はその年度について最も新しい公式のシートが報告するもの、"
          + "アウトカム・目標・実績・所見は翌年度に公表されたシートによります。",
        "The projects under administrative review. Money is what the latest official sheet reports of"
          + " the year; outcomes, targets, actual values and remarks are those of the sheet published"
          + " the year after.")
    }
    if projects.years.isEmpty {
      NoProjects().html(language)
    } else {
      ProjectFilterForm(projects: projects, ministries: ministries).html(language)
      projects.listing.content(language)
      LicenceList(licences: licences).html(language)
    }
  }
}

extension Listing {
  /// A title that tells pages and filters of one listing apart.
  func title(_ name: String, _ language: Language) -> String {
    let words = query.filter.map(\.value)
    let page = query.page > 1 ? language("\(query.page)ページ", "page \(query.page)") : nil
    let notes = words + [page].compactMap(\.self)
    return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
  }
}
