import Policies

/// Looks for the reasons why a project's money differs between two years.
struct JumpSearch {
  private let record: ProjectRecord
  private let earlier, later: FiscalYear
  private let before, after: ProjectBudget?

  init(_ record: ProjectRecord, _ earlier: FiscalYear, _ later: FiscalYear) {
    self.record = record
    self.earlier = earlier
    self.later = later
    let budgets = record.latestBudgets
    before = budgets.first { $0.fiscalYear == earlier }
    after = budgets.first { $0.fiscalYear == later }
  }

  /// The reasons for a jump of the project itself.
  func causes(of difference: Yen) -> [JumpCause] {
    Array(
      ([beginning, ending].compactMap(\.self) + parts(of: difference) + doubts)
        .prefix(JumpRules.builtIn.most))
  }

  /// The project as a reason for a jump of a sum it is part of.
  func cause(ofSum difference: Yen) -> JumpCause? {
    let (from, to) = (before?.current ?? Yen(0), after?.current ?? Yen(0))
    guard before?.current != nil || after?.current != nil, let change = to.subtracting(from),
      JumpRules.builtIn.explains(change, difference)
    else { return nil }
    let turn = beginning ?? ending
    return JumpCause(
      turn?.kind ?? .project, change, project: (record.id, record.name),
      isContribution: record.outlines.values.contains(where: \.isContribution),
      parts: parts(of: change).map(\.kind), isInferred: turn?.isInferred ?? false)
  }

  /// Said by a sheet, or inferred because no earlier money is on record.
  private var beginning: JumpCause? {
    guard (before?.current?.amount ?? 0) == 0, (after?.current?.amount ?? 0) != 0 else {
      return nil
    }
    if record.sheets.contains(where: { $0.startYear == later.year }) { return JumpCause(.began) }
    let hadMoney = record.latestBudgets.contains {
      $0.fiscalYear < later && ($0.current?.amount ?? 0) != 0
    }
    return hadMoney ? nil : JumpCause(.began, isInferred: true)
  }

  private var ending: JumpCause? {
    guard (before?.current?.amount ?? 0) != 0, (after?.current?.amount ?? 0) == 0 else {
      return nil
    }
    if record.sheets.contains(where: { $0.endYear == earlier.year }) { return JumpCause(.ended) }
    let hasMoney = record.latestBudgets.contains {
      $0.fiscalYear > earlier && ($0.current?.amount ?? 0) != 0
    }
    return hasMoney ? nil : JumpCause(.ended, isInferred: true)
  }

  /// The parts of the appropriation that explain the difference, where both years are the sum of
  /// their parts.
  private func parts(of difference: Yen) -> [JumpCause] {
    guard let from = before.flatMap(Parts.init), let to = after.flatMap(Parts.init) else {
      return []
    }
    return zip(from.amounts, to.amounts).compactMap { from, to -> JumpCause? in
      guard let change = to.amount.subtracting(from.amount),
        JumpRules.builtIn.explains(change, difference)
      else { return nil }
      return JumpCause(to.kind, change)
    }.sorted { $1.magnitude < $0.magnitude }
  }

  /// The parts of a year; nothing where they do not add up, since then an empty one need not be zero.
  private struct Parts {
    private static let rounding = Yen(1_000_000)
    let amounts: [(kind: JumpCause.Kind, amount: Yen)]

    init?(_ budget: ProjectBudget) {
      let parts: [(JumpCause.Kind, Yen?)] = [
        (.initial, budget.initial), (.supplementary, budget.supplementary),
        (.carriedIn, budget.carriedIn), (.reserve, budget.reserve),
      ]
      var amounts = parts.map { (kind: $0.0, amount: $0.1 ?? Yen(0)) }
      guard let current = budget.current, let sum = Yen.sum(amounts.map(\.amount)) else {
        return nil
      }
      if !sum.equals(current, within: Self.rounding) {
        // Some sheets take off what goes to the next year, with or without a sign.
        guard let out = budget.carriedOut, out.amount != .min else { return nil }
        let taken = Yen(-abs(out.amount))
        guard let rest = sum.adding(taken), rest.equals(current, within: Self.rounding) else {
          return nil
        }
        amounts.append((.carriedOut, taken))
      } else {
        amounts.append((.carriedOut, Yen(0)))
      }
      self.amounts = amounts
    }
  }

  private var doubts: [JumpCause] {
    guard let from = before.flatMap({ record.sheet($0.sheet)?.year }),
      let to = after.flatMap({ record.sheet($0.sheet)?.year }), from < to
    else { return [] }
    let years = Dictionary(
      record.sheets.map { ($0.id, $0.year) }, uniquingKeysWith: { first, _ in first })
    func isBetween(_ step: SheetStep) -> Bool {
      years[step.later].map { $0 > from && $0 <= to } ?? false
    }
    var doubts: [JumpCause] = []
    if record.steps.values.contains(where: { $0.method == "similar" && isBetween($0) }) {
      doubts.append(JumpCause(.lineage, isInferred: true))
    }
    if record.suggestions.contains(where: isBetween) {
      doubts.append(JumpCause(.mergedOrSplit, isInferred: true))
    }
    return doubts
  }
}
