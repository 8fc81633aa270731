import Analysis
import Markup
import Policies

/// The logic models of a field's projects under its goal: how much there is of each layer, and
/// then what each project says.
struct FieldLogicView {
  let projects: [LinkedProject]
  let goal: String?
  let title: String
  private var names: ProjectNames { ProjectNames(projects) }

  func html(_ language: Language) -> HTML {
    let models = projects.map { project in
      ProjectLogic(
        id: project.link.project, name: project.record.name,
        model: LogicModel(project.record))
    }
    let field = FieldLogicModel(goal: goal, projects: models)
    guard !field.nodes.isEmpty else {
      return element("p") {
        language("ロジックモデルのデータはありません。", "There is no data on logic models.")
      }
    }
    return .group(
      [diagram(field, models, language)] + FieldLogicTexts(models: models).content(language))
  }

  private func diagram(
    _ field: FieldLogicModel, _ models: [ProjectLogic], _ language: Language
  ) -> HTML {
    ChartFigure(
      caption: .text(
        language("目標につながる効果発現経路（段階ごとの件数）", "How the projects lead to the goal, by layer")),
      chart: LogicModelDiagram(
        id: "field-logic", subject: title, model: summary(field, models, language)
      )
      .html(language),
      table: table(models, language)
    ).html(language)
  }

  /// One box for each layer, with how much is in it.
  private func summary(
    _ field: FieldLogicModel, _ models: [ProjectLogic], _ language: Language
  ) -> LogicDiagramModel {
    let knowsIndicators = models.contains { $0.model.knowsIndicators }
    let layers = Dictionary(grouping: field.nodes.indices) {
      LogicLayer(field.nodes[$0].kind, field.nodes[$0].term)
    }
    var nodes = layers.keys.sorted().map { layer in
      let inside = layers[layer] ?? []
      let measured = inside.count { field.nodes[$0].hasIndicator }
      let projects = Set(inside.flatMap { field.nodes[$0].projects }).count
      return LogicDiagramModel.Node(
        id: "\(layer.rawValue)", layer: layer,
        text: language("\(inside.count)件（\(projects)事業", "\(inside.count) (\(projects) projects")
          + (knowsIndicators
            ? language("、指標あり\(measured)件）", ", \(measured) with an indicator)")
            : language("、指標は資料になし）", ", indicators not in our sources)")))
    }
    var edges = field.edges.map { edge in
      LogicDiagramModel.Edge(from: id(field.nodes[edge.from]), to: id(field.nodes[edge.to]))
    }
    if let goal {
      nodes.append(LogicDiagramModel.Node(id: "goal", layer: .goal, text: goal))
      edges += Set(field.nodes.filter(\.leadsToGoal).map(id)).sorted().map {
        LogicDiagramModel.Edge(from: $0, to: "goal")
      }
    }
    var seen: Set<LogicDiagramModel.Edge> = []
    return LogicDiagramModel(
      nodes: nodes, edges: edges.filter { $0.from != $0.to && seen.insert($0).inserted })
  }

  private func id(_ node: FieldLogicModel.Node) -> String {
    "\(LogicLayer(node.kind, node.term).rawValue)"
  }

  private func table(_ models: [ProjectLogic], _ language: Language) -> HTML {
    Text.wideTable(
      caption: language("事業ごとの要素の数と指摘", "Nodes and findings by project"),
      element("thead") {
        element("tr") {
          Text.head(language("事業", "Project"))
          Text.head(language("活動", "Activities"))
          Text.head(language("アウトプット", "Outputs"))
          Text.head(language("アウトカム", "Outcomes"))
          Text.head(language("欠落・孤立", "Gaps and orphans"))
        }
      },
      element("tbody") {
        for (project, logic) in zip(projects, models) { row(project, logic.model, language) }
      })
  }

  private func row(
    _ project: LinkedProject, _ model: LogicModel, _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        names.link(project.record.id, project.record.name, language)
      }
      for kind in IndicatorKind.allCases {
        element("td", .class("number")) { "\(model.nodes(of: kind).count)" }
      }
      element("td") {
        let findings = model.findings
        if findings.isEmpty {
          "–"
        } else {
          element("ul") {
            for finding in findings { element("li") { language(finding.finding.text) } }
          }
        }
      }
    }
  }
}
