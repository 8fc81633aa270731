/// Two reports taken for the same indicator, and why.
public struct IndicatorJoin: Hashable, Sendable {
  /// How the names agree.
  public enum Method: String, CaseIterable, Sendable {
    /// Letter by letter.
    case exact
    /// Without widths, spaces, signs, notes and figures in brackets.
    case normalised
    /// In part; other evidence decides.
    case similar
    /// However they do: a person says that they are one.
    case confirmed
  }

  /// The report of the earlier sheet.
  public let earlier: Int64
  /// The report of the later sheet.
  public let later: Int64
  /// How the names agree.
  public let method: Method
  /// How good the whole evidence is, from 0 to 1; it orders candidates and is no probability.
  public let score: Double
  /// What agrees.
  public let evidence: IndicatorEvidence
  /// Why it is only a suggestion; nothing for a join.
  public let doubt: Doubt?

  /// Why two reports are only suggested to be one indicator.
  public enum Doubt: String, CaseIterable, Sendable {
    /// The names agree but the values of common years do not.
    case values
    /// The words agree too little.
    case words
    /// The values agree but the units cannot be the same.
    case unit
    /// Another report fits about as well.
    case ambiguous
    /// The two sheets have no figures in common, and the names differ.
    case unproven
  }

  /// Makes a join.
  public init(
    earlier: Int64, later: Int64, method: Method, score: Double, evidence: IndicatorEvidence,
    doubt: Doubt? = nil
  ) {
    self.earlier = earlier
    self.later = later
    self.method = method
    self.score = score
    self.evidence = evidence
    self.doubt = doubt
  }
}

/// A person's word on whether two reports are one indicator.
public struct IndicatorDecision: Hashable, Sendable {
  /// The report of the earlier sheet.
  public let earlier: Int64
  /// The report of the later sheet.
  public let later: Int64
  /// Whether they are one indicator.
  public let isOne: Bool

  /// Makes a decision.
  public init(earlier: Int64, later: Int64, isOne: Bool) {
    self.earlier = earlier
    self.later = later
    self.isOne = isOne
  }
}

/// What two reports have in common.
public struct IndicatorEvidence: Hashable, Sendable {
  /// How two units agree.
  public enum UnitAgreement: String, CaseIterable, Sendable {
    /// The same, or spellings of the same (％, 割合).
    case same
    /// One is not given, or says only 数.
    case unstated
    /// Both only count (件, 回, か所), which sheets mix up.
    case counters
    /// They measure different things (人, ％).
    case differs
  }

  /// How far the names agree, from 0 to 1.
  public let nameWords: Double
  /// How far the goals agree, from 0 to 1.
  public let goalWords: Double
  /// The best of the two, and of both texts together.
  public let words: Double
  /// How many figures of common years both sheets have.
  public let comparedValues: Int
  /// How many of them are equal.
  public let equalValues: Int
  /// How much the equal ones prove: a value of three digits 1.5, zero next to nothing.
  public let valueWeight: Double
  /// The share of agreement among the figures, by weight.
  public let valueShare: Double
  /// How the units agree.
  public let unit: UnitAgreement

  /// Makes evidence from its parts.
  public init(
    nameWords: Double, goalWords: Double, words: Double, comparedValues: Int, equalValues: Int,
    valueWeight: Double, valueShare: Double, unit: UnitAgreement
  ) {
    self.nameWords = nameWords
    self.goalWords = goalWords
    self.words = words
    self.comparedValues = comparedValues
    self.equalValues = equalValues
    self.valueWeight = valueWeight
    self.valueShare = valueShare
    self.unit = unit
  }
}
