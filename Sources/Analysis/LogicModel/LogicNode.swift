public import Policies

/// An activity, an output or an outcome of a project's logic model.
public struct LogicNode: Hashable, Sendable {
  /// Activity, output or outcome.
  public let kind: IndicatorKind
  /// How soon an outcome is expected.
  public let term: OutcomeTerm?
  /// The number on the sheet.
  public let number: String?
  /// What is done or to be reached.
  public let text: String
  /// The names of its indicators.
  public let indicators: [String]
  /// Whether any of them has a target.
  public let hasTarget: Bool
  /// Whether any of them has an actual value.
  public let hasActual: Bool

  /// Whether it has an indicator.
  public var hasIndicator: Bool { !indicators.isEmpty }

  /// Makes a node from one end of an edge and the indicators that measure it.
  init(_ end: LogicEnd, _ indicators: [LogicIndicator]) {
    kind = end.kind
    term = end.term
    number = end.number
    text = end.text
    let measuring = indicators.filter { !($0.name ?? "").isEmpty }
    self.indicators = measuring.compactMap(\.name)
    hasTarget = measuring.contains(where: \.hasTarget)
    hasActual = measuring.contains(where: \.hasActual)
  }
}

/// An edge of a logic model: what brings about what.
public struct LogicEdge: Hashable, Sendable {
  /// The position of the node it begins at.
  public let from: Int
  /// The position of the node it leads to.
  public let to: Int
  /// Why the one brings about the other.
  public let connection: String?
  /// Why the outcome has no stages.
  public let noStagesReason: String?
}

/// Something that a reader should know about a logic model, and the nodes it is about.
public struct LogicFinding: Hashable, Sendable {
  /// The finding.
  public let finding: Finding
  /// The positions of the nodes.
  public let nodes: [Int]
  /// What is found, to be read beside the node's own text; nothing where no node is meant.
  public let brief: Bilingual?

  init(
    _ code: String, _ severity: Severity, _ text: Bilingual, nodes: [Int] = [],
    brief: Bilingual? = nil
  ) {
    finding = Finding(code, severity, text)
    self.nodes = nodes
    self.brief = brief
  }
}
