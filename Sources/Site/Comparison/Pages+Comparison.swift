import Analysis
import Policies
import Store

extension Pages {
  /// The series whose data is there.
  func comparison() throws(Problem) -> any Page {
    let datasets = try store.seriesDatasets()
    let programs = try comparedPrograms()
    return ComparisonPage(
      series: Comparisons.builtIn.series.filter { datasets.contains($0.dataset) }
        .map { series in
          (series: series, fields: programs.flatMap { $0.fields(of: series) })
        })
  }

  /// Countries by year for a series; nothing if there is no such series.
  func series(_ id: String, _ words: [String: String]) throws(Problem) -> (any Page)? {
    guard let series = Comparisons.builtIn.series(id: id) else { return nil }
    let values = try store.countryValues(ObservationChoice(series))
    let years = Set(values.map(\.year)).sorted()
    let shown = try shownYears(years, words)
    var columns = [ListColumn<CountryRow>.country(series)]
    for year in years.reversed() where shown?.contains(year) ?? false {
      columns.append(.values(year))
    }
    let query = try ListQuery(
      words, sortable: columns.map(\.name),
      usual: .init(name: columns.dropFirst().first?.name ?? "country", descends: true),
      filter: ["from", "to", "word"])
    let all = CountryRow.all(values, home: Comparisons.builtIn.home)
    let rows = all.filter { row in
      let isShown = row.values.keys.contains { shown?.contains($0) ?? false }
      return isShown && words.filled("word").map(row.isCalled) ?? true
    }
    var listing = Listing(
      .series(id), series.title + Bilingual(ja: "：", en: ": ") + series.unit, columns, query,
      all: rows, pageSize: Listing<CountryRow>.usualPageSize, isWhole: isWhole)
    // One's own country stands beneath the page on which it is not.
    if !listing.rows.contains(where: \.isHome) { listing.footer = all.first(where: \.isHome) }
    return SeriesPage(
      series: series, listing: listing, years: years, shown: shown,
      fields: try comparedPrograms().flatMap { $0.fields(of: series) },
      files: try store.sourceFiles().filter { $0.dataset == series.dataset },
      countries: rows + all.filter { row in row.isHome && !rows.contains { $0.code == row.code } })
  }

  /// The years that an address asks for, else the last ten.
  private func shownYears(
    _ years: [Int], _ words: [String: String]
  ) throws(Problem) -> ClosedRange<Int>? {
    guard let first = years.first, let last = years.last else { return nil }
    let to = try words.number("to")
    let from = try words.number("from")
    if let from, let to, from > to {
      throw .unknownChoice(
        "to", "\(to)",
        advice: Bilingual(
          ja: "最後の年は最初の年（\(from)）より前にできません。",
          en: "The last year cannot be before the first, \(from)."))
    }
    let end = min(max(to ?? last, first), last)
    return min(max(from ?? end - 9, first), end)...end
  }

  /// The latest evaluation of each program, with the names of its fields.
  func comparedPrograms() throws(Problem) -> [ComparedProgram] {
    var programs: [ComparedProgram] = []
    for summary in try store.programs() {
      guard let revision = try store.revision(program: summary.program.id) else { continue }
      programs.append(
        ComparedProgram(
          evaluation: try store.evaluation(revision),
          names: try store.fieldNames(summary.program.id)))
    }
    return programs
  }
}

/// A program whose fields series may belong to.
struct ComparedProgram {
  let evaluation: Evaluation
  let names: [Int: String]

  func fields(of series: ComparisonSeries) -> [ComparedField] {
    series.fields(of: evaluation, names: names).map { found in
      let label = evaluation.program.fieldLabel
      let name = evaluation.field(found.field)?.name ?? names[found.field] ?? ""
      return ComparedField(
        program: evaluation.program.id, number: found.field,
        title: Bilingual(
          ja: "\(label.japanese)\(found.field)　\(name)",
          en: "\(label.english) \(found.field) \(name)"),
        words: found.words)
    }
  }
}

extension ObservationChoice {
  init(_ series: ComparisonSeries) {
    self.init(
      dataset: series.dataset, measure: series.measure, category: series.category,
      subcategory: series.subcategory, takesLast: series.combination == .last)
  }
}

extension CountryRow {
  /// Whether a word stands in its name or is its code.
  func isCalled(_ word: String) -> Bool {
    let folded = word.lowercased()
    return name.japanese.contains(word) || name.english.lowercased().contains(folded)
      || code.lowercased() == folded
  }
}
