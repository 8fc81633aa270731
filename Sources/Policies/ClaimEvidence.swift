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

/// A claim held against the figures of an indicator.
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

  /// Makes a comparison.
  public init(
    verdict: ClaimVerdict, reason: Bilingual, years: Years, values: [MergedValue],
    targetsMet: Int, targets: Int
  ) {
    self.verdict = verdict
    self.reason = reason
    self.years = years
    self.values = values
    self.targetsMet = targetsMet
    self.targets = targets
  }
}

/// Something of a linked project that speaks of the same as a claim (根拠の候補).
public struct ClaimEvidence: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    case indicator, budget, project, inspection
  }

  /// What it is.
  public let kind: Kind
  /// The project it belongs to.
  public let project: String
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
    kind: Kind, project: String, name: String, indicatorKind: IndicatorKind? = nil,
    unit: String? = nil, year: Int? = nil, budget: ProjectBudget? = nil, words: [String],
    score: Double,
    comparison: ClaimComparison?
  ) {
    self.kind = kind
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

/// A claim with what speaks of the same, the closest first.
public struct SubstantiatedClaim: Hashable, Sendable {
  /// The claim.
  public let claim: Claim
  /// What speaks of the same.
  public let evidence: [ClaimEvidence]

  /// Makes one.
  public init(claim: Claim, evidence: [ClaimEvidence]) {
    self.claim = claim
    self.evidence = evidence
  }

  /// What the closest figures that tell anything say; silent where figures tell nothing, nothing
  /// where none could be compared.
  public var verdict: ClaimVerdict? {
    let verdicts = evidence.compactMap(\.comparison?.verdict)
    return verdicts.first { $0 != .silent } ?? verdicts.first
  }

  /// Whether some figures support the claim and others contradict it.
  public var isDisputed: Bool {
    let verdicts = Set(evidence.compactMap(\.comparison?.verdict))
    return verdicts.contains(.supports) && verdicts.contains(.contradicts)
  }
}
