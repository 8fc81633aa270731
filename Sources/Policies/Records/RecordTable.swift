/// The tables of rows that come from project sheets and other data files.
///
/// The raw value is the table's name in the store; the columns stand in the order in which rows
/// carry them.
public enum RecordTable: String, CaseIterable, Sendable {
  /// A project's sheet of one source and year (レビューシート).
  case sheet
  /// Other units in charge of a project (組織情報, table 1-1).
  case organisation
  /// Purpose, issues and outline (事業概要等, table 1-2; JUDGIT!).
  case overview
  /// Policies, laws and plans a project serves (政策・施策、法令等, table 1-3).
  case policyLink = "policy_link"
  /// Rates of subsidy (補助率等, table 1-4).
  case subsidy
  /// Related projects (関連事業, table 1-5) and past sheets (関連する過去のレビューシート).
  case relatedProject = "related_project"
  /// Budget and execution of a year, in yen (予算・執行サマリ, table 2-1; 予算 of JUDGIT!).
  case projectBudget = "project_budget"
  /// Sub-items of the budget, in yen (歳出予算項目, table 2-2).
  case budgetItem = "budget_item"
  /// Activities and indicators (目標・実績, table 3-1; アウトカム and アウトプット of JUDGIT!).
  case indicator
  /// Values of an indicator by year (table 3-1; 成果実績 and 活動実績 of JUDGIT!).
  case indicatorValue = "indicator_value"
  /// Edges of the logic model (目標のつながり, table 3-2).
  case logicEdge = "logic_edge"
  /// Inspections (点検・評価, table 4-1).
  case inspection
  /// Blocks, payees and contracts, in yen (支出先, table 5-1; JUDGIT!; derived payees).
  case payment
  /// Edges between blocks of payees (支出ブロックのつながり, table 5-2).
  case spendingFlow = "spending_flow"
  /// What payees spent money on, in yen (費目・使途, table 5-3).
  case spendingUse = "spending_use"
  /// Contracts over several years, in yen (国庫債務負担行為等, table 5-4).
  case contract
  /// Other remarks (その他備考, table 6-1).
  case remark
  /// Budget items of the Ministry of Finance, in yen (事項).
  case ministryItem = "ministry_item"
  /// Values of comparison series.
  case observation

  /// The columns that rows carry, without the id, the line and the columns unknown to Hyoka.
  public var columns: [String] {
    switch self {
    case .sheet:
      [
        "source", "year", "key", "kind", "name", "ministry_order", "ministry", "agency",
        "bureau", "department", "division", "office", "team", "unit", "author", "number",
        "start_year", "end_year",
      ]
    case .organisation:
      [
        "number", "agency", "bureau", "department", "division", "office", "team", "unit",
        "author",
      ]
    case .overview:
      [
        "purpose", "issues", "summary", "url", "kind", "start_year", "start_unknown",
        "end_year", "no_end", "expense_class", "remark", "direct", "subsidy", "charge",
        "grant_in_aid", "contribution", "other_method", "methods", "accounts", "themes",
        "no_target_reason", "old_number", "sort_order",
      ]
    case .policyLink:
      [
        "number", "owner", "policy", "program", "url", "law_number", "law", "law_code",
        "law_id", "article", "paragraph", "item", "plan_number", "plan", "plan_url",
      ]
    case .subsidy:
      [
        "number", "target", "rate", "ceiling", "url",
      ]
    case .relatedProject:
      [
        "number", "related_key", "related_name", "relation", "related_year", "related_ministry",
      ]
    case .projectBudget:
      [
        "fiscal_year", "level", "initial", "supplementary", "carried_in", "reserve", "current",
        "executed", "executed_missing", "rate", "carried_out", "request", "change_reason",
        "remark", "account_class", "account", "subaccount", "supplementary_1",
        "supplementary_2", "supplementary_3", "supplementary_4", "supplementary_5", "reserve_1",
        "reserve_2", "reserve_3", "reserve_4", "wish", "account_remark",
      ]
    case .budgetItem:
      [
        "fiscal_year", "account_class", "account", "subaccount", "budget_type", "jurisdiction",
        "organisation", "section", "sub_item", "note", "amount", "request", "remark",
      ]
    case .indicator:
      [
        "number", "kind", "term", "goal_kind", "goal", "name", "unit", "direction",
        "source_name", "qualitative_reason", "qualitative_result", "kpi_name", "kpi_place",
        "kpi_url", "final_target", "final_target_text", "final_year",
      ]
    case .indicatorValue:
      [
        "indicator", "fiscal_year", "target", "actual", "rate", "target_text", "actual_text",
        "is_target_year",
      ]
    case .logicEdge:
      [
        "from_number", "from_kind", "from_term", "from_text", "from_indicator", "to_number",
        "to_kind", "to_term", "to_text", "to_indicator", "connection", "no_stages_reason",
      ]
    case .inspection:
      [
        "self_result", "self_direction", "target_year_review", "expert_year", "expert_scope",
        "expert_reason", "expert_remark", "public_process", "team_finding", "team_detail",
        "reflection", "reflection_detail", "reflected_general", "reflected_account",
        "reflected_subaccount", "reflected_special", "past_kind", "past_year", "past_text",
        "past_response", "other_name", "other_year", "other_text", "other_response",
      ]
    case .payment:
      [
        "fiscal_year", "level", "block", "block_name", "payee_count", "role", "number", "name",
        "corporate_number", "address", "corporate_kind", "is_other", "contract", "amount",
        "method", "method_detail", "bidders", "bid_rate", "reason", "other_contract",
      ]
    case .spendingFlow:
      [
        "from_block", "from_name", "from_unit", "to_block", "to_name", "note", "indirect",
        "indirect_item", "indirect_amount",
      ]
    case .spendingUse:
      [
        "block", "payee", "corporate_number", "contract", "category", "purpose", "amount",
      ]
    case .contract:
      [
        "block", "name", "corporate_number", "address", "corporate_kind", "contract",
        "is_other", "amount", "method", "method_detail", "bidders", "bid_rate", "reason",
        "other_contract",
      ]
    case .remark:
      [
        "text"
      ]
    case .ministryItem:
      [
        "fiscal_year", "account_type", "budget_type", "ministry", "organisation",
        "special_account", "subaccount", "agency", "section", "expense_class", "name",
        "description", "amount", "previous_amount", "difference", "current", "executed",
        "carried_over", "unused", "document", "url", "code", "page",
      ]
    case .observation:
      [
        "series", "measure", "unit", "subject", "subject_name", "year", "date", "key",
        "category", "subcategory", "status", "value", "value_text",
      ]
    }
  }

  /// The position of a column.
  public func index(of column: String) -> Int? {
    columns.firstIndex(of: column)
  }

  /// What tells a sheet from all others: who published it, its year, and the project's id there.
  public static func sheetName(source: String, year: Int64, key: String) -> String {
    "\(source)\u{1F}\(year)\u{1F}\(key)"
  }

  /// The table's place in the list of all, as rows on their way carry it.
  public var number: UInt8 {
    UInt8(clamping: Self.allCases.firstIndex(of: self) ?? 0)
  }
}
