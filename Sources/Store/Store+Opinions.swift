public import Policies

/// An inspection of a project that is linked to a program.
public struct LinkedInspection: Sendable {
  /// The id and name of the project.
  public let project, name: String
  /// The fields it is linked to.
  public let fields: [Int]
  /// The inspection.
  public let inspection: ProjectInspection
}

extension Store {
  /// What people said of opinions and remarks.
  public func opinionResponses() throws(Problem) -> OpinionResponses {
    let answers = try decisions(.opinion).compactMap {
      decision -> (id: String, response: OpinionResponse)? in
      guard decision.verdict == .confirmed, let status = OpinionStatus(rawValue: decision.object)
      else { return nil }
      return (
        id: decision.subject,
        response: OpinionResponse(
          status: status, text: decision.reason, by: decision.decidedBy, at: decision.decidedAt)
      )
    }
    return OpinionResponses(answers, kinds: try opinionKinds())
  }

  /// What people said of the kinds of opinions and remarks, by their ids.
  private func opinionKinds() throws(Problem) -> [String: Rulings<OpinionKind>] {
    try decisions(.opinionKind).reduce(into: [:]) { rulings, decision in
      guard let kind = OpinionKind(rawValue: decision.object) else { return }
      rulings[decision.subject, default: Rulings()].add(
        Ruling(
          kind, isConfirmed: decision.verdict == .confirmed, reason: decision.reason,
          by: decision.decidedBy, at: decision.decidedAt))
    }
  }

  /// Keeps what a person says became of an opinion or a remark.
  public func add(_ response: OpinionResponse, to id: String) throws(Problem) {
    try add(
      Decision(
        kind: .opinion, subject: id, object: response.status.rawValue,
        verdict: .confirmed, reason: response.text, decidedBy: response.by,
        decidedAt: response.at))
  }

  /// The documents of a program that are later than a cycle, the earliest first.
  public func evaluations(_ program: String, after cycle: String) throws(Problem) -> [Evaluation] {
    let cycles = try programs().first { $0.program.id == program }?.cycles ?? []
    let later = cycles.prefix { $0.cycle.id != cycle }.filter { $0.cycle.years != nil }
    var evaluations: [Evaluation] = []
    for summary in later.reversed() {
      if let revision = try revision(program: program, cycle: summary.cycle.id) {
        evaluations.append(try evaluation(revision))
      }
    }
    return evaluations
  }

  /// The inspections of the projects that are linked to a program, officially or by a person's word.
  public func linkedInspections(_ program: String) throws(Problem) -> [LinkedInspection] {
    let links = try fieldLinks(program).filter { $0.method != .suggested }
    var projects: [String] = []
    for link in links where !projects.contains(link.project) { projects.append(link.project) }
    let byProject = Dictionary(grouping: links, by: \.project)
    return try read { connection in
      try projects.flatMap { project in
        let links = byProject[project] ?? []
        return try ProjectReader(connection: connection, id: project).inspections().map {
          LinkedInspection(
            project: project, name: links.first?.name ?? project, fields: links.map(\.field),
            inspection: $0)
        }
      }
    }
  }
}
