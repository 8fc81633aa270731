import Policies

/// What columns of the record are called.
enum RecordColumnTitle {
  /// The title of a column; a column that has none keeps its own name.
  static func of(_ column: String, in table: RecordTable) -> Bilingual {
    if table == .sheet, column == "unit" { return Bilingual(ja: "係", en: "Unit") }
    return titles[column] ?? Bilingual(ja: column, en: column)
  }

  private static let titles: [String: Bilingual] = [
    "name": Bilingual(ja: "名称", en: "Name"),
    "ministry": Bilingual(ja: "府省庁", en: "Ministry"),
    "bureau": Bilingual(ja: "局・庁", en: "Bureau"),
    "division": Bilingual(ja: "課", en: "Division"),
    "number": Bilingual(ja: "番号", en: "Number"),
    "start_year": Bilingual(ja: "開始年度", en: "First year"),
    "end_year": Bilingual(ja: "終了年度", en: "Last year"),
    "purpose": Bilingual(ja: "目的", en: "Purpose"),
    "issues": Bilingual(ja: "現状・課題", en: "Situation and issues"),
    "summary": Bilingual(ja: "概要", en: "Outline"),
    "fiscal_year": Bilingual(ja: "年度", en: "Fiscal year"),
    "initial": Bilingual(ja: "当初予算（円）", en: "Initial budget (yen)"),
    "supplementary": Bilingual(ja: "補正予算（円）", en: "Supplementary budget (yen)"),
    "carried_in": Bilingual(ja: "前年度からの繰越し（円）", en: "Carried in (yen)"),
    "reserve": Bilingual(ja: "予備費等（円）", en: "Reserve (yen)"),
    "current": Bilingual(ja: "歳出予算現額（円）", en: "Current appropriation (yen)"),
    "executed": Bilingual(ja: "執行額（円）", en: "Executed (yen)"),
    "executed_missing": Bilingual(ja: "執行額のない理由", en: "Why nothing is executed"),
    "rate": Bilingual(ja: "率", en: "Rate"),
    "carried_out": Bilingual(ja: "翌年度への繰越し（円）", en: "Carried out (yen)"),
    "request": Bilingual(ja: "翌年度要求額（円）", en: "Request for the next year (yen)"),
    "amount": Bilingual(ja: "金額（円）", en: "Amount (yen)"),
    "sub_item": Bilingual(ja: "目", en: "Sub-item"),
    "kind": Bilingual(ja: "種別", en: "Kind"),
    "term": Bilingual(ja: "期間", en: "Term"),
    "goal": Bilingual(ja: "成果目標", en: "Goal"),
    "unit": Bilingual(ja: "単位", en: "Unit"),
    "target": Bilingual(ja: "目標値", en: "Target"),
    "actual": Bilingual(ja: "実績値", en: "Actual value"),
    "final_target": Bilingual(ja: "最終目標値", en: "Final target"),
    "final_year": Bilingual(ja: "最終目標年度", en: "Year of the final target"),
    "from_text": Bilingual(ja: "つながりの元", en: "Leads from"),
    "to_text": Bilingual(ja: "つながる先", en: "Leads to"),
    "self_result": Bilingual(ja: "点検結果", en: "Own inspection"),
    "self_direction": Bilingual(ja: "改善の方向性", en: "Direction of improvement"),
    "expert_remark": Bilingual(ja: "外部有識者の所見", en: "Remark of outside experts"),
    "team_finding": Bilingual(ja: "推進チームの所見", en: "Review team's finding"),
    "team_detail": Bilingual(ja: "所見の詳細", en: "Details of the finding"),
    "reflection": Bilingual(ja: "反映状況", en: "Reflection"),
    "reflection_detail": Bilingual(ja: "反映状況の詳細", en: "Details of the reflection"),
    "block_name": Bilingual(ja: "支出先ブロック名", en: "Block of payees"),
    "corporate_number": Bilingual(ja: "法人番号", en: "Corporate number"),
    "contract": Bilingual(ja: "契約概要", en: "Contract"),
    "text": Bilingual(ja: "本文", en: "Text"),
    "value": Bilingual(ja: "値", en: "Value"),
  ]
}
