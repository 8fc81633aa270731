import Policies

/// Where the bars, ribbons and words of a flow stand.
///
/// Every node has room for its words, so that they never meet; its bar is as high as its amount, but at
/// least a hair.
struct FlowLayout {
  /// A picture of this width, with the left edges of its columns and the room for their words.
  struct Frame: Hashable, Sendable {
    let width: Double
    /// The least room of a node.
    let slot: Double
    /// The height of all bars together.
    let bars: Double
    let columns: [Column]
  }

  struct Column: Hashable, Sendable {
    let x: Double
    let words: Double
    /// Whether words stand at the left of the bars.
    var wordsLeft = false
  }

  struct Bar {
    let node: FlowDiagram.Node
    let column: Int
    let x: Double
    let y: Double
    let height: Double
    /// The top and the height of the room for words.
    let slot: (top: Double, height: Double)
  }

  struct Ribbon {
    let link: FlowDiagram.Link
    let start: Point
    let end: Point
    let height: Double
  }

  static let barWidth = 12.0
  private static let hair = 1.0

  let frame: Frame
  let bars: [Bar]
  let ribbons: [Ribbon]
  let height: Double

  init(_ diagram: FlowDiagram, _ frame: Frame) {
    self.frame = frame
    let scale = frame.bars / Double(max(diagram.total, 1))
    let heights = diagram.columns.map { column in
      column.map { max(Double($0.amount) * scale, Self.hair) }
    }
    let sums = heights.map { $0.reduce(0) { $0 + max($1 + 6, frame.slot) } }
    height = (sums.max() ?? 0) + 2
    var bars: [Bar] = []
    for (index, nodes) in diagram.columns.enumerated() where frame.columns.indices.contains(index) {
      var top = 1.0
      // What a shorter column has left is spread between its nodes.
      let spare = (height - 2 - sums[index]) / Double(max(nodes.count, 1))
      for (node, barHeight) in zip(nodes, heights[index]) {
        let slot = max(barHeight + 6, frame.slot) + spare
        bars.append(
          Bar(
            node: node, column: index, x: frame.columns[index].x,
            y: top + (slot - barHeight) / 2, height: barHeight, slot: (top, slot)))
        top += slot
      }
    }
    self.bars = bars
    ribbons = Self.ribbons(diagram.links, bars, scale)
  }

  /// The ribbons, which leave and reach a bar in the order of their other ends.
  private static func ribbons(
    _ links: [FlowDiagram.Link], _ bars: [Bar], _ scale: Double
  ) -> [Ribbon] {
    let places = Dictionary(bars.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    let drawn = links.filter { places[$0.from] != nil && places[$0.to] != nil }
    var starts: [FlowDiagram.Link: Double] = [:]
    var ends: [FlowDiagram.Link: Double] = [:]
    for bar in bars {
      var out = bar.y
      for link in drawn.filter({ $0.from == bar.node.id })
        .sorted(by: { (places[$0.to]?.y ?? 0) < (places[$1.to]?.y ?? 0) })
      {
        starts[link] = out
        out += Double(link.amount) * scale
      }
      var into = bar.y
      for link in drawn.filter({ $0.to == bar.node.id })
        .sorted(by: { (places[$0.from]?.y ?? 0) < (places[$1.from]?.y ?? 0) })
      {
        ends[link] = into
        into += Double(link.amount) * scale
      }
    }
    return drawn.compactMap { link in
      guard let from = places[link.from], let to = places[link.to], let start = starts[link],
        let end = ends[link]
      else { return nil }
      return Ribbon(
        link: link, start: Point(from.x + barWidth, start), end: Point(to.x, end),
        height: max(Double(link.amount) * scale, hair))
    }
  }
}
