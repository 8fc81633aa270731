import Analysis
import Japanese
import Policies
import Store

extension Pages {
  /// All ministries in a fiscal year, or in all.
  func ministries(_ words: [String: String]) throws(Problem) -> any Page {
    let all = MinistryRow.all(try store.ministryYears())
    let year = try chosenYear(words, of: all)
    var columns: [ListColumn<MinistryRow>] = [.ministry]
    // A row of a file stands alone, without the year that the page has above it.
    if year == nil || isWhole { columns.append(.yearOfMoney) }
    columns += ListColumn<MinistryRow>.tally
    let query = try ListQuery(
      words, sortable: columns.map(\.name), usual: .init(name: "", descends: false),
      filter: ["year", "word", "projects"])
    let least = try words.number("projects") ?? 0
    let rows = all.filter { row in
      (year == nil || row.fiscalYear == year) && row.tally.projects >= least
        && words.filled("word").map(row.ministry.isCalled) ?? true
    }
    var listing = Listing(
      .ministries, Bilingual(ja: "府省庁", en: "Ministries"), columns, query, all: rows,
      isWhole: isWhole)
    if year != nil { listing.footer = MinistryRow.sum(rows) }
    return MinistriesPage(
      listing: listing, years: all.years, year: year,
      licences: try store.licencesOfSheets())
  }

  /// One ministry; nothing if no sheet and no program names it.
  func ministry(_ id: String, _ words: [String: String]) throws(Problem) -> (any Page)? {
    let ministry = Ministries.builtIn.ministry(id: id)
    let years = MinistryRow.all(try store.ministryYears()).filter { $0.ministry == ministry }
    let programs = try store.programs().map(\.program).filter {
      ministry.names.contains($0.ministryName)
    }
    guard !years.isEmpty || !programs.isEmpty else { return nil }
    let columns = [ListColumn<MinistryRow>.yearOfMoney] + ListColumn<MinistryRow>.tally
    let table = Listing(
      .ministry(id), Bilingual(ja: "年度ごとの事業", en: "Projects by fiscal year"),
      columns.map(\.unsorted),
      try ListQuery([:], sortable: [], usual: .init(name: "", descends: false), filter: []),
      all: years, isWhole: true)
    return MinistryPage(
      ministry: ministry, years: table,
      projects: try projectListing(.ministry(id), words, ministry: ministry, years: years),
      programs: programs,
      licences: try store.licences(
        ofProjects: Array(store.projects(ofMinistry: ministry.names))))
  }

  /// All projects.
  func projects(_ words: [String: String]) throws(Problem) -> any Page {
    let all = MinistryRow.all(try store.ministryYears())
    var seen: Set<Ministry> = []
    let ministries = all.map(\.ministry).filter { seen.insert($0).inserted }
    try words.expectMinistry(of: ministries)
    return ProjectsPage(
      projects: try projectListing(.projects, words, ministry: nil, years: all),
      ministries: ministries, licences: try store.licencesOfSheets())
  }
}

extension [String: String] {
  /// Refuses a ministry that none of the listed projects has.
  func expectMinistry(of known: [Ministry]) throws(Problem) {
    guard let word = filled("ministry"), let first = known.first,
      !known.contains(Ministries.builtIn.ministry(id: word))
    else { return }
    throw .unknownChoice(
      "ministry", word,
      advice: Bilingual(
        ja: "府省庁は一覧から選んでください（例：\(first.id)）。",
        en: "Choose a ministry of the list, as in \(first.id)."))
  }
}

extension Ministry {
  /// Whether a word stands in one of its names.
  func isCalled(_ word: String) -> Bool {
    let word = FoldedText(word).text
    return (names + [name.english, id]).contains { FoldedText($0).text.contains(word) }
  }
}
