import Analysis
import Policies

/// Turns the money of a program or field into a diagram of a size that can be read.
struct FlowDiagramMaker {
  /// So many projects and payees stand alone; each field's others stand together.
  static let shown = 12

  let flow: ProgramFlow
  /// The program or field, as its source names it.
  let subject: String
  /// The names of fields; nothing where the subject is a field itself.
  let fields: [Int: String]?
  let language: Language

  var diagram: FlowDiagram {
    var columns: [[FlowDiagram.Node]] = [roots]
    var links = fields == nil ? [] : fieldLinks
    if let fields {
      columns.append(
        flow.fields.map { field in
          FlowDiagram.Node(
            id: "field-\(field)", name: fields[field] ?? "\(field)", amount: sum(of(field), \.total)
          )
        })
    }
    columns.append(projectNodes)
    columns.append(payeeNodes)
    links += projectLinks + payeeLinks
    return FlowDiagram(columns: columns, links: links).withLinksJoined
  }

  private var beyond: Int64 { flow.sum(\.beyond).amount }

  /// What was executed, and what was paid beyond that.
  private var roots: [FlowDiagram.Node] {
    let all = flow.sum(\.total).amount
    let root = FlowDiagram.Node(id: "root", name: subject, amount: all - beyond)
    guard beyond > 0 else { return [root] }
    let name = language("執行額を超える支出", "Paid beyond the executed amount")
    return [root, FlowDiagram.Node(id: "beyond", name: name, amount: beyond, kind: .unknown)]
  }

  private var fieldLinks: [FlowDiagram.Link] {
    flow.fields.flatMap { field in links(from: of(field), to: "field-\(field)") }
  }

  /// The links that bring the money of projects to a node.
  private func links(from projects: [FlowProject], to node: String) -> [FlowDiagram.Link] {
    let beyond = sum(projects, \.beyond)
    let rest = sum(projects, \.total) - beyond
    return [("root", rest), ("beyond", beyond)].filter { $0.1 > 0 }
      .map { FlowDiagram.Link(from: $0.0, to: node, amount: $0.1) }
  }

  /// The projects that stand alone: the largest, and a field's last one if it would be alone as rest.
  private var alone: Set<String> {
    var alone = Set(
      flow.projects.sorted { ($1.total, $0.id) < ($0.total, $1.id) }.prefix(Self.shown).map(\.id))
    for field in flow.fields {
      let others = of(field).filter { !alone.contains($0.id) }
      if others.count == 1 { alone.formUnion(others.map(\.id)) }
    }
    return alone
  }

  private var projectNodes: [FlowDiagram.Node] {
    let alone = alone
    return flow.fields.flatMap { field -> [FlowDiagram.Node] in
      let projects = of(field)
      let others = projects.filter { !alone.contains($0.id) }
      let rest = FlowDiagram.Node(
        id: "projects-\(field)",
        name: language("ほか\(others.count)事業", "\(others.count) other projects"),
        amount: sum(others, \.total), kind: .rest)
      return projects.filter { alone.contains($0.id) }.map { project in
        FlowDiagram.Node(
          id: "project-\(project.id)", name: Text.oneLine(project.name),
          amount: project.total.amount)
      } + (others.isEmpty ? [] : [rest])
    }
  }

  private func node(_ project: FlowProject, _ alone: Set<String>) -> String {
    alone.contains(project.id) ? "project-\(project.id)" : "projects-\(project.field)"
  }

  private var projectLinks: [FlowDiagram.Link] {
    let alone = alone
    return flow.projects.flatMap { project -> [FlowDiagram.Link] in
      let id = node(project, alone)
      guard fields == nil else {
        return [
          FlowDiagram.Link(
            from: "field-\(project.field)", to: id, amount: project.total.amount)
        ]
      }
      return links(from: [project], to: id)
    }
  }

  private func sum(_ projects: [FlowProject], _ figure: (FlowProject) -> Yen) -> Int64 {
    projects.reduce(0) { $0.addingReportingOverflow(figure($1).amount).partialValue }
  }

  private func of(_ field: Int) -> [FlowProject] { flow.projects.filter { $0.field == field } }

  private var named: Set<String> { Set(flow.payees.prefix(Self.shown).map(\.key)) }

  /// Where an amount of a project goes.
  private struct Payment {
    let project: FlowProject
    let to: String
    let amount: Int64
  }

  private var payments: [Payment] {
    let named = named
    return flow.projects.flatMap { project -> [Payment] in
      var payments = project.payees.map { payee in
        Payment(
          project: project,
          to: named.contains(payee.key) ? "payee-\(payee.key)" : "payees-\(project.field)",
          amount: payee.amount.amount)
      }
      let without = project.withoutPayee.amount
      if without > 0 {
        payments.append(Payment(project: project, to: "nobody", amount: without))
      }
      return payments
    }
  }

  private var payeeLinks: [FlowDiagram.Link] {
    let alone = alone
    return payments.map {
      FlowDiagram.Link(from: node($0.project, alone), to: $0.to, amount: $0.amount)
    }
  }

  /// The payees at the height of those who pay them; money without a payee at the end.
  private var payeeNodes: [FlowDiagram.Node] {
    let names = Dictionary(flow.payees.map { ("payee-\($0.key)", $0.name) }) { first, _ in first }
    let order = Dictionary(
      projectNodes.enumerated().map { ($0.element.id, Double($0.offset)) }
    ) { first, _ in first }
    let alone = alone
    var sums: [String: (amount: Int64, weighted: Double)] = [:]
    for payment in payments {
      let place = order[node(payment.project, alone)] ?? 0
      let sum = sums[payment.to] ?? (0, 0)
      sums[payment.to] = (
        sum.amount.addingReportingOverflow(payment.amount).partialValue,
        sum.weighted + place * Double(payment.amount)
      )
    }
    let places = sums.map { id, sum -> (place: Double, id: String) in
      let place = sum.weighted / Double(max(sum.amount, 1))
      return (place: id == "nobody" ? Double.infinity : place, id: id)
    }
    return places.sorted { ($0.place, $0.id) < ($1.place, $1.id) }.map { place in
      let amount = sums[place.id]?.amount ?? 0
      return FlowDiagram.Node(
        id: place.id, name: names[place.id] ?? name(place.id), amount: amount, kind: kind(place.id))
    }
  }

  private func kind(_ id: String) -> FlowDiagram.Node.Kind {
    id == "nobody" ? .unknown : id.hasPrefix("payees-") ? .rest : .one
  }

  private func name(_ id: String) -> String {
    guard id != "nobody" else { return language("支出先のデータなし", "No data on payees") }
    let named = named
    let projects = flow.projects.filter { "payees-\($0.field)" == id }
    let others = Set(projects.flatMap(\.payees).filter { !$0.isUnnamed }.map(\.key))
      .subtracting(named).count
    let hasUnnamed = projects.contains { $0.payees.contains(where: \.isUnnamed) }
    guard others > 0 else { return language("名前のない支出先", "Payees without a name") }
    return hasUnnamed
      ? language("ほか\(others)者と名前のない支出先", "\(others) other payees and unnamed ones")
      : language("ほか\(others)者", "\(others) other payees")
  }
}
