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
      .text("project", Bilingual(ja: "事業の番号", en: "Project id")) { $0.project },
      .text("name", Bilingual(ja: "事業", en: "Project")) { Text.oneLine($0.projectName) },
      .text("ministry", Bilingual(ja: "シートの府省庁名", en: "Ministry as printed")) { $0.ministry },
      .integer("sheetYear", Bilingual(ja: "シートの年", en: "Year of the sheet")) { $0.sheetYear },
      .integer("fiscalYear", Bilingual(ja: "年度", en: "Fiscal year")) { $0.fiscalYear },
      .text("payee", Bilingual(ja: "支出先", en: "Payee")) { Text.oneLine($0.name) },
      DataColumn("amountYen", Bilingual(ja: "金額（円）", en: "Amount (yen)")) {
        $0.amount.map { .integer($0.amount) } ?? .empty
      },
      .text("contract", Bilingual(ja: "契約・内容", en: "Contract")) { $0.contract },
      .text("method", Bilingual(ja: "契約方式", en: "How the contract was awarded")) { $0.method },
      .text("corporateNumber", Bilingual(ja: "法人番号", en: "Corporate number")) {
        $0.corporateNumber
      },
    ] + DataColumn.origin { $0.origin }
  }
}
