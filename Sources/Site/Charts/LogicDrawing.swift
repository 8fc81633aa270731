import Markup
import Policies

/// The boxes and lines of a logic model.
struct LogicDrawing {
  let layout: LogicLayout
  let language: Language

  @HTMLBuilder var content: [HTML] {
    LogicEdges(layout: layout).content
    for layer in layout.layers {
      for box in layer { html(box) }
    }
    if layout.layers.isEmpty {
      Draw.text(
        language("記載がありません", "Nothing is stated"), Point(Chart.width / 2, 25), .middle)
    }
  }

  private func html(_ box: LogicLayout.Box) -> HTML {
    guard let node = box.node else { return gap(box) }
    return Draw.named(
      "\(box.code) \(node.text)", isAlone(box) ? "alone" : "",
      Draw.box(box.corner, width: box.width, height: box.height, radius: 6, "node"),
      Draw.text(
        "\(box.code) \(language(node.layer.name))", box.corner.moved(8, 18), .start, "quiet"),
      texts(box, node))
  }

  private func isAlone(_ box: LogicLayout.Box) -> Bool { box.notes.contains { $0.hasPrefix("!") } }

  private func texts(_ box: LogicLayout.Box, _ node: LogicDiagramModel.Node) -> HTML {
    let lang = ChartText.lang(node.text, language)
    let lines = box.lines.map { ($0, "", lang) } + box.notes.map { ($0, "value", nil) }
    return .group(
      lines.enumerated().map { index, line in
        let place = box.corner.moved(8, 35 + Double(index) * LogicLayout.lineHeight)
        return Draw.text(line.0, place, .start, line.1, lang: line.2)
      })
  }

  private func gap(_ box: LogicLayout.Box) -> HTML {
    .group([
      Draw.box(box.corner, width: box.width, height: box.height, radius: 6, "gap"),
      Draw.text(
        box.lines.joined(), box.corner.moved(box.width / 2, box.height / 2 + 4.5), .middle),
    ])
  }
}
