import Policies

/// The sheets of two years while they are matched with each other.
///
/// Each round proposes candidates among the sheets still open and links the best first; a linked
/// sheet is open no more.
struct LineageMatching {
  /// A later and an earlier sheet, by place, that may be the same project.
  struct Candidate {
    let later: Int
    let earlier: Int
    let method: LineageStep.Method
    let score: Double
    let isLinked: Bool
    let evidence: LineageStep.Evidence

    /// Whether this candidate is chosen before another: by score, then by agreeing money, then by
    /// place, which is by id.
    func precedes(_ other: Candidate) -> Bool {
      if score != other.score { return score > other.score }
      if evidence.agreeingYears != other.evidence.agreeingYears {
        return evidence.agreeingYears > other.evidence.agreeingYears
      }
      return (later, earlier) < (other.later, other.earlier)
    }
  }

  let later: LineageYear
  let earlier: LineageYear
  /// The number of each later sheet's ministry.
  let laterMinistries: [Int]
  /// The number of each earlier sheet's ministry.
  let earlierMinistries: [Int]
  private var isLaterLinked: [Bool]
  private var isEarlierLinked: [Bool]
  private var linked: [Candidate] = []
  private var suggestions: [Candidate] = []

  /// Begins with two years; sheets linked already take no part.
  init(
    _ later: LineageYear, _ earlier: LineageYear,
    isLaterLinked: (LineageSheet) -> Bool = { _ in false },
    isEarlierLinked: (LineageSheet) -> Bool = { _ in false }
  ) {
    self.later = later
    self.earlier = earlier
    self.isLaterLinked = later.sheets.map(isLaterLinked)
    self.isEarlierLinked = earlier.sheets.map(isEarlierLinked)
    var numbers: [String: Int] = [:]
    var last = (ministry: "", number: 0)
    func number(_ sheet: LineageSheet) -> Int {
      // Sheets of one ministry stand together.
      if sheet.ministry == last.ministry, !numbers.isEmpty { return last.number }
      let number = numbers[sheet.ministry] ?? numbers.count
      numbers[sheet.ministry] = number
      last = (sheet.ministry, number)
      return number
    }
    laterMinistries = later.sheets.map(number)
    earlierMinistries = earlier.sheets.map(number)
  }

  /// The places of the later sheets that have no link yet.
  var openLater: [Int] { later.sheets.indices.filter { !isLaterLinked[$0] } }

  /// The places of the earlier sheets that have no link yet.
  var openEarlier: [Int] { earlier.sheets.indices.filter { !isEarlierLinked[$0] } }

  /// What two sheets say of each other, given how alike their texts are.
  func evidence(_ one: Int, _ other: Int, name: Double, purpose: Double?) -> LineageStep.Evidence {
    let money = MoneyAgreement(later.sheets[one].budgets, earlier.sheets[other].budgets)
    return LineageStep.Evidence(
      nameLikeness: name, purposeLikeness: purpose, agreeingYears: money.agreeingYears,
      comparedYears: money.comparedYears, sameStart: sameStart(one, other),
      sameMinistry: laterMinistries[one] == earlierMinistries[other])
  }

  /// Whether both sheets give the same start year; nothing where one gives none.
  func sameStart(_ one: Int, _ other: Int) -> Bool? {
    guard let start = later.startYears[one], let earlier = earlier.startYears[other] else {
      return nil
    }
    return start == earlier
  }

  /// Links candidates, the best first, and keeps the doubtful ones for the end.
  mutating func choose(_ candidates: [Candidate]) {
    suggestions += candidates.filter { !$0.isLinked }
    for candidate in candidates.filter(\.isLinked).sorted(by: { $0.precedes($1) })
    where !isLaterLinked[candidate.later] && !isEarlierLinked[candidate.earlier] {
      isLaterLinked[candidate.later] = true
      isEarlierLinked[candidate.earlier] = true
      linked.append(candidate)
    }
  }

  /// The linked steps, and for each later sheet without one the best suggestion among sheets still
  /// open.
  func finishedSteps() -> [LineageStep] {
    var isSuggested = isLaterLinked
    var chosen = linked
    for candidate in suggestions.sorted(by: { $0.precedes($1) })
    where !isSuggested[candidate.later] && !isEarlierLinked[candidate.earlier] {
      isSuggested[candidate.later] = true
      chosen.append(candidate)
    }
    return chosen.map(step)
  }

  private func step(_ candidate: Candidate) -> LineageStep {
    LineageStep(
      later: later.sheets[candidate.later].id, earlier: earlier.sheets[candidate.earlier].id,
      method: candidate.method, score: candidate.score, isLinked: candidate.isLinked,
      evidence: candidate.evidence)
  }
}
