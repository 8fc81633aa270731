import Analysis
import Policies
import Publishing
import Store

extension Resource {
  /// The indicators of all projects.
  static let indicators = Resource(
    "indicators", "indicators", ja: "全事業の指標", en: "The indicators of all projects",
    parameters: [
      Parameter(
        "kind", .word(IndicatorKind.allCases.map(\.rawValue)), ja: "この種別だけ。",
        en: "Only this kind."),
      Parameter(
        "ministry", .text, ja: "府省庁のid（mofa）。", en: "The id of a ministry, as in mofa."),
      Parameter("target", .flag, ja: "目標値があるか。", en: "Whether there is a target in figures."),
      Parameter("revised", .flag, ja: "後で変わった値があるか。", en: "Whether figures were revised later."),
      Parameter("word", .text, ja: "名称に含まれる語。", en: "A word in the name."),
    ], isPaged: true, schema: .table
  ) { request throws(Problem) in
    let filter = IndicatorListFilter(request)
    let rows = try request.store.listedIndicators(
      filter, offset: request.offset, limit: request.limit)
    let columns = ListColumn<ListedIndicator>.indicator.flatMap(\.data)
    let table = DataTable(
      title: "指標の一覧", columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.value(row) } },
      licences: try request.store.licences(ofProjects: rows.map(\.project)))
    return Content(TableJSON(table), total: try request.store.indicatorCount(filter))
  }
}

extension IndicatorListFilter {
  fileprivate init(_ request: APIRequest) {
    self.init()
    kind = request.text("kind").flatMap { IndicatorKind(rawValue: $0) }
    ministries = request.text("ministry").map { Ministries.builtIn.ministry(id: $0).names }
    hasTarget = request.text("target").map { $0 == "true" }
    isRevised = request.text("revised").map { $0 == "true" }
    word = request.text("word")
  }
}
