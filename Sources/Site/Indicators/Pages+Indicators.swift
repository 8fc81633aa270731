import Analysis
import Policies
import Store

extension Pages {
  /// The indicators of all projects.
  func indicators(_ words: [String: String]) throws(Problem) -> any Page {
    let query = try ListQuery(
      words, sortable: IndicatorListFilter.Order.allCases.map(\.rawValue),
      usual: .init(name: "revised", descends: true),
      filter: ["kind", "ministry", "target", "revised", "word"])
    let filter = try IndicatorListFilter(words, query.sort)
    let list = Ministries.builtIn
    let ministries = Set(try store.indicatorMinistries().map { list[$0] })
      .sorted { (list.rank($0), $0.id) < (list.rank($1), $1.id) }
    try words.expectMinistry(of: ministries)
    let size = Listing<ListedIndicator>.usualPageSize
    let rows =
      isWhole
      ? try store.listedIndicators(filter)
      : try store.listedIndicators(filter, offset: (query.page - 1) * size, limit: size)
    return IndicatorsPage(
      listing: Listing(
        route: .indicators, caption: Bilingual(ja: "指標", en: "Indicators"),
        columns: ListColumn<ListedIndicator>.indicator, query: query, rows: rows,
        total: try store.indicatorCount(filter), pageSize: size),
      filter: filter,
      ministries: ministries,
      licences: try store.licences(ofProjects: rows.map(\.project)))
  }
}

extension IndicatorListFilter {
  /// Reads a filter from the words of an address.
  init(_ words: [String: String], _ sort: ListQuery.Sort) throws(Problem) {
    self.init()
    if let word = words.filled("kind") {
      guard let kind = IndicatorKind(rawValue: word) else {
        throw .unknownChoice("kind", word, allowed: IndicatorKind.allCases.map(\.rawValue))
      }
      self.kind = kind
    }
    ministries = words.filled("ministry").map { Ministries.builtIn.ministry(id: $0).names }
    hasTarget = try words.choice("target")
    isRevised = try words.choice("revised")
    word = words.filled("word")
    order = Order(rawValue: sort.name) ?? .revised
    descends = sort.descends
  }
}

extension [String: String] {
  /// Yes or no, where a form asks for one of them.
  fileprivate func choice(_ name: String) throws(Problem) -> Bool? {
    switch filled(name) {
    case nil: return nil
    case "yes"?: return true
    case "no"?: return false
    case let word?: throw .unknownChoice(name, word, allowed: ["yes", "no"])
    }
  }
}
