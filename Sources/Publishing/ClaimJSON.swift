import Policies

/// A claim with its evidence.
struct ClaimJSON: Encodable, Sendable {
  let number: Int
  let text: String
  let lines, scalars, utf16: [Int]
  let kind: Nullable<String>
  let hints: [HintJSON]
  let quantities: [QuantityJSON]
  let years: [Int]
  let dates: [String]
  let names: [String]
  let states: Nullable<StatementJSON>
  let answers: [AnswerJSON]
  let verdict: Nullable<String>
  let disputed: Bool
  let evidence: [EvidenceJSON]

  struct HintJSON: Encodable, Sendable {
    let rule, words: String
  }

  struct QuantityJSON: Encodable, Sendable {
    let value: Double
    let unit: String
  }

  struct StatementJSON: Encodable, Sendable {
    let rule, words, statement: String
    let everyYear: Bool
  }

  struct AnswerJSON: Encodable, Sendable {
    let phrase: Int
    let words: [String]
    let score: Double
  }

  struct EvidenceJSON: Encodable, Sendable {
    let kind: String
    let project: ProjectID
    let name: String
    let indicatorKind, unit: Nullable<String>
    let year: Nullable<Int>
    let budget: Nullable<MoneyJSON>
    let words: [String]
    let score: Double
    let comparison: Nullable<ComparisonJSON>
  }

  struct MoneyJSON: Encodable, Sendable {
    let fiscalYear: Int
    let budgetYen, executedYen: Nullable<Int64>
  }

  struct ComparisonJSON: Encodable, Sendable {
    let verdict, reason, years: String
    let values: [ValueJSON]
    let targetsMet, targets: Int
  }

  struct ValueJSON: Encodable, Sendable {
    let fiscalYear: Int
    let target, actual: Nullable<Double>
    let sheetYear: Nullable<Int>
  }

  init(_ substantiated: SubstantiatedClaim) {
    let claim = substantiated.claim
    number = claim.number
    text = claim.text
    lines = claim.span.lines.pair
    scalars = claim.span.scalars.pair
    utf16 = claim.span.utf16.pair
    kind = Nullable(claim.kind?.rawValue)
    hints = claim.hints.map { HintJSON(rule: $0.rule, words: $0.words) }
    quantities = claim.quantities.map { QuantityJSON(value: $0.value, unit: $0.unit) }
    years = claim.years.map(\.year)
    dates = claim.dates.map(\.description)
    names = claim.names
    states = Nullable(
      claim.assertion.map {
        StatementJSON(
          rule: $0.rule, words: $0.words, statement: $0.statement.rawValue,
          everyYear: $0.isEveryYear)
      })
    answers = claim.goalPhrases.map {
      AnswerJSON(phrase: $0.phrase, words: $0.words, score: $0.score.thousandths)
    }
    verdict = Nullable(substantiated.verdict?.rawValue)
    disputed = substantiated.isDisputed
    evidence = substantiated.evidence.map(EvidenceJSON.init)
  }
}

extension ClaimJSON.EvidenceJSON {
  init(_ evidence: ClaimEvidence) {
    kind = evidence.kind.rawValue
    project = ProjectID(evidence.project)
    name = evidence.name
    indicatorKind = Nullable(evidence.indicatorKind?.rawValue)
    unit = Nullable(evidence.unit)
    year = Nullable(evidence.year)
    budget = Nullable(
      evidence.budget.map {
        ClaimJSON.MoneyJSON(
          fiscalYear: $0.fiscalYear.year, budgetYen: Nullable($0.current?.amount),
          executedYen: Nullable($0.executed?.amount))
      })
    words = evidence.words
    score = evidence.score.thousandths
    comparison = Nullable(evidence.comparison.map(ClaimJSON.ComparisonJSON.init))
  }
}

extension ClaimJSON.ComparisonJSON {
  init(_ comparison: ClaimComparison) {
    verdict = comparison.verdict.rawValue
    reason = comparison.reason.japanese
    years = comparison.years.rawValue
    values = comparison.values.map { value in
      ClaimJSON.ValueJSON(
        fiscalYear: value.fiscalYear.year, target: Nullable(value.target?.value),
        actual: Nullable(value.actual?.value),
        sheetYear: Nullable(value.actual?.sheetYear ?? value.target?.sheetYear))
    }
    targetsMet = comparison.targetsMet
    targets = comparison.targets
  }
}

extension Double {
  /// Scores are printed to three places.
  fileprivate var thousandths: Double { (self * 1000).rounded() / 1000 }
}
