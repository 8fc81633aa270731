import Markup
import Policies

/// Where the money of a program or field went, twice: wide with all columns, and narrow for phones with
/// the first and the last.
struct FlowChart {
  let id: String
  let name: String
  let diagram: FlowDiagram

  func html(_ language: Language) -> HTML {
    .group([
      picture("\(id)-wide", "flow wide", diagram, wideFrame, language),
      picture("\(id)-narrow", "flow narrow", narrow, narrowFrame, language),
    ])
  }

  private func picture(
    _ id: String, _ style: String, _ diagram: FlowDiagram, _ frame: FlowLayout.Frame,
    _ language: Language
  ) -> HTML {
    let layout = FlowLayout(diagram, frame)
    return Chart(
      id: id, name: name, width: frame.width, height: layout.height, style: style,
      content: FlowDrawing(layout: layout, language: language).content
    ).html
  }

  private var wideFrame: FlowLayout.Frame {
    let edges: [Double] = diagram.columns.count > 3 ? [2, 140, 420, 740] : [2, 250, 640]
    let columns = edges.enumerated().map { index, x in
      let next = index + 1 < edges.count ? edges[index + 1] : 1060
      return FlowLayout.Column(x: x, words: next - x - FlowLayout.barWidth - 10)
    }
    return FlowLayout.Frame(width: 1060, slot: 19, bars: 300, columns: columns)
  }

  /// The two columns that say most: those who pay, fields before projects, and those who are paid.
  private var narrow: FlowDiagram {
    let count = diagram.columns.count
    guard count > 2 else { return diagram }
    var narrow = count > 3 ? diagram.removing(column: count - 2) : diagram
    let gone = Set(narrow.columns.removeFirst().map(\.id))
    narrow.links.removeAll { gone.contains($0.from) }
    return narrow
  }

  private var narrowFrame: FlowLayout.Frame {
    let words = Chart.width / 2 - FlowLayout.barWidth - 12
    return FlowLayout.Frame(
      width: Chart.width, slot: 38, bars: 260,
      columns: [
        FlowLayout.Column(x: 1, words: words),
        FlowLayout.Column(
          x: Chart.width - FlowLayout.barWidth - 1, words: words, wordsLeft: true),
      ])
  }
}
