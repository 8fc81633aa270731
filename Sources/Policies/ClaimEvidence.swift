/// Whether figures bear a claim out; a proposal for a person to decide.
public enum ClaimVerdict: String, CaseIterable, Sendable {
  /// The figures say the same.
  case supports
  /// The figures say the opposite.
  case contradicts
  /// The figures do not tell.
  case silent

  /// What the verdict is called.
  public var title: Bilingual {
    switch self {
    case .supports: Bilingual(ja: "数値が支持", en: "Figures support")
    case .contradicts: Bilingual(ja: "数値と矛盾", en: "Figures contradict")
    case .silent: Bilingual(ja: "数値では不明", en: "Figures are silent")
    }
  }
}

/// A claim held against the figures of an indicator, or against budgets.
public struct ClaimComparison: Hashable, Sendable {
  /// How the compared years were chosen.
  public enum Years: String, CaseIterable, Sendable {
    /// The claim names them.
    case claimed
    /// The years of the evaluation.
    case cycle
    /// All reported years up to the end of the evaluation, since it has too few itself.
    case reported
  }

  /// What the figures say.
  public let verdict: ClaimVerdict
  /// Why, with the figures.
  public let reason: Bilingual
  /// How the years were chosen.
  public let years: Years
  /// The figures that were compared, in order of the years.
  public let values: [MergedValue]
  /// In how many of the compared years the target was met, of how many that have one.
  public let targetsMet, targets: Int
  /// The amounts of budgets that were compared, by year; none for an indicator.
  public let money: [ComparedAmount]

  /// Makes a comparison with budgets.
  public init(
    _ verdict: ClaimVerdict, _ reason: Bilingual, years: Years, money: [ComparedAmount]
  ) {
    self.verdict = verdict
    self.reason = reason
    self.years = years
    self.money = money
    values = []
    targetsMet = 0
    targets = 0
  }

  /// Makes a comparison with an indicator.
  public init(
    verdict: ClaimVerdict, reason: Bilingual, years: Years, values: [MergedValue],
    targetsMet: Int, targets: Int
  ) {
    money = []
    self.verdict = verdict
    self.reason = reason
    self.years = years
    self.values = values
    self.targetsMet = targetsMet
    self.targets = targets
  }
}

/// Something of a linked project or of the document's table that speaks of the same as a claim (根拠の候補).
public struct ClaimEvidence: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    case indicator, budget, project, inspection
    /// The document's own table of budgets.
    case table
  }

  /// Whose words it was found by.
  public enum Basis: String, CaseIterable, Sendable {
    /// The claim's own.
    case claim
    /// Also those of the first clause of its sentence, since its own say too little.
    case sentence
  }

  /// What it is.
  public let kind: Kind
  /// Whose words it was found by.
  public let basis: Basis
  /// The project it belongs to; nothing for the document's own table.
  public let project: String?
  /// Its name: that of the indicator or of the project.
  public let name: String
  /// Activity, output or outcome, for an indicator.
  public let indicatorKind: IndicatorKind?
  /// The unit of an indicator.
  public let unit: String?
  /// The year of the sheet of a project or an inspection.
  public let year: Int?
  /// The money of the last year evaluated that is reported, of a budget.
  public let budget: ProjectBudget?
  /// The words in common.
  public let words: [String]
  /// How much they weigh, from 0 to 1; it orders candidates and is no probability.
  public let score: Double
  /// What the figures say, where the claim states something about figures.
  public let comparison: ClaimComparison?

  /// Makes evidence.
  public init(
    kind: Kind, basis: Basis = .claim, project: String?, name: String,
    indicatorKind: IndicatorKind? = nil,
    unit: String? = nil, year: Int? = nil, budget: ProjectBudget? = nil, words: [String],
    score: Double,
    comparison: ClaimComparison?
  ) {
    self.kind = kind
    self.basis = basis
    self.project = project
    self.name = name
    self.indicatorKind = indicatorKind
    self.unit = unit
    self.year = year
    self.budget = budget
    self.words = words
    self.score = score
    self.comparison = comparison
  }
}

/// A claim with what speaks of the same, the closest first, and what people said of it.
public struct SubstantiatedClaim: Hashable, Sendable {
  /// The claim; its kind is the one that the rules propose.
  public let claim: Claim
  /// What speaks of the same.
  public let evidence: [ClaimEvidence]
  /// What people said of verdict and kind.
  public let rulings: ClaimRulings

  /// Makes one.
  public init(claim: Claim, evidence: [ClaimEvidence], rulings: ClaimRulings = ClaimRulings()) {
    self.claim = claim
    self.evidence = evidence
    self.rulings = rulings
  }

  /// What the claim is about: a person's word, else the proposal of the rules.
  public var kind: ClaimKind? { rulings.kind.settled(claim.kind) }

  /// Whether the claim holds: a person's word, else the proposal.
  public var verdict: ClaimVerdict? { rulings.verdict.settled(proposedVerdict) }

  /// What the closest figures that tell anything say; silent where figures tell nothing, nothing
  /// where none could be compared.
  public var proposedVerdict: ClaimVerdict? {
    let verdicts = evidence.compactMap(\.comparison?.verdict)
    return verdicts.first { $0 != .silent } ?? verdicts.first
  }

  /// Whether some figures support the claim and others contradict it, and nobody decided.
  public var isDisputed: Bool {
    guard rulings.verdict.decisive(on: proposedVerdict) == nil else { return false }
    let verdicts = Set(evidence.compactMap(\.comparison?.verdict))
    return verdicts.contains(.supports) && verdicts.contains(.contradicts)
  }
}
