import Policies

/// Where the boxes of a logic model stand.
///
/// A layer has one box or rows of two. The margins at both sides stay free for lines that pass rows.
struct LogicLayout {
  static let left = 20.0
  static let right = Chart.width - 20
  /// The room between rows, in which lines run.
  static let gap = 28.0
  private static let between = 12.0
  static let lineHeight = 17.0

  /// A box with its text in lines.
  struct Box {
    /// Nothing for the empty box of a layer without content.
    let node: LogicDiagramModel.Node?
    let code: String
    let lines: [String]
    /// What stands below the text: what the box lacks, and the codes it leads to.
    let notes: [String]
    let corner: Point
    let width: Double
    var height: Double
    /// Which row of the layer it stands in, from the top, and whether that is its last.
    let row: Int
    let isLowest: Bool

    var middle: Double { corner.x + width / 2 }
    var bottom: Double { corner.y + height }
  }

  /// The boxes of each layer, from the goal down.
  let layers: [[Box]]
  let height: Double
  let edges: [LogicDiagramModel.Edge]

  init(model: LogicDiagramModel, language: Language) {
    let texts = LogicBoxTexts(model: model, language: language)
    var layers: [[Box]] = []
    var top = 2.0
    for layer in model.layers.reversed() where !model.nodes.isEmpty {
      let boxes = Self.boxes(layer, texts, top: top)
      layers.append(boxes)
      top = (boxes.map(\.bottom).max() ?? top) + Self.gap
    }
    self.layers = layers
    height = layers.isEmpty ? 40 : top - Self.gap + 2
    edges = model.soundEdges
  }

  /// The box of a node.
  func box(_ id: String) -> Box? {
    layers.joined().first { $0.node?.id == id }
  }

  private static func boxes(_ layer: LogicLayer, _ texts: LogicBoxTexts, top: Double) -> [Box] {
    let nodes = texts.model.nodes(in: layer)
    let perRow = nodes.count > 1 ? 2 : 1
    let width = (right - left - between * Double(perRow - 1)) / Double(perRow)
    guard !nodes.isEmpty else { return [empty(texts.gap(layer), top: top, width: width)] }
    let rows = (nodes.count + perRow - 1) / perRow
    var (boxes, top): ([Box], Double) = ([], top)
    for row in 0..<rows {
      let row = nodes.enumerated().dropFirst(row * perRow).prefix(perRow).map { index, node in
        Box(
          node: node, code: texts.code(node), lines: texts.lines(node, width: width),
          notes: texts.notes(node, width: width),
          corner: Point(left + Double(index % perRow) * (width + between), top), width: width,
          height: 0, row: row, isLowest: row == rows - 1)
      }
      let height = row.map { Double($0.lines.count + $0.notes.count) }.max() ?? 0
      boxes += row.map { box in
        var box = box
        box.height = height * lineHeight + 34
        return box
      }
      top += height * lineHeight + 34 + gap
    }
    return boxes
  }

  private static func empty(_ text: String, top: Double, width: Double) -> Box {
    Box(
      node: nil, code: "", lines: [text], notes: [], corner: Point(left, top), width: width,
      height: 36, row: 0, isLowest: true)
  }
}
