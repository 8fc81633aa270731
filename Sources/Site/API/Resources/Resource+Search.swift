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
    return request.page(record.table(licences: try request.pages.licences()))
  }
}

extension PayeeRecord {
  /// The payments as a table, one a row.
  fileprivate func table(licences: [Bilingual]) -> DataTable {
    DataTable(
      title: Text.oneLine(name), columns: Self.columns.map(\.column),
      rows: payments.map { payment in Self.columns.map { $0.value(payment) } }, licences: licences)
  }

  private static var columns: [DataColumn<PayeePayment>] {
    [
      DataColumn("project", Bilingual(ja: "事業の番号", en: "Project id")) { .text($0.project) },
      DataColumn("name", Bilingual(ja: "事業", en: "Project")) {
        .text(Text.oneLine($0.projectName))
      },
      DataColumn("ministry", Bilingual(ja: "シートの府省庁名", en: "Ministry as printed")) {
        .text($0.ministry)
      },
      DataColumn("sheetYear", Bilingual(ja: "シートの年", en: "Year of the sheet")) {
        .integer(Int64($0.sheetYear))
      },
      DataColumn("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) {
        $0.fiscalYear.map { .integer(Int64($0)) } ?? .empty
      },
      DataColumn("payee", Bilingual(ja: "支出先", en: "Payee")) { .text(Text.oneLine($0.name)) },
      DataColumn("amountYen", Bilingual(ja: "金額（円）", en: "Amount (yen)")) {
        $0.amount.map { .integer($0.amount) } ?? .empty
      },
      DataColumn("contract", Bilingual(ja: "契約・内容", en: "Contract")) {
        $0.contract.map { .text($0) } ?? .empty
      },
      DataColumn("method", Bilingual(ja: "契約方式", en: "How the contract was awarded")) {
        $0.method.map { .text($0) } ?? .empty
      },
      DataColumn("corporateNumber", Bilingual(ja: "法人番号", en: "Corporate number")) {
        $0.corporateNumber.map { .text($0) } ?? .empty
      },
      DataColumn("file", Bilingual(ja: "出所のファイル", en: "File")) { .text($0.origin.file) },
      DataColumn("line", Bilingual(ja: "出所の行", en: "Line")) { .integer(Int64($0.origin.line)) },
    ]
  }
}
