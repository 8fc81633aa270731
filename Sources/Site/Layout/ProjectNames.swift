import Markup
import Policies

/// The names of the projects of a page; one that several projects have stands with the number of each.
struct ProjectNames {
  /// The names that several projects have.
  private let shared: Set<String>

  /// - Parameter projects: the projects by their numbers.
  init(_ projects: [String: String]) {
    let counts = Dictionary(grouping: projects.values, by: Text.oneLine)
    shared = Set(counts.filter { $0.value.count > 1 }.keys)
  }

  /// A link to a project.
  func link(_ id: String, _ name: String, _ language: Language) -> HTML {
    let name = Text.oneLine(name)
    return element("a", .href(Route.project(id).path(language))) {
      Text.imported(name, language)
      if shared.contains(name) { language("（事業\(id)）", " (project \(id))") }
    }
  }
}

extension ProjectNames {
  init(_ projects: [LinkedProject]) {
    self.init(
      Dictionary(
        projects.map { ($0.record.id, $0.record.name) }, uniquingKeysWith: { first, _ in first }))
  }
}
