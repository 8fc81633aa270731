import Markup
import Policies

/// The lines between the boxes of a logic model, each with an arrow at its upper end.
struct LogicEdges {
  let layout: LogicLayout

  /// The lines, where detours at the same side take lanes of their own as long as there are some.
  var content: [HTML] {
    var lanes = [0, 0]
    return layout.edges.flatMap { edge -> [HTML] in
      guard let from = layout.box(edge.from), let to = layout.box(edge.to) else { return [] }
      let start = Point(port(edge, from, \.from, \.to), from.corner.y)
      let end = Point(port(edge, to, \.to, \.from), to.bottom)
      guard !isNeighbour(from, to) else { return line(curve(start, end), end) }
      let side = (start.x + end.x) / 2 <= Chart.width / 2 ? 0 : 1
      lanes[side] += 1
      return line(detour(start, end, isLeft: side == 0, lane: lanes[side] % 4), end)
    }
  }

  private func line(_ path: String, _ end: Point) -> [HTML] {
    [Draw.path(path, "edge"), Draw.path("M\(Draw.pair(end))l-4.5 8h9z", "head")]
  }

  /// Whether nothing stands between two boxes.
  private func isNeighbour(_ from: LogicLayout.Box, _ to: LogicLayout.Box) -> Bool {
    guard let lower = from.node?.layer, let upper = to.node?.layer else { return false }
    return upper.rawValue == lower.rawValue + 1 && from.row == 0 && to.isLowest
  }

  /// Where on the edge of a box a line ends: lines share it in the order of their other ends.
  private func port(
    _ edge: LogicDiagramModel.Edge, _ box: LogicLayout.Box,
    _ this: KeyPath<LogicDiagramModel.Edge, String>,
    _ other: KeyPath<LogicDiagramModel.Edge, String>
  ) -> Double {
    let sharing = layout.edges.filter { $0[keyPath: this] == edge[keyPath: this] }
      .sorted { middle($0[keyPath: other]) < middle($1[keyPath: other]) }
    let index = sharing.firstIndex(of: edge) ?? 0
    return box.corner.x + box.width * Double(index + 1) / Double(sharing.count + 1)
  }

  private func middle(_ id: String) -> Double { layout.box(id)?.middle ?? 0 }

  private func curve(_ start: Point, _ end: Point) -> String {
    let bend = (start.y - end.y) / 2
    let points = [start.moved(0, -bend), end.moved(0, bend), end].map(Draw.pair)
    return "M\(Draw.pair(start))C\(points.joined(separator: " "))"
  }

  /// A line around the boxes in between, through the nearer margin.
  private func detour(_ start: Point, _ end: Point, isLeft: Bool, lane: Int) -> String {
    let aside = 4 + Double(lane) * 4
    let x = isLeft ? LogicLayout.left - aside : LogicLayout.right + aside
    let (low, high) = (start.y - 4 - Double(lane) * 3, end.y + 11 + Double(lane) * 3)
    let corners = [Point(start.x, low), Point(x, low), Point(x, high), Point(end.x, high)]
    return "M" + ([start] + corners + [end]).map(Draw.pair).joined(separator: "L")
  }
}
