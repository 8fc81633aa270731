public import Policies

/// The logic model of a project (効果発現経路): how its activities are to lead to outcomes.
public struct LogicModel: Hashable, Sendable {
  /// The activities, outputs and outcomes, in the order of the sheet.
  public let nodes: [LogicNode]
  /// What brings about what.
  public let edges: [LogicEdge]
  /// The indicators that measure none of the nodes.
  public let unmatched: [LogicIndicator]
  /// Whether indicators were looked for; without them nothing is said about their absence.
  public let knowsIndicators: Bool

  /// Builds the model of one sheet.
  ///
  /// - Parameters:
  ///   - steps: The rows of the table of edges.
  ///   - indicators: The indicators of the project, or nothing if the source has none for its year.
  public init(_ steps: [LogicStep], indicators: [LogicIndicator]? = nil) {
    var builder = LogicModelBuilder()
    for step in steps { builder.add(step) }
    for indicator in indicators ?? [] { builder.add(indicator) }
    nodes = builder.nodes
    edges = builder.edges
    unmatched = builder.unmatched
    knowsIndicators = indicators != nil
  }

  /// The positions of the nodes that a node leads to.
  public func successors(of node: Int) -> [Int] {
    edges.filter { $0.from == node }.map(\.to)
  }

  /// The positions of the nodes that lead to a node.
  public func predecessors(of node: Int) -> [Int] {
    edges.filter { $0.to == node }.map(\.from)
  }

  /// The positions of the nodes of a kind.
  public func nodes(of kind: IndicatorKind) -> [Int] {
    nodes.indices.filter { nodes[$0].kind == kind }
  }
}

/// Gathers nodes, edges and indicators from rows.
struct LogicModelBuilder {
  private var ends: [LogicEnd] = []
  private var positions: [LogicKey: Int] = [:]
  private var keys: [LogicKey] = []
  private var indicators: [[LogicIndicator]] = []
  private(set) var edges: [LogicEdge] = []
  private(set) var unmatched: [LogicIndicator] = []

  var nodes: [LogicNode] { zip(ends, indicators).map { LogicNode($0, $1) } }

  mutating func add(_ step: LogicStep) {
    let from = step.from.map { position(of: $0) }
    let to = step.to.map { position(of: $0) }
    guard let from, let to, from != to else { return }
    let edge = LogicEdge(
      from: from, to: to, connection: step.connection, noStagesReason: step.noStagesReason)
    if !edges.contains(edge) { edges.append(edge) }
  }

  /// Puts an indicator to the node of its number, kind, term and text, else to those of its text.
  ///
  /// A row with a number that fits no node stands for a node that no edge reaches.
  mutating func add(_ indicator: LogicIndicator) {
    let key = LogicKey(indicator.kind, indicator.term, indicator.number, indicator.goal ?? "")
    if let position = positions[key] {
      indicators[position].append(indicator)
      return
    }
    let alike = key.text.isEmpty ? [] : keys.indices.filter { keys[$0].agreesInText(with: key) }
    for position in alike { indicators[position].append(indicator) }
    guard alike.isEmpty else { return }
    if key.number.isEmpty || key.text.isEmpty {
      unmatched.append(indicator)
    } else {
      let end = LogicEnd(
        indicator.kind, indicator.term, number: indicator.number, text: indicator.goal ?? "")
      indicators[position(of: end)].append(indicator)
    }
  }

  private mutating func position(of end: LogicEnd) -> Int {
    let key = LogicKey(end)
    if let known = positions[key] { return known }
    positions[key] = ends.count
    keys.append(key)
    ends.append(end)
    indicators.append([])
    return ends.count - 1
  }
}
