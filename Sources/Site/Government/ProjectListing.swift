import Analysis
import Policies
import Store

/// A list of projects as an address asks for it: of all ministries, or of one.
struct ProjectListing {
  let listing: Listing<ProjectYear>
  /// The fiscal years that can be chosen, and the one shown; nothing for the last of each project.
  let years: [FiscalYear]
  let year: FiscalYear?
}

extension Pages {
  /// The projects that an address asks for.
  ///
  /// - Parameter ministry: the only ministry; nothing for all, or for the one that the address names.
  func projectListing(
    _ route: Route, _ words: [String: String], ministry: Ministry?, years: [MinistryRow]
  ) throws(Problem) -> ProjectListing {
    let year = try chosenYear(words, of: years)
    let query = try ListQuery(
      words, sortable: ProjectListFilter.Order.allCases.map(\.rawValue),
      usual: .init(name: "budget", descends: true), filter: ["ministry", "year", "word"])
    var filter = ProjectListFilter()
    filter.year = year?.year
    filter.word = words.filled("word")
    filter.ministries =
      (ministry ?? words.filled("ministry").map(Ministries.builtIn.ministry(id:)))?.names
    filter.order = ProjectListFilter.Order(rawValue: query.sort.name) ?? .budget
    filter.descends = query.sort.descends
    let size = Listing<ProjectYear>.usualPageSize
    let rows =
      isWhole
      ? try store.projectYears(filter)
      : try store.projectYears(filter, offset: (query.page - 1) * size, limit: size)
    return ProjectListing(
      listing: Listing(
        route: route,
        caption: Bilingual(ja: "事業", en: "Projects"),
        columns: ListColumn<ProjectYear>.project(withMinistry: ministry == nil), query: query,
        rows: rows, total: try store.projectCount(filter), pageSize: size),
      years: years.years, year: year)
  }

  /// The fiscal year that an address names: `all` for none, the usual one where it does not say.
  func chosenYear(
    _ words: [String: String], of rows: [MinistryRow]
  ) throws(Problem) -> FiscalYear? {
    if words.filled("year") == "all" { return nil }
    guard let number = try words.number("year") else { return rows.usualYear }
    guard rows.isEmpty || rows.contains(where: { $0.fiscalYear.year == number }) else {
      throw .unknownChoice("year", "\(number)", allowed: rows.years.map { "\($0.year)" } + ["all"])
    }
    return FiscalYear(number)
  }
}
