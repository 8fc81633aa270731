import Policies
import Publishing
import Store

extension Resource {
  /// Full-text search over the whole record.
  static let search = Resource(
    "search", "search", ja: "全文検索", en: "Full-text search",
    parameters: [
      Parameter(
        "q", .text, ja: "検索する語。書き方は検索のページと同じ。", en: "The words, written as on the search page.",
        isRequired: true),
      Parameter(
        "kind", .word(SearchKind.allCases.map(\.rawValue)), ja: "この種類だけ。",
        en: "Only hits of this kind."),
      Parameter(
        "ministry", .text, ja: "府省庁。シートにあるとおり。", en: "The ministry, as the sheets write it."),
      Parameter(
        "year", .number(1...9999), ja: "シートの年、又は評価した最後の年度。",
        en: "The year of the sheet, or the last fiscal year that a document evaluates."),
      Parameter(
        "field", .text, ja: "分野。施策のidと番号（mofa-ii-1/3）。",
        en: "A field by the id of its program and its number, as in mofa-ii-1/3."),
    ], isPaged: true, schema: .search
  ) { request throws(Problem) in
    var wanted = try SearchRequest(
      request.values.filter { $0.key != "limit" && $0.key != "offset" })
    wanted.limit = request.limit
    wanted.offset = request.offset
    let results = try request.store.search(wanted)
    return Content(SearchJSON(results) { $0.path(.japanese) }, total: results.total)
  }

  /// What was paid to a receiver of payments.
  static let payee = Resource(
    "payee", "payees/{payee}", ja: "支出先への支出", en: "What was paid to a receiver of payments",
    isPaged: true, schema: .table
  ) { request throws(Problem) in
    guard let record = try request.store.payee(nameOrNumber: request.text("payee") ?? "") else {
      throw Problem(
        .notFound, "payee-unknown",
        Bilingual(
          ja: "その名称又は法人番号の支出先はありません。",
          en: "No receiver of payments has this name or corporate number."))
    }
    return request.page(
      record.table(
        title: Text.oneLine(record.name),
        licences: try request.store.licences(ofProjects: record.payments.map(\.project))))
  }
}
