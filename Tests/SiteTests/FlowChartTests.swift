import Markup
import Policies
import TestSupport
import Testing

@testable import Site

@Suite struct FlowChartTests {
  /// A flow of invented amounts: fields, projects, payees, with others and money without a payee.
  static let sample: FlowDiagram = {
    func node(
      _ id: String, _ name: String, _ amount: Int64, _ kind: FlowDiagram.Node.Kind = .one
    ) -> FlowDiagram.Node {
      FlowDiagram.Node(id: id, name: name, amount: amount * 1_000_000, kind: kind)
    }
    func link(_ from: String, _ to: String, _ amount: Int64) -> FlowDiagram.Link {
      FlowDiagram.Link(from: from, to: to, amount: amount * 1_000_000)
    }
    return FlowDiagram(
      columns: [
        [node("root", "水辺の環境", 9_740), node("beyond", "執行額を超える支出", 2, .unknown)],
        [
          node("f1", "1 水質の測定", 9_000), node("f2", "2 清掃への支援", 740),
          node("f3", "3 国際的な水の機関を通じた協力と、その評価の仕組みを充実させるための取組", 2),
        ],
        [
          node("p1", "測定の委託", 8_000), node("r1", "ほか3事業", 1_000, .rest),
          node("p2", "清掃の補助", 740), node("p3", "水の機関への拠出", 2),
        ],
        [
          node("a", "株式会社みずの技研", 7_000), node("b", "International Lake Agency", 1_502),
          node("r", "ほか12者と名前のない支出先", 1_000, .rest),
          node("nobody", "支出先のデータなし", 240, .unknown),
        ],
      ],
      links: [
        link("root", "f1", 9_000), link("root", "f2", 740), link("beyond", "f3", 2),
        link("f1", "p1", 8_000), link("f1", "r1", 1_000), link("f2", "p2", 740),
        link("f3", "p3", 2), link("p1", "a", 7_000), link("p1", "b", 1_000), link("r1", "r", 1_000),
        link("p2", "b", 500), link("p2", "nobody", 240), link("p3", "b", 2),
      ])
  }()

  private func chart(_ language: Language) -> HTML {
    FlowChart(id: "flow", name: "水辺の環境", diagram: Self.sample).html(language)
  }

  @Test func `what a node takes in it gives on, also without a column`() {
    for column in 0..<4 {
      let diagram = column == 0 ? Self.sample : Self.sample.removing(column: column)
      for (index, nodes) in diagram.columns.enumerated() {
        for node in nodes {
          let into = diagram.links.filter { $0.to == node.id }.reduce(0) { $0 + $1.amount }
          let out = diagram.links.filter { $0.from == node.id }.reduce(0) { $0 + $1.amount }
          if index > 0, column != 1 { #expect(into == node.amount, "\(node.id)") }
          if index + 1 < diagram.columns.count, column == 0 { #expect(out == node.amount) }
        }
      }
    }
  }

  @Test func `words of a column never meet, whatever the amounts`() {
    for amounts: [Int64] in [[1], [1, 1_000_000_000], Array(repeating: 7, count: 30), [0, 0, 5]] {
      let nodes = amounts.enumerated().map {
        FlowDiagram.Node(id: "n\($0)", name: "支出先\($0)", amount: $1)
      }
      let root = FlowDiagram.Node(id: "root", name: "施策", amount: amounts.reduce(0, +))
      let diagram = FlowDiagram(
        columns: [[root], nodes],
        links: nodes.map { FlowDiagram.Link(from: "root", to: $0.id, amount: $0.amount) })
      let frame = FlowLayout.Frame(
        width: 360, slot: 38, bars: 260,
        columns: [.init(x: 1, words: 150), .init(x: 347, words: 150, wordsLeft: true)])
      let layout = FlowLayout(diagram, frame)
      let bars = layout.bars.filter { $0.column == 1 }
      for (upper, lower) in zip(bars, bars.dropFirst()) {
        #expect(upper.slot.top + upper.slot.height <= lower.slot.top + 0.001)
        #expect(upper.slot.height >= 38)
      }
      for bar in layout.bars {
        #expect(bar.y >= bar.slot.top && bar.y + bar.height <= bar.slot.top + bar.slot.height)
        #expect(bar.y + bar.height <= layout.height)
        #expect(bar.height >= 1)
      }
      #expect(layout.ribbons.count == amounts.count)
    }
  }

  @Test func `ribbons leave a bar one below the other, in the order of where they go`() {
    let frame = FlowLayout.Frame(
      width: 1060, slot: 19, bars: 300,
      columns: [2, 140, 420, 740].map { FlowLayout.Column(x: $0, words: 100) })
    let layout = FlowLayout(Self.sample, frame)
    let places = Dictionary(
      layout.bars.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (from, ribbons) in Dictionary(grouping: layout.ribbons, by: \.link.from) {
      let sorted = ribbons.sorted { $0.start.y < $1.start.y }
      let targets = sorted.map { places[$0.link.to]?.y ?? 0 }
      #expect(targets == targets.sorted())
      for (upper, lower) in zip(sorted, sorted.dropFirst()) {
        #expect(upper.start.y + Double(upper.link.amount) * 300 / 9_742e6 <= lower.start.y + 0.001)
      }
      #expect(places[from] != nil)
    }
  }

  @Test(arguments: Language.allCases)
  func `both pictures have a name, and names of nodes`(language: Language) {
    let charts = chart(language).elements.filter { $0.tag == "svg" }
    #expect(charts.map { $0.attributes["class"] } == ["chart flow wide", "chart flow narrow"])
    let ids = chart(language).elements.compactMap { $0.attributes["id"] }
    #expect(ids == ["flow-wide-title", "flow-narrow-title"])
    #expect(charts.map { $0.attributes["aria-labelledby"] } == ids)
    let texts = chart(language).elements.filter { $0.tag == "text" }
    #expect(texts.contains { $0.text.contains("支出先のデータなし") })
    #expect(chart(language).elements.contains { $0.attributes["class"] == "bar unknown" })
    if language == .english {
      for text in texts where text.text.unicodeScalars.contains(where: { $0.value >= 0x3000 }) {
        #expect(text.attributes["lang"] == "ja")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the flow is as it was last looked at`(language: Language) throws {
    let (expected, actual) = try Golden.compare(
      "charts/flow.\(language.rawValue).svg", chart(language).indented)
    #expect(expected == actual)
  }
}
