import Japanese
import Policies

/// Holds what a claim states about money against budgets and executed amounts (予算・執行額).
struct MoneyComparer: Sendable {
  /// What a claim says of money.
  struct Statement: Sendable {
    let amounts: [ClaimAmount]
    /// The kinds of money that its words mean; all of them where no word tells.
    let kinds: Set<BudgetKind>
    /// Whether words tell the kind.
    let namesKind: Bool
    /// Whether the money is that of the whole program.
    let isOfProgram: Bool
    /// Whether the amount is a part of a sum, a difference or a limit.
    let isPart: Bool
  }

  private let rules: ClaimRules.Money
  private let cycle: EvaluationCycle
  private let levelChange: Double
  private let kinds: PhraseTable<Int>
  private let program, parts: PhraseTable<Void>

  init(cycle: EvaluationCycle, _ rules: ClaimRules) {
    self.rules = rules.money
    self.cycle = cycle
    levelChange = rules.matching.levelChange
    kinds = PhraseTable(
      rules.money.kinds.enumerated().flatMap { number, group in
        group.words.map { (word: $0, value: number) }
      })
    program = PhraseTable(rules.money.program.words)
    parts = PhraseTable(rules.money.parts.words)
  }

  /// What a claim says of money; nothing where it names neither an amount nor a kind of money.
  func statement(of claim: Claim) -> Statement? {
    let text = FoldedText(claim.text, .width).text.unicodeScalars.map(\.value)
    let groups = Self.longest(kinds, in: text)
    let amounts = AmountFinder.amounts(in: claim.text)
    guard !amounts.isEmpty || !groups.isEmpty else { return nil }
    let named = groups.flatMap { rules.kinds[$0].kinds }
    return Statement(
      amounts: amounts, kinds: Set(named.isEmpty ? BudgetKind.allCases : named),
      namesKind: !named.isEmpty, isOfProgram: program.occurs(in: text),
      isPart: parts.occurs(in: text))
  }

  /// What budgets say of a claim; nothing where it states nothing that they could tell.
  func compare(
    _ claim: Claim, _ statement: Statement, with budgets: BudgetAmounts
  ) -> ClaimComparison? {
    let basis: ClaimComparison.Years = claim.years.isEmpty ? .cycle : .claimed
    let compared = budgets.amounts(years(claim), statement.kinds)
    guard !compared.isEmpty else { return nil }
    if !statement.amounts.isEmpty { return amounts(statement, compared, claim, basis) }
    return claim.assertion.flatMap { course($0, statement, compared, basis) }
  }

  /// The years that the claim names, with those between them, else those evaluated.
  private func years(_ claim: Claim) -> [FiscalYear] {
    let range = claim.years.first.flatMap { first in claim.years.last.map { first.year...$0.year } }
    let years = range ?? cycle.years.map { $0.lowerBound.year...$0.upperBound.year }
    return (years ?? 0...0).prefix(Self.mostYears).map(FiscalYear.init)
  }

  /// More years than any budget covers.
  private static let mostYears = 100

  // MARK: - Amounts

  private func amounts(
    _ statement: Statement, _ compared: [BudgetAmounts.Amount], _ claim: Claim,
    _ basis: ClaimComparison.Years
  ) -> ClaimComparison {
    let shown = compared.map { amount in
      ComparedAmount(
        fiscalYear: amount.fiscalYear, kind: amount.kind, yen: amount.yen, line: amount.line,
        isNamed: statement.amounts.contains { $0.matches(amount.yen) })
    }
    if let found = shown.first(where: \.isNamed) {
      return ClaimComparison(
        .supports, MoneyTexts.same(found), years: basis, money: shown.filter(\.isNamed))
    }
    let contradicts =
      claim.years.count == 1 && statement.amounts.count == 1 && statement.namesKind
      && !statement.isPart
    return ClaimComparison(
      contradicts ? .contradicts : .silent, MoneyTexts.other(statement.amounts, shown),
      years: basis, money: shown)
  }

  // MARK: - Directions

  /// Whether money rose or fell, by the first of its kinds that has two years.
  private func course(
    _ assertion: ClaimAssertion, _ statement: Statement, _ compared: [BudgetAmounts.Amount],
    _ basis: ClaimComparison.Years
  ) -> ClaimComparison? {
    guard statement.namesKind, let wanted = assertion.statement.course else { return nil }
    let series = Self.preferred.lazy.filter(statement.kinds.contains).map { kind in
      compared.filter { $0.kind == kind && $0.line == nil }.sorted { $0.fiscalYear < $1.fiscalYear }
    }.first { $0.count > 1 }
    guard let series, let first = series.first, let last = series.last else { return nil }
    let steps = zip(series, series.dropFirst()).map { course(from: $0.yen, to: $1.yen) }
    let whole = course(from: first.yen, to: last.yen)
    let uneven = assertion.isEveryYear && steps.contains { $0 != wanted }
    let verdict: ClaimVerdict = whole != wanted ? .contradicts : uneven ? .silent : .supports
    let shown = series.map {
      ComparedAmount(
        fiscalYear: $0.fiscalYear, kind: $0.kind, yen: $0.yen, line: $0.line, isNamed: false)
    }
    return ClaimComparison(
      verdict, MoneyTexts.course(whole, shown, isUneven: uneven && whole == wanted), years: basis,
      money: shown)
  }

  private static let preferred: [BudgetKind] = [
    .executed, .budget, .initial, .supplementary, .reserve, .carryOver,
  ]

  private func course(from first: Yen, to last: Yen) -> Trend.Course {
    let (one, other) = (Double(first.amount), Double(last.amount))
    if (other - one).magnitude <= max(one.magnitude, other.magnitude) * levelChange { return .flat }
    return other > one ? .rising : .falling
  }

  // MARK: - Words

  /// The values of the longest words, left to right, without those within others.
  private static func longest(_ table: PhraseTable<Int>, in text: [UInt32]) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < text.count {
      guard let entry = table.words(in: text, at: index).first else {
        index += 1
        continue
      }
      found.append(entry.value)
      index += entry.scalars.count
    }
    return found
  }
}

extension ClaimAssertion.Statement {
  /// The course that money must take for the statement to hold; nothing for those on targets.
  fileprivate var course: Trend.Course? {
    switch self {
    case .rising: .rising
    case .falling: .falling
    case .level: .flat
    case .notRising, .improving, .attained, .missed: nil
    }
  }
}
