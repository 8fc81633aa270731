import Policies

/// What tables and columns of the record are called.
enum RecordColumnTitle {
  /// The title of a column; a column that has none keeps its own name.
  static func of(_ column: String, in table: RecordTable) -> Bilingual {
    if table == .sheet, column == "unit" { return Bilingual(ja: "係", en: "Unit") }
    return Self.columns[column] ?? Bilingual(ja: column, en: column)
  }

  /// The title of a table's row.
  static func of(_ table: RecordTable) -> Bilingual {
    switch table {
    case .sheet: Bilingual(ja: "シート", en: "Sheet")
    case .organisation: Bilingual(ja: "担当組織", en: "Unit in charge")
    case .overview: Bilingual(ja: "事業の概要", en: "Outline")
    case .policyLink: Bilingual(ja: "政策・施策・法令等", en: "Policies, laws and plans")
    case .subsidy: Bilingual(ja: "補助率等", en: "Rates of subsidy")
    case .relatedProject: Bilingual(ja: "関連事業", en: "Related project")
    case .projectBudget: Bilingual(ja: "予算・執行", en: "Budget and execution")
    case .budgetItem: Bilingual(ja: "歳出予算項目", en: "Budget item")
    case .indicator: Bilingual(ja: "指標", en: "Indicator")
    case .indicatorValue: Bilingual(ja: "指標の値", en: "Value of an indicator")
    case .logicEdge: Bilingual(ja: "目標のつながり", en: "Edge of the logic model")
    case .inspection: Bilingual(ja: "点検・評価", en: "Inspection")
    case .payment: Bilingual(ja: "支出先", en: "Payment")
    case .spendingFlow: Bilingual(ja: "支出ブロックのつながり", en: "Flow between blocks")
    case .spendingUse: Bilingual(ja: "費目・使途", en: "Use of money")
    case .contract: Bilingual(ja: "国庫債務負担行為等", en: "Contract over several years")
    case .remark: Bilingual(ja: "その他備考", en: "Remark")
    case .ministryItem: Bilingual(ja: "財務省の事項", en: "Item of the Ministry of Finance")
    case .observation: Bilingual(ja: "比較系列の値", en: "Value of a comparison series")
    }
  }
}
