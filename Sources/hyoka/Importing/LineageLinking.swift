import Analysis
import Policies
import Store

/// Follows every project over the sheets of all years.
struct LineageLinking {
  let store: Store

  func run() throws {
    let sheets = try store.sheetSummaries()
    guard !sheets.isEmpty else { return }
    let heads = Self.firstReviewSheets(sheets)
    let followed = sheets.filter { $0.source == .judgit || heads.contains($0.id) }
    let steps = Lineage.steps(of: followed.map(LineageSheet.init)).map(SheetStep.init)
    let decided = try applyDecisions(steps)
    try store.replaceLineage(decided, of: sheets, projects: Self.projects(sheets, decided))
  }

  /// The earliest sheet of each project of the review site: its ids lead from there to all later
  /// ones.
  private static func firstReviewSheets(_ sheets: [SheetSummary]) -> Set<Int64> {
    var first: [String: SheetSummary] = [:]
    for sheet in sheets where sheet.source == .review {
      if let known = first[sheet.key], known.year <= sheet.year { continue }
      first[sheet.key] = sheet
    }
    return Set(first.values.map(\.id))
  }

  /// A confirmed step is linked, a rejected one is gone.
  private func applyDecisions(_ steps: [SheetStep]) throws -> [SheetStep] {
    var verdicts: [String: Decision.Verdict] = [:]
    for decision in try store.decisions(.lineage) {
      verdicts["\(decision.subject)/\(decision.object)"] = decision.verdict
    }
    return steps.compactMap { step in
      switch verdicts["\(step.later)/\(step.earlier)"] {
      case .rejected: nil
      case .confirmed: step.linked
      case nil: step
      }
    }
  }

  /// For each sheet the id of its project: the id of the review site where a chain leads to it, else
  /// the name of the chain's last sheet.
  private static func projects(_ sheets: [SheetSummary], _ steps: [SheetStep]) -> [String] {
    let places = Dictionary(
      sheets.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
    var later = [Int?](repeating: nil, count: sheets.count)
    for step in steps where step.isLinked {
      if let place = places[step.earlier] { later[place] = places[step.later] }
    }
    var ids = [String?](repeating: nil, count: sheets.count)
    return sheets.indices.map { place in
      var last = place
      var count = 0
      while let next = later[last], count < 100 {
        last = next
        count += 1
      }
      let id = ids[last] ?? sheets[last].projectID
      ids[last] = id
      return id
    }
  }
}

extension SheetSummary {
  /// The id of the project whose last sheet this is.
  fileprivate var projectID: String {
    source == .judgit ? "\(year)-\(key.split(separator: "/").joined(separator: "-"))" : key
  }
}

extension LineageSheet {
  fileprivate init(_ sheet: SheetSummary) {
    self.init(
      id: sheet.id, year: sheet.year, ministry: sheet.ministry, name: sheet.name,
      purpose: sheet.purpose, startYear: sheet.startYear,
      budgets: sheet.budgets.map {
        Budget(fiscalYear: $0.year, initial: $0.initial, executed: $0.executed)
      })
  }
}

extension SheetStep {
  fileprivate init(_ step: LineageStep) {
    self.init(
      later: step.later, earlier: step.earlier, method: step.method.rawValue, score: step.score,
      isLinked: step.isLinked, nameLikeness: step.evidence.nameLikeness,
      purposeLikeness: step.evidence.purposeLikeness, agreeingYears: step.evidence.agreeingYears,
      comparedYears: step.evidence.comparedYears, sameStart: step.evidence.sameStart,
      sameMinistry: step.evidence.sameMinistry)
  }

  /// The same step after a person confirmed it.
  fileprivate var linked: SheetStep {
    SheetStep(
      later: later, earlier: earlier, method: "confirmed", score: 1, isLinked: true,
      nameLikeness: nameLikeness, purposeLikeness: purposeLikeness, agreeingYears: agreeingYears,
      comparedYears: comparedYears, sameStart: sameStart, sameMinistry: sameMinistry)
  }
}
