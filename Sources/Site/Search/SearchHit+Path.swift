public import Policies

extension SearchHit {
  /// Where on the site it is, with the place on the page.
  public func path(_ language: Language) -> String {
    target.route.path(language) + (fragment.map { "#\($0)" } ?? "")
  }

  private var fragment: String? {
    switch (kind, target) {
    case (.goal, _), (.nextGoal, _): "goals"
    case (.result, _): "result"
    case (_, .opinion(_, _, let number, _)): "opinion-\(number)"
    case (_, .document(_, _, let line)): "L\(line)"
    case (.indicator, _): "indicators"
    case (.inspection, _): "inspections"
    default: nil
    }
  }

  /// What it is called on a page: parts of documents by their number, the others by their title.
  func heading(_ language: Language, fieldLabel: Bilingual) -> String? {
    switch target {
    case .field(let field, _): "\(language(fieldLabel))\(language("", " "))\(field.number)"
    case .opinion(_, _, let number, _): language("所見\(number)", "Opinion \(number)")
    case .document(_, _, let line): language("\(line)行目", "Line \(line)")
    default: nil
    }
  }
}

extension SearchTarget {
  /// The page.
  var route: Route {
    switch self {
    case .program(let id): .program(id, cycle: nil)
    case .field(let field, let cycle): .field(field.program, cycle: cycle, field.number)
    case .opinion(let program, let cycle, _, let field?): .field(program, cycle: cycle, field)
    case .opinion(let program, let cycle, _, nil): .program(program, cycle: cycle)
    case .document(let program, let cycle, _): .document(program, cycle: cycle, revision: nil)
    case .project(let id): .project(id)
    case .payee(let name): .payee(name)
    case .series(let id): .series(id)
    }
  }
}
