/// What an indicator measures in the logic model (効果発現経路).
public enum IndicatorKind: String, CaseIterable, Sendable {
  /// What is done (アクティビティ).
  case activity
  /// What comes out of it at once (アウトプット).
  case output
  /// What changes because of it (アウトカム).
  case outcome

  /// Reads the word of a sheet, as in アウトカム.
  public init?(japanese word: String) {
    switch word {
    case "アクティビティ": self = .activity
    case "アウトプット": self = .output
    case "アウトカム": self = .outcome
    default: return nil
    }
  }
}

/// How soon an outcome is expected (アウトカムの期間).
public enum OutcomeTerm: String, CaseIterable, Sendable {
  /// Soon (短期).
  case short
  /// Later (中期).
  case medium
  /// In the end (長期).
  case long

  /// Reads the word of a sheet, with or without its number: 短期, 1.短期.
  public init?(japanese word: String) {
    if word.hasSuffix("短期") {
      self = .short
    } else if word.hasSuffix("中期") {
      self = .medium
    } else if word.hasSuffix("長期") {
      self = .long
    } else {
      return nil
    }
  }
}

/// Which way is better (改善の上向き／下向き).
public enum IndicatorDirection: String, CaseIterable, Sendable {
  /// A higher value is better (上がると良い指標).
  case higher
  /// A lower value is better (下がると良い指標).
  case lower

  /// Reads the words of a sheet, as in 上向き or 下がると良い指標.
  public init?(japanese words: String) {
    if words.hasPrefix("上") {
      self = .higher
    } else if words.hasPrefix("下") {
      self = .lower
    } else {
      return nil
    }
  }
}

/// The figures of an indicator for one fiscal year, as one sheet reports them.
public struct IndicatorValue: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The target (目標値, 当初見込み), if the sheet has one.
  public let target: Double?
  /// What was achieved (実績値), if the sheet says so.
  public let actual: Double?
  /// The attainment (達成率) that the sheet itself prints, in per cent.
  public let attainment: Double?

  /// Makes the figures of a year.
  public init(
    _ fiscalYear: FiscalYear, target: Double? = nil, actual: Double? = nil,
    attainment: Double? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.target = target
    self.actual = actual
    self.attainment = attainment
  }
}

/// The final target (最終目標値) of an indicator, as one sheet reports it.
public struct FinalTarget: Hashable, Sendable {
  /// The number, if the text is one.
  public let value: Double?
  /// The text as printed.
  public let text: String?
  /// The year by which it is to be reached, if the sheet says so.
  public let year: FiscalYear?

  /// Makes a final target.
  public init(value: Double?, text: String? = nil, year: FiscalYear? = nil) {
    self.value = value
    self.text = text
    self.year = year
  }
}

/// One indicator as one sheet reports it; nothing in it is changed.
public struct IndicatorReport: Hashable, Identifiable, Sendable {
  /// The number of the report in the record; of two equally good choices the lower number wins.
  public let id: Int64
  /// What people call it by: the number of its sheet, and its place among the sheet's indicators.
  ///
  /// It stays the same when the file is imported again.
  public let key: String
  /// The year in which the sheet was published.
  public let sheetYear: Int
  /// The source, `judgit` or `rs`.
  public let source: String
  /// Activity, output or outcome.
  public let kind: IndicatorKind
  /// How soon an outcome is expected, where the form asks.
  public let term: OutcomeTerm?
  /// The goal it measures (成果目標).
  public let goal: String?
  /// Its name as printed (成果指標, 活動指標), line breaks and figures included.
  public let name: String
  /// The unit as printed.
  public let unit: String?
  /// Which way is better, where the form asks.
  public let direction: IndicatorDirection?
  /// The final target, if any.
  public let finalTarget: FinalTarget?
  /// The figures, in order of the years.
  public let values: [IndicatorValue]

  /// Makes a report; the figures may come in any order.
  public init(
    id: Int64, key: String, sheetYear: Int, source: String, kind: IndicatorKind,
    term: OutcomeTerm? = nil,
    goal: String? = nil, name: String, unit: String? = nil, direction: IndicatorDirection? = nil,
    finalTarget: FinalTarget? = nil, values: [IndicatorValue]
  ) {
    self.id = id
    self.key = key
    self.sheetYear = sheetYear
    self.source = source
    self.kind = kind
    self.term = term
    self.goal = goal
    self.name = name
    self.unit = unit
    self.direction = direction
    self.finalTarget = finalTarget
    self.values = values.sorted { $0.fiscalYear < $1.fiscalYear }
  }
}
