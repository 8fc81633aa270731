extension RecordTable {
  /// Whether a column holds text.
  public func isText(_ column: String) -> Bool {
    index(of: column) != nil && !isReal(column) && Self.integers[self]?.contains(column) != true
  }

  /// Whether a column holds numbers with fractions.
  public func isReal(_ column: String) -> Bool { Self.reals[self]?.contains(column) == true }

  /// Whether a column holds amounts in yen.
  public func isYen(_ column: String) -> Bool {
    Self.amounts.contains(column) && Self.integers[self]?.contains(column) == true
  }

  /// Whether each row must say of which level it is.
  public var needsLevel: Bool { self == .projectBudget || self == .payment }

  /// Whether rows of a layout can go there; the others need more than one row of a file says.
  public var isOfLayouts: Bool { self != .sheet && self != .indicatorValue }

  /// The column of which no row may be without a value, beside the level.
  public var neededColumn: String? { self == .ministryItem ? "fiscal_year" : nil }

  private static let integers: [RecordTable: Set<String>] = [
    .sheet: ["year", "ministry_order", "start_year", "end_year"],
    .overview: [
      "start_year", "start_unknown", "end_year", "no_end", "direct", "subsidy", "charge",
      "grant_in_aid", "contribution", "other_method",
    ],
    .relatedProject: ["related_year"],
    .projectBudget: [
      "fiscal_year", "initial", "supplementary", "carried_in", "reserve", "current", "executed",
      "carried_out", "request", "supplementary_1", "supplementary_2", "supplementary_3",
      "supplementary_4", "supplementary_5", "reserve_1", "reserve_2", "reserve_3", "reserve_4",
      "wish",
    ],
    .budgetItem: ["fiscal_year", "amount", "request"],
    .indicator: ["final_year"],
    .indicatorValue: ["indicator", "fiscal_year", "is_target_year"],
    .inspection: ["expert_year", "reflected_general", "reflected_special"],
    .payment: ["fiscal_year", "payee_count", "number", "is_other", "amount", "bidders"],
    .spendingFlow: ["from_unit", "indirect_amount"],
    .spendingUse: ["amount"],
    .contract: ["is_other", "amount", "bidders"],
    .ministryItem: [
      "fiscal_year", "amount", "previous_amount", "difference", "current", "executed",
      "carried_over", "unused", "page",
    ],
    .observation: ["year"],
  ]

  /// Amounts in yen, called the same in all tables.
  private static let amounts: Set<String> = [
    "initial", "supplementary", "carried_in", "reserve", "current", "executed", "carried_out",
    "request", "supplementary_1", "supplementary_2", "supplementary_3", "supplementary_4",
    "supplementary_5", "reserve_1", "reserve_2", "reserve_3", "reserve_4", "wish", "amount",
    "indirect_amount", "previous_amount", "difference", "carried_over", "unused",
  ]

  private static let reals: [RecordTable: Set<String>] = [
    .projectBudget: ["rate"],
    .indicator: ["final_target"],
    .indicatorValue: ["target", "actual", "rate"],
    .payment: ["bid_rate"],
    .contract: ["bid_rate"],
    .observation: ["value"],
  ]
}
