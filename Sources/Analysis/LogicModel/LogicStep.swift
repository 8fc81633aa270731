public import Policies

/// One end of an edge of the logic model, as the sheet prints it (目標のつながり, table 3-2).
public struct LogicEnd: Hashable, Sendable {
  /// Activity, output or outcome (種別).
  public let kind: IndicatorKind
  /// How soon an outcome is expected (アウトカムの期間).
  public let term: OutcomeTerm?
  /// The number (番号); it is unique only together with kind and term.
  public let number: String?
  /// What is done or to be reached.
  public let text: String

  /// Makes an end.
  public init(_ kind: IndicatorKind, _ term: OutcomeTerm? = nil, number: String?, text: String) {
    self.kind = kind
    self.term = term
    self.number = number
    self.text = text
  }
}

/// A row of the table of edges: from one end to what it brings about.
public struct LogicStep: Hashable, Sendable {
  /// Where it begins, if the row says so.
  public let from: LogicEnd?
  /// What it leads to, if the row says so.
  public let to: LogicEnd?
  /// Why the one brings about the other (後続アウトカムへのつながり).
  public let connection: String?
  /// Why the outcome has no stages (アウトカムを複数段階で設定できない理由).
  public let noStagesReason: String?

  /// Makes a row.
  public init(
    from: LogicEnd?, to: LogicEnd?, connection: String? = nil, noStagesReason: String? = nil
  ) {
    self.from = from
    self.to = to
    self.connection = connection
    self.noStagesReason = noStagesReason
  }
}

/// An indicator that may measure a node of the logic model.
public struct LogicIndicator: Hashable, Sendable {
  /// Activity, output or outcome.
  public let kind: IndicatorKind
  /// How soon an outcome is expected, where the form asks.
  public let term: OutcomeTerm?
  /// The number of the node (番号), which the form of table 3-1 has and older ones have not.
  public let number: String?
  /// The goal it measures, which is the text of the node.
  public let goal: String?
  /// The name of the indicator; a row of an activity has none.
  public let name: String?
  /// Whether it has a target.
  public let hasTarget: Bool
  /// Whether it has an actual value.
  public let hasActual: Bool

  /// Makes an indicator.
  public init(
    _ kind: IndicatorKind, _ term: OutcomeTerm? = nil, number: String? = nil, goal: String?,
    name: String?, hasTarget: Bool, hasActual: Bool
  ) {
    self.kind = kind
    self.term = term
    self.number = number
    self.goal = goal
    self.name = name
    self.hasTarget = hasTarget
    self.hasActual = hasActual
  }

  /// Makes one from a report of an indicator.
  public init(_ report: IndicatorReport, number: String? = nil) {
    self.init(
      report.kind, report.term, number: number, goal: report.goal, name: report.name,
      hasTarget: report.finalTarget != nil || report.values.contains { $0.target != nil },
      hasActual: report.values.contains { $0.actual != nil })
  }
}
