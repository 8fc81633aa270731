import Policies

extension LogicModel {
  /// Gaps and orphans of the model.
  public var findings: [LogicFinding] {
    guard !edges.isEmpty else { return [LogicTexts.noModel] + orphans }
    return activitiesWithoutOutput + outputsWithoutOutcome + outcomesWithoutOutput + noLongTerm
      + singleStages + orphans + outcomesWithoutIndicator
  }

  private var connected: Set<Int> { Set(edges.flatMap { [$0.from, $0.to] }) }

  private var orphans: [LogicFinding] {
    let connected = connected
    return nodes.indices.filter { !connected.contains($0) }.map {
      LogicTexts.orphan(nodes[$0], at: $0)
    }
  }

  private var activitiesWithoutOutput: [LogicFinding] {
    gaps(.activity, without: .output, in: successors).map {
      LogicTexts.activityWithoutOutput(nodes[$0], at: $0)
    }
  }

  private var outputsWithoutOutcome: [LogicFinding] {
    gaps(.output, without: .outcome, in: successors).map {
      LogicTexts.outputWithoutOutcome(nodes[$0], at: $0)
    }
  }

  private var outcomesWithoutOutput: [LogicFinding] {
    gaps(.outcome, without: .output, in: predecessors).map {
      LogicTexts.outcomeWithoutOutput(nodes[$0], at: $0)
    }
  }

  /// Connected nodes of one kind from which no node of another kind can be reached.
  private func gaps(
    _ kind: IndicatorKind, without other: IndicatorKind, in next: (Int) -> [Int]
  ) -> [Int] {
    let connected = connected
    return nodes(of: kind).filter { node in
      connected.contains(node) && !reached(from: node, next).contains { nodes[$0].kind == other }
    }
  }

  private func reached(from start: Int, _ next: (Int) -> [Int]) -> Set<Int> {
    var reached: Set<Int> = []
    var open = next(start)
    while let node = open.popLast() {
      if reached.insert(node).inserted { open += next(node) }
    }
    return reached
  }

  private var noLongTerm: [LogicFinding] {
    nodes.contains { $0.kind == .outcome && $0.term == .long } ? [] : [LogicTexts.noLongTerm]
  }

  /// Outcomes that neither follow another outcome nor lead to one.
  private var singleStages: [LogicFinding] {
    nodes(of: .outcome).compactMap { node in
      let around = successors(of: node) + predecessors(of: node)
      guard !around.isEmpty, !around.contains(where: { nodes[$0].kind == .outcome }) else {
        return nil
      }
      return LogicTexts.singleStage(nodes[node], at: node, reason: reason(for: node))
    }
  }

  /// The stated reason on an edge into an outcome, or on one of the edges before.
  private func reason(for node: Int) -> String? {
    let before = reached(from: node, predecessors).union([node])
    let reasons = edges.filter { before.contains($0.to) }.compactMap(\.noStagesReason)
    return reasons.first { !$0.isEmpty }
  }

  private var outcomesWithoutIndicator: [LogicFinding] {
    guard knowsIndicators else { return [] }
    return nodes(of: .outcome).filter { !nodes[$0].hasIndicator }.map {
      LogicTexts.outcomeWithoutIndicator(nodes[$0], at: $0)
    }
  }
}
