import Policies

/// Joins the nodes and edges of several projects' models.
struct LogicUnion {
  private struct Draft {
    let node: LogicNode
    let rank: Int
    var projects: [String]
    var hasIndicator: Bool
  }

  private(set) var nodes: [FieldLogicModel.Node] = []
  private(set) var edges: [FieldLogicModel.Edge] = []

  init(_ projects: [ProjectLogic]) {
    var drafts: [Draft] = []
    var positions: [LogicKey: Int] = [:]
    var links: Set<[Int]> = []
    for project in projects {
      let places = project.model.nodes.map { Self.place($0, project, &drafts, &positions) }
      for edge in project.model.edges { links.insert([places[edge.from], places[edge.to]]) }
    }
    finish(drafts, links.map { ($0[0], $0[1]) })
  }

  private static func place(
    _ node: LogicNode, _ project: ProjectLogic, _ drafts: inout [Draft],
    _ positions: inout [LogicKey: Int]
  ) -> Int {
    let key = LogicKey(node.kind, node.term, nil, node.text)
    let position = positions[key] ?? drafts.count
    if position == drafts.count {
      positions[key] = position
      drafts.append(Draft(node: node, rank: rank(node), projects: [], hasIndicator: false))
    }
    drafts[position].hasIndicator = drafts[position].hasIndicator || node.hasIndicator
    if drafts[position].projects.last != project.id { drafts[position].projects.append(project.id) }
    return position
  }

  /// Puts the nodes in order and carries the edges over.
  private mutating func finish(_ drafts: [Draft], _ links: [(from: Int, to: Int)]) {
    let order = drafts.indices.sorted { (drafts[$0].rank, $0) < (drafts[$1].rank, $1) }
    var places = Array(repeating: 0, count: drafts.count)
    for (place, position) in order.enumerated() { places[position] = place }
    let leading = Set(links.filter { $0.from != $0.to }.map(\.from))
    nodes = order.map { position in
      let draft = drafts[position]
      return FieldLogicModel.Node(
        kind: draft.node.kind, term: draft.node.term, text: draft.node.text,
        projects: draft.projects, hasIndicator: draft.hasIndicator,
        leadsToGoal: draft.node.kind == .outcome && !leading.contains(position))
    }
    edges = links.filter { $0.from != $0.to }.map {
      .init(from: places[$0.from], to: places[$0.to])
    }
    .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private static func rank(_ node: LogicNode) -> Int {
    switch (node.kind, node.term) {
    case (.outcome, .long?): 0
    case (.outcome, .medium?): 1
    case (.outcome, .short?): 2
    case (.outcome, nil): 3
    case (.output, _): 4
    case (.activity, _): 5
    }
  }
}
