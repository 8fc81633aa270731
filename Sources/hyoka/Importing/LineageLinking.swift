import Analysis
import Policies
import Store

/// Follows every project over the sheets of all years.
struct LineageLinking {
  let store: Store

  func run() throws {
    let sheets = try store.lineageSheets()
    guard !sheets.isEmpty else { return }
    let heads = Self.firstReviewSheets(sheets)
    let followed = sheets.filter { $0.source == .judgit || heads.contains($0.id) }
    let steps = Lineage.steps(of: followed).map(SheetStep.init)
    let decided = try applyDecisions(steps, followed)
    let projects = Self.projects(sheets, decided)
    try store.replaceLineage(decided, of: consume sheets, projects: projects)
  }

  /// The earliest sheet of each project of the review site: its ids lead from there to all later
  /// ones.
  private static func firstReviewSheets(_ sheets: [LineageSheet]) -> Set<Int64> {
    var first: [String: LineageSheet] = [:]
    for sheet in sheets where sheet.source == .review {
      if let known = first[sheet.key], known.year <= sheet.year { continue }
      first[sheet.key] = sheet
    }
    return Set(first.values.map(\.id))
  }

  /// The later and the earlier sheet of a step.
  private struct Ends: Hashable {
    let later, earlier: Int64
  }

  /// A rejected step is gone; a confirmed one is linked, also where nothing else speaks for it, and
  /// takes the place of others that would give a sheet a second neighbour.
  private func applyDecisions(
    _ steps: [SheetStep], _ sheets: [LineageSheet]
  ) throws -> [SheetStep] {
    let verdicts = try verdicts()
    guard !verdicts.isEmpty else { return steps }
    let byID = Dictionary(sheets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let confirmed = verdicts.compactMap { ends, verdict -> SheetStep? in
      guard verdict == .confirmed, let later = byID[ends.later], let earlier = byID[ends.earlier]
      else { return nil }
      return SheetStep(confirmed: later, earlier)
    }
    let (later, earlier) = (Set(confirmed.map(\.later)), Set(confirmed.map(\.earlier)))
    let kept = steps.filter { step in
      verdicts[Ends(later: step.later, earlier: step.earlier)] != .rejected
        && !later.contains(step.later) && !(step.isLinked && earlier.contains(step.earlier))
    }
    return (kept + confirmed).sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }

  /// What people said last about each step; of two confirmed steps of one sheet the later word holds.
  private func verdicts() throws -> [Ends: Decision.Verdict] {
    var verdicts: [Ends: Decision.Verdict] = [:]
    for decision in try store.decisions(.lineage) {
      guard let later = Int64(decision.subject), let earlier = Int64(decision.object)
      else { continue }
      if decision.verdict == .confirmed {
        let rivals = verdicts.filter {
          $0.value == .confirmed && ($0.key.later == later || $0.key.earlier == earlier)
        }
        for rival in rivals.keys { verdicts[rival] = nil }
      }
      verdicts[Ends(later: later, earlier: earlier)] = decision.verdict
    }
    return verdicts
  }

  /// For each sheet the id of its project: the id of the review site where a chain leads to it, else
  /// the name of the chain's last sheet.
  private static func projects(_ sheets: [LineageSheet], _ steps: [SheetStep]) -> [String] {
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

extension LineageSheet {
  /// The id of the project whose last sheet this is.
  fileprivate var projectID: String {
    source == .judgit ? "\(year)-\(key.split(separator: "/").joined(separator: "-"))" : key
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

  /// The step that a person makes between two sheets, with what they say of each other.
  fileprivate init(confirmed later: LineageSheet, _ earlier: LineageSheet) {
    let evidence = Lineage.evidence(later: later, earlier: earlier)
    self.init(
      later: later.id, earlier: earlier.id, method: "confirmed", score: 1, isLinked: true,
      nameLikeness: evidence.nameLikeness, purposeLikeness: evidence.purposeLikeness,
      agreeingYears: evidence.agreeingYears, comparedYears: evidence.comparedYears,
      sameStart: evidence.sameStart, sameMinistry: evidence.sameMinistry)
  }
}
