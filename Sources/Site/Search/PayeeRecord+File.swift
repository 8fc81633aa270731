import Policies
import Publishing
import Store

extension PayeeRecord {
  /// The payments as files and the API have them, one a row.
  func table(title: String, licences: [Bilingual]) -> DataTable {
    DataTable(title, Self.columns, payments, licences: licences)
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
