import Markup
import Policies

/// A logic model in layers, the goal at the top and the activities at the bottom.
///
/// Every box has a code and names the codes it leads to, so that the lines say nothing alone. A
/// layer without content is a dashed box, and a box without connection says so.
struct LogicModelDiagram {
  let id: String
  /// The project or field, as its source names it.
  let subject: String
  let model: LogicDiagramModel

  func html(_ language: Language) -> HTML {
    let layout = LogicLayout(model: model, language: language)
    return Chart(
      id: id, name: language("\(subject)：ロジックモデル", "\(subject): logic model"),
      description: description(language), height: layout.height,
      style: "logic", content: LogicDrawing(layout: layout, language: language).content
    ).html
  }

  private func description(_ language: Language) -> String {
    guard !model.nodes.isEmpty else {
      return language("示せる内容がありません。", "There is nothing to show.")
    }
    return counts(language) + connections(language)
  }

  /// How many boxes each layer has, from the bottom.
  private func counts(_ language: Language) -> String {
    let layers = model.layers.map { layer in
      let count = model.nodes(in: layer).count
      let none = language("記載なし", "none stated")
      return language(layer.title) + language("", ": ") + (count == 0 ? none : "\(count)")
    }
    return layers.joined(separator: language("、", ", ")) + language("。", ".")
  }

  private func connections(_ language: Language) -> String {
    guard model.edges != nil else {
      return language("つながりは資料にありません。", " The source does not say how they are connected.")
    }
    let alone = model.nodes.filter { model.lack(of: $0) != nil }.count
    return language(
      "つながり\(model.soundEdges.count)本、つながりの欠けた項目\(alone)件。",
      " Connections: \(model.soundEdges.count); boxes that lack one: \(alone).")
  }
}
