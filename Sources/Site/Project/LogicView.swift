import Analysis
import Markup
import Policies

/// A logic model: the diagram beside its table, with gaps and orphans.
struct LogicView {
  let id: String
  let subject: String
  let model: LogicModel

  func html(_ language: Language) -> HTML {
    guard !model.nodes.isEmpty else {
      return element("p") {
        language("ロジックモデルのデータはありません。", "There is no data on the logic model.")
      }
    }
    return .group([
      ChartFigure(
        caption: .text(language("効果発現経路", "Logic model")),
        chart: LogicModelDiagram(id: id, subject: subject, model: drawn).html(language),
        table: table(language)
      ).html(language),
      findings(language),
    ])
  }

  private var drawn: LogicDiagramModel {
    LogicDiagramModel(
      nodes: model.nodes.enumerated().map { index, node in
        LogicDiagramModel.Node(id: "n\(index)", layer: LogicLayer(node), text: node.text)
      },
      edges: model.edges.map { LogicDiagramModel.Edge(from: "n\($0.from)", to: "n\($0.to)") },
      isUnderGoal: false)
  }

  private func table(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("\(subject)：効果発現経路の要素", "\(subject): nodes of the logic model"),
      element("thead") {
        element("tr") {
          Text.head(language("段階", "Layer"))
          Text.head(language("内容", "Content"))
          Text.head(language("次の段階", "Leads to"))
          Text.head(language("指標", "Indicator"))
        }
      },
      element("tbody") {
        for (index, (node, code)) in zip(model.nodes, model.codes).enumerated() {
          row(index, node, code, language)
        }
      })
  }

  private func row(
    _ index: Int, _ node: LogicNode, _ code: String, _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) { "\(code) \(language(LogicLayer(node).title))" }
      element("td", .lang("ja")) { node.text }
      element("td") {
        let next = model.successors(of: index).filter { model.nodes.indices.contains($0) }
        if next.isEmpty {
          "–"
        } else {
          element("span", .lang("ja")) {
            next.map { Text.excerpt(model.nodes[$0].text) }.joined(separator: "／")
          }
        }
      }
      element("td") {
        node.hasIndicator
          ? language("あり", "yes") : model.knowsIndicators ? language("なし", "no") : "–"
      }
    }
  }

  private func findings(_ language: Language) -> HTML {
    let findings = model.findings
    guard !findings.isEmpty else { return .group([]) }
    return element("ul", .class("notes")) {
      for finding in findings { element("li") { language(finding.finding.text) } }
    }
  }
}

extension LogicLayer {
  init(_ node: LogicNode) {
    self.init(node.kind, node.term)
  }

  init(_ kind: IndicatorKind, _ term: OutcomeTerm?) {
    switch (kind, term) {
    case (.activity, _): self = .activity
    case (.output, _): self = .output
    case (.outcome, .medium?): self = .mediumTerm
    case (.outcome, .long?): self = .longTerm
    case (.outcome, _): self = .shortTerm
    }
  }
}
