import Markup
import Policies

/// The bars, ribbons and words of a flow.
struct FlowDrawing {
  private static let lineHeight = 16.0

  let layout: FlowLayout
  let language: Language

  @HTMLBuilder var content: [HTML] {
    for ribbon in layout.ribbons { html(ribbon) }
    for bar in layout.bars { html(bar) }
    for bar in layout.bars { words(bar) }
  }

  private func html(_ ribbon: FlowLayout.Ribbon) -> HTML {
    let middle = (ribbon.start.x + ribbon.end.x) / 2
    let down = { (point: Point) in point.moved(0, ribbon.height) }
    func curve(_ from: Point, _ to: Point) -> String {
      "C" + [Point(middle, from.y), Point(middle, to.y), to].map(Draw.pair).joined(separator: " ")
    }
    let path =
      "M" + Draw.pair(ribbon.start) + curve(ribbon.start, ribbon.end)
      + "L" + Draw.pair(down(ribbon.end)) + curve(down(ribbon.end), down(ribbon.start)) + "Z"
    let names = [ribbon.link.from, ribbon.link.to].map(name)
    return Draw.named(
      "\(names[0]) → \(names[1]) \(AutomaticUnit.text(ribbon.link.amount, language))", "",
      Draw.path(path, "ribbon"))
  }

  private func html(_ bar: FlowLayout.Bar) -> HTML {
    Draw.named(
      "\(bar.node.name) \(AutomaticUnit.text(bar.node.amount, language))", "",
      Draw.box(
        Point(bar.x, bar.y), width: FlowLayout.barWidth, height: bar.height, style(bar.node.kind)))
  }

  private func style(_ kind: FlowDiagram.Node.Kind) -> String {
    switch kind {
    case .one: "bar"
    case .rest: "bar rest"
    case .unknown: "bar unknown"
    }
  }

  /// The name and the amount: on one line where there is room for one, else below each other.
  private func words(_ bar: FlowLayout.Bar) -> HTML {
    let column = layout.frame.columns[bar.column]
    let amount = AutomaticUnit.text(bar.node.amount, language)
    let room = max(Int(bar.slot.height / Self.lineHeight), 1)
    let lines: [String]
    if room == 1 {
      let rest = column.words - ChartText.width(" \(amount)")
      lines = ["\(ChartText.cut(bar.node.name, to: rest)) \(amount)"]
    } else {
      lines =
        ChartText.lines(bar.node.name, width: column.words, most: min(room - 1, 5)) + [amount]
    }
    let x = column.wordsLeft ? bar.x - 5 : bar.x + FlowLayout.barWidth + 5
    let top =
      bar.slot.top + bar.slot.height / 2 - Double(lines.count) * Self.lineHeight / 2 + 12.5
    return .group(
      lines.enumerated().map { index, line in
        Draw.text(
          line, Point(x, top + Double(index) * Self.lineHeight), column.wordsLeft ? .end : .start,
          index == lines.count - 1 ? "words" : "words name",
          lang: ChartText.lang(line, language))
      })
  }

  private func name(_ id: String) -> String {
    layout.bars.first { $0.node.id == id }?.node.name ?? ""
  }
}
