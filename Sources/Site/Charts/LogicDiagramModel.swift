import Policies

/// A logic model (効果発現経路): what is done, what comes of it, and what for.
struct LogicDiagramModel: Hashable, Sendable {
  /// A box of the model.
  struct Node: Hashable, Sendable {
    /// A name for the node, unique in the model.
    let id: String
    let layer: LogicLayer
    /// What the source says, in full.
    let text: String
  }

  /// A connection from one node to the next it leads to.
  struct Edge: Hashable, Sendable {
    let from: String
    let to: String
  }

  let nodes: [Node]
  /// The connections; nothing where the source does not say how nodes are connected.
  let edges: [Edge]?
  /// Whether a goal belongs above the outcomes; sheets of projects have no place for one.
  var isUnderGoal = true

  /// The layers that the model can have, from the bottom.
  var layers: [LogicLayer] { LogicLayer.allCases.filter { $0 != .goal || isUnderGoal } }

  /// The nodes of a layer, in the order of the source.
  func nodes(in layer: LogicLayer) -> [Node] { nodes.filter { $0.layer == layer } }

  /// The connections between two different nodes of the model, each once.
  var soundEdges: [Edge] {
    let layers = Dictionary(nodes.map { ($0.id, $0.layer) }) { first, _ in first }
    var seen: Set<Edge> = []
    return (edges ?? []).filter { edge in
      guard let from = layers[edge.from], let to = layers[edge.to] else { return false }
      return from < to && seen.insert(edge).inserted
    }
  }

  /// What a node lacks, where the source says how nodes are connected.
  func lack(of node: Node) -> Lack? {
    guard edges != nil else { return nil }
    let isReached = node.layer == .activity || soundEdges.contains { $0.to == node.id }
    let leadsOn = node.layer == last || soundEdges.contains { $0.from == node.id }
    switch (isReached, leadsOn) {
    case (true, true): return nil
    case (false, true): return .origin
    case (true, false): return .effect
    case (false, false): return .both
    }
  }

  /// The layer that leads to nothing: the goal, or without one the last outcomes there are.
  private var last: LogicLayer? {
    isUnderGoal ? .goal : nodes.map(\.layer).filter { $0 > .output }.max()
  }

  /// A way in which a node is not connected.
  enum Lack: Hashable, Sendable {
    /// Nothing leads to it.
    case origin
    /// It leads to nothing.
    case effect
    case both

    var title: Bilingual {
      switch self {
      case .origin: Bilingual(ja: "元となるつながりなし", en: "nothing leads here")
      case .effect: Bilingual(ja: "先へのつながりなし", en: "leads to nothing")
      case .both: Bilingual(ja: "前後のつながりなし", en: "not connected")
      }
    }
  }
}
