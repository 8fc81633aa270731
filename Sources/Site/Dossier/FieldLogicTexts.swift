import Analysis
import Markup
import Policies

/// What the logic models (効果発現経路) of a field's projects say, project by project: from the
/// outcomes under the goal to the outputs and the activities, with gaps and orphans.
struct FieldLogicTexts {
  let models: [ProjectLogic]

  /// With more nodes than this on the page each project waits behind its name.
  private static let openLimit = 24

  private var stated: [ProjectLogic] { models.filter { !$0.model.nodes.isEmpty } }

  private var isOpen: Bool {
    stated.reduce(0) { $0 + $1.model.nodes.count } <= Self.openLimit
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h3", .id("logic-texts")) {
      language(
        "目標 ← アウトカム ← アウトプット ← アクティビティ（事業ごと）",
        "Goal ← outcomes ← outputs ← activities, by project")
    }
    for project in stated {
      let content = [summary(project, language)] + parts(project, language)
      isOpen
        ? element("details", .class("findings-of"), Attribute("open", nil)) { content }
        : element("details", .class("findings-of")) { content }
    }
  }

  private func summary(_ project: ProjectLogic, _ language: Language) -> HTML {
    let model = project.model
    let counts = [.outcome, .output, .activity].map { model.nodes(of: $0).count }
    let gaps = model.findings.count
    return element("summary") {
      element("span", .lang("ja")) { Text.oneLine(project.name) }
      language(
        "（アウトカム\(counts[0])、アウトプット\(counts[1])、アクティビティ\(counts[2])、欠落・孤立など\(gaps)件）",
        " (outcomes: \(counts[0]), outputs: \(counts[1]), activities: \(counts[2]), gaps and orphans: \(gaps))"
      )
    }
  }

  private func parts(_ project: ProjectLogic, _ language: Language) -> [HTML] {
    [
      element("p") {
        element("a", .href("\(Route.project(project.id).path(language))#logic")) {
          language("事業\(project.id)の図", "Picture of project \(project.id)")
        }
      },
      LogicTextTable(project: project).html(language),
      general(project.model, language),
    ]
  }

  /// What is said of no single node.
  private func general(_ model: LogicModel, _ language: Language) -> HTML {
    let findings = model.findings.filter(\.nodes.isEmpty)
    guard !findings.isEmpty else { return .group([]) }
    return element("ul", .class("notes")) {
      for finding in findings { element("li") { language(finding.finding.text) } }
    }
  }
}

/// The texts of one project's logic model, the latest outcomes first.
struct LogicTextTable {
  let project: ProjectLogic

  private var model: LogicModel { project.model }

  func html(_ language: Language) -> HTML {
    let codes = model.codes
    return Text.wideTable(
      caption: language(
        "事業\(project.id)：目標につながる内容", "Project \(project.id): what leads to the goal"),
      element("thead") {
        element("tr") {
          Text.head(language("段階", "Layer"))
          Text.head(language("内容", "Content"))
          Text.head(language("つながる先", "Leads to"))
          Text.head(language("指標", "Indicators"))
          Text.head(language("欠落・孤立", "Gaps and orphans"))
        }
      },
      element("tbody") {
        for index in order { row(index, codes, language) }
      })
  }

  /// The nodes from the goal down.
  private var order: [Int] {
    model.nodes.indices.sorted {
      let layers = (LogicLayer(model.nodes[$0]), LogicLayer(model.nodes[$1]))
      return layers.0 == layers.1 ? $0 < $1 : layers.0 > layers.1
    }
  }

  private func row(_ index: Int, _ codes: [String], _ language: Language) -> HTML {
    let node = model.nodes[index]
    return element("tr") {
      element("th", .scope("row")) { "\(codes[index]) \(language(LogicLayer(node).name))" }
      element("td", .lang("ja")) { node.text }
      element("td") { next(index, codes, language) }
      element("td") { indicators(node, language) }
      element("td") { gaps(index, language) }
    }
  }

  private func next(_ index: Int, _ codes: [String], _ language: Language) -> String {
    let next = model.successors(of: index).filter { codes.indices.contains($0) }
    if !next.isEmpty { return next.map { codes[$0] }.joined(separator: language("、", ", ")) }
    let isReached = !model.predecessors(of: index).isEmpty
    return model.nodes[index].kind == .outcome && isReached ? language("目標", "the goal") : "–"
  }

  private func indicators(_ node: LogicNode, _ language: Language) -> HTML {
    guard node.hasIndicator else {
      return .text(model.knowsIndicators ? language("なし", "none") : "–")
    }
    return element("span", .lang("ja")) {
      node.indicators.map(Text.oneLine).joined(separator: "／")
    }
  }

  private func gaps(_ index: Int, _ language: Language) -> HTML {
    let findings = model.findings.filter { $0.nodes.contains(index) }
    guard !findings.isEmpty else { return .text("–") }
    return element("ul") {
      for finding in findings {
        element("li") { language(finding.brief ?? finding.finding.text) }
      }
    }
  }
}

extension LogicModel {
  /// The code of each node.
  var codes: [String] { LogicLayer.codes(nodes.map { LogicLayer($0) }) }
}
