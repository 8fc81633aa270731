import Policies

/// Sets beside claims what the project data says of the same.
struct EvidenceFinder: Sendable {
  private let indexes: [Int: EvidenceIndex]
  private let reader: SubjectReader
  private let rules: ClaimRules.Matching
  private let comparer: ClaimComparer
  private let money: MoneyComparer
  /// The document's own table.
  private let table: BudgetAmounts?

  init(_ sources: [EvidenceSource], of evaluation: Evaluation, _ rules: ClaimRules) {
    let cycle = evaluation.cycle
    let reader = SubjectReader(rules.matching)
    self.reader = reader
    self.rules = rules.matching
    let end = cycle.years?.upperBound
    indexes = Dictionary(grouping: sources, by: \.field).mapValues {
      EvidenceIndex($0.flatMap { EvidenceItem.all(of: $0, until: end) }, reader)
    }
    comparer = ClaimComparer(cycle: cycle, rules.matching)
    money = MoneyComparer(cycle: cycle, rules)
    table = evaluation.budget.map(BudgetAmounts.init)
  }

  /// A claim with its evidence, the closest first, and what people said of it.
  func substantiate(
    _ claim: Claim, topic: String?, _ rulings: ClaimRulings?
  ) -> SubstantiatedClaim {
    let statement = money.statement(of: claim)
    var found: [ClaimEvidence] = []
    if let index = indexes[claim.field] {
      found = index.hits(for: claim.text, topic: topic, reader, rules)
        .compactMap { evidence($0, for: claim, statement) }
    }
    if let own = ownTable(claim, statement) { found.append(own) }
    return SubstantiatedClaim(
      claim: claim, evidence: found, rulings: rulings ?? ClaimRulings())
  }

  private func evidence(
    _ hit: EvidenceIndex.Hit, for claim: Claim, _ statement: MoneyComparer.Statement?
  ) -> ClaimEvidence? {
    guard !hit.words.isEmpty else { return nil }
    return ClaimEvidence(
      kind: hit.item.kind, basis: hit.basis, project: hit.item.project, name: hit.item.name,
      indicatorKind: hit.item.series?.kind, unit: hit.item.series?.unit, year: hit.item.year,
      budget: hit.item.budget, words: hit.words, score: hit.score,
      comparison: hit.ownLikeness >= rules.leastToCompare
        ? comparison(hit.item, claim, statement) : nil)
  }

  private func comparison(
    _ item: EvidenceItem, _ claim: Claim, _ statement: MoneyComparer.Statement?
  ) -> ClaimComparison? {
    if let series = item.series { return comparer.compare(claim, with: series) }
    guard let amounts = item.amounts, let statement, !statement.isOfProgram else { return nil }
    return money.compare(claim, statement, with: amounts)
  }

  /// The document's own table, for a claim that names an amount or speaks of the program's money.
  ///
  /// An amount that is not in the table may be that of a project, so only a claim on the program's
  /// money is contradicted by it.
  private func ownTable(
    _ claim: Claim, _ statement: MoneyComparer.Statement?
  ) -> ClaimEvidence? {
    guard let table, let statement, !statement.amounts.isEmpty || statement.isOfProgram,
      let comparison = money.compare(claim, statement, with: table),
      statement.isOfProgram || comparison.verdict == .supports
    else { return nil }
    return ClaimEvidence(
      kind: .table, project: nil, name: Self.tableName, words: statement.amounts.map(\.text),
      score: 0, comparison: comparison)
  }

  /// 予算額・執行額等, what the table is called.
  private static let tableName = "予算額・執行額等"
}
