/// The budget table of an evaluation (予算額・執行額等), as printed and in yen.
public struct BudgetTable: Hashable, Sendable {
  /// The unit the table is printed in, if the document names one.
  public let unit: MoneyUnit?
  /// The lines of the table.
  public let lines: [BudgetLine]
  /// The note beneath the table.
  public let notes: [Passage]
  /// The lines of the document that hold the table.
  public let place: ClosedRange<Int>

  /// Makes a table.
  public init(
    unit: MoneyUnit?, lines: [BudgetLine], notes: [Passage], place: ClosedRange<Int>
  ) {
    self.unit = unit
    self.lines = lines
    self.notes = notes
    self.place = place
  }

  /// The years of all lines, in order.
  public var years: [FiscalYear] {
    Set(lines.flatMap { $0.years.map(\.fiscalYear) }).sorted()
  }
}

/// How a budget line treats contributions to international organisations (分担金・拠出金).
public enum Contributions: String, Sendable {
  case excluded
  case only
}

/// A line of a budget table: one part of the program's money over the years.
public struct BudgetLine: Hashable, Sendable {
  /// The label as printed.
  public let label: String
  /// What the label says about contributions, if anything.
  public let contributions: Contributions?
  /// The years in the order of the table.
  public let years: [BudgetYear]

  /// Makes a line.
  public init(label: String, contributions: Contributions?, years: [BudgetYear]) {
    self.label = label
    self.contributions = contributions
    self.years = years
  }
}

/// The amounts of one budget line in one fiscal year.
public struct BudgetYear: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The cells by what they hold.
  public let cells: [BudgetKind: BudgetCell]

  /// Makes a year.
  public init(fiscalYear: FiscalYear, cells: [BudgetKind: BudgetCell]) {
    self.fiscalYear = fiscalYear
    self.cells = cells
  }

  /// An amount in yen, or nothing where the document has none.
  public func yen(_ kind: BudgetKind) -> Yen? { cells[kind]?.yen }

  /// Executed amount over budget (執行率) as a fraction, where both are there and the budget is
  /// not zero.
  public var executionRate: Double? {
    guard let budget = yen(.budget), let executed = yen(.executed), budget.amount != 0 else {
      return nil
    }
    return Double(executed.amount) / Double(budget.amount)
  }
}

/// What a cell of a budget table holds.
public enum BudgetKind: String, CaseIterable, Decodable, Sendable {
  /// Initial budget (当初予算).
  case initial
  /// Supplementary budget (補正予算).
  case supplementary
  /// Carry-over (繰越し等).
  case carryOver
  /// Reserve fund (予備費).
  case reserve
  /// The budget as a whole (予算の状況, 合計, 歳出予算現額).
  case budget
  /// Executed amount (執行額).
  case executed

  /// What the amount is called.
  public var title: Bilingual {
    switch self {
    case .initial: Bilingual(ja: "当初予算", en: "Initial budget")
    case .supplementary: Bilingual(ja: "補正予算", en: "Supplementary budget")
    case .carryOver: Bilingual(ja: "繰越し等", en: "Carry-over")
    case .reserve: Bilingual(ja: "予備費", en: "Reserve fund")
    case .budget: Bilingual(ja: "予算の状況", en: "Budget")
    case .executed: Bilingual(ja: "執行額", en: "Executed amount")
    }
  }
}

/// A cell of a budget table.
public struct BudgetCell: Hashable, Sendable {
  /// The text as printed.
  public let text: String
  /// The amount, or the reason why there is none.
  public let value: Value
  /// The line of the document.
  public let line: Int

  /// An amount, or the reason why there is none.
  public enum Value: Hashable, Sendable {
    case yen(Yen)
    case missing(Missing)
  }

  /// Makes a cell.
  public init(text: String, value: Value, line: Int) {
    self.text = text
    self.value = value
    self.line = line
  }

  /// The amount in yen, if there is one.
  public var yen: Yen? {
    if case .yen(let yen) = value { yen } else { nil }
  }
}
