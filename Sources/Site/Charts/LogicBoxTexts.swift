import Policies

/// The words of a logic model, as its boxes show them.
struct LogicBoxTexts {
  private static let mostLines = 4
  private static let padding = 16.0

  let model: LogicDiagramModel
  let language: Language
  private let codes: [String: String]

  init(model: LogicDiagramModel, language: Language) {
    self.model = model
    self.language = language
    codes = Dictionary(
      zip(model.nodes.map(\.id), LogicLayer.codes(model.nodes.map(\.layer))),
      uniquingKeysWith: { first, _ in first })
  }

  /// The code of a node: the letter of its layer and its number there.
  func code(_ node: LogicDiagramModel.Node) -> String { codes[node.id] ?? "" }

  func lines(_ node: LogicDiagramModel.Node, width: Double) -> [String] {
    ChartText.lines(node.text, width: width - Self.padding, most: Self.mostLines)
  }

  /// What the node lacks, and the codes it leads to.
  func notes(_ node: LogicDiagramModel.Node, width: Double) -> [String] {
    let targets = model.soundEdges.filter { $0.from == node.id }.compactMap { codes[$0.to] }
    let leads = targets.isEmpty ? [] : ["→ " + targets.joined(separator: ", ")]
    let lack = model.lack(of: node).map { ["! " + language($0.title)] } ?? []
    return (lack + leads).flatMap {
      ChartText.lines($0, width: width - Self.padding, most: 2)
    }
  }

  /// The words for a layer without content.
  func gap(_ layer: LogicLayer) -> String {
    language("\(layer.title.japanese)の記載なし", "No \(layer.title.english.lowercased()) stated")
  }
}
