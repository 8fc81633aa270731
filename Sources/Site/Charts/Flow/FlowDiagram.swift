import Policies

/// Amounts that flow from column to column (サンキー図): what a node takes in it gives on.
struct FlowDiagram: Hashable, Sendable {
  /// A bar of the picture.
  struct Node: Hashable, Sendable {
    /// What the node stands for.
    enum Kind: Hashable, Sendable {
      /// One program, field, project or payee.
      case one
      /// Several that are too small to stand alone.
      case rest
      /// Money of which the source does not say where it went or came from.
      case unknown
    }

    /// A name for the node, unique in the diagram.
    let id: String
    /// The words beside it.
    let name: String
    /// Its amount in yen.
    let amount: Int64
    var kind = Kind.one
  }

  /// An amount that flows from a node to one of the next column.
  struct Link: Hashable, Sendable {
    let from: String
    let to: String
    let amount: Int64
  }

  /// The columns from the left, their nodes from the top.
  var columns: [[Node]]
  var links: [Link]

  /// The amount that flows through the whole of the diagram.
  var total: Int64 {
    columns.first?.reduce(Int64(0)) { $0.addingReportingOverflow($1.amount).partialValue } ?? 0
  }
}

extension FlowDiagram {
  /// The same without a column; what flowed through it flows on directly.
  func removing(column: Int) -> FlowDiagram {
    guard columns.indices.contains(column) else { return self }
    let removed = Set(columns[column].map(\.id))
    var sources: [String: [Link]] = [:]
    for link in links where removed.contains(link.to) { sources[link.to, default: []].append(link) }
    var joined: [Link] = []
    for link in links where removed.contains(link.from) {
      // Every node that goes has one source: a project belongs to one field.
      guard let source = sources[link.from]?.first?.from else { continue }
      joined.append(Link(from: source, to: link.to, amount: link.amount))
    }
    var diagram = self
    diagram.columns.remove(at: column)
    diagram.links =
      links.filter { !removed.contains($0.from) && !removed.contains($0.to) } + joined
    return diagram.withLinksJoined
  }

  /// The same with one link between two nodes at most, in the order of the nodes.
  var withLinksJoined: FlowDiagram {
    var sums: [[String]: Int64] = [:]
    for link in links {
      let sum = sums[[link.from, link.to]] ?? 0
      sums[[link.from, link.to]] = sum.addingReportingOverflow(link.amount).partialValue
    }
    var diagram = self
    diagram.links = columns.joined().flatMap { from in
      columns.joined().compactMap { to in
        sums[[from.id, to.id]].map { Link(from: from.id, to: to.id, amount: $0) }
      }
    }
    return diagram
  }
}
