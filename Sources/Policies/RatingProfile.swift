/// A scale of ratings (評語) with the rule of each level.
///
/// Scales differ by ministry and year, so they are data.
public struct RatingProfile: Hashable, Sendable {
  /// How sure it is that the rules are those of the owner.
  public enum Certainty: String, CaseIterable, Sendable {
    /// Compared with the published rule.
    case verified
    /// Restated from memory; to be compared with the published rule.
    case recalled
    /// The user's own scale.
    case own
  }

  /// The shares of the target from which a result counts as far exceeded or as near, in per cent.
  public struct Thresholds: Hashable, Sendable {
    /// From here on the target is far exceeded (大幅に上回る).
    public let exceeded: Double
    /// From here on the result is near the target (おおむね目標に近い).
    public let near: Double
    /// What they mean and where they come from.
    public let rule: Bilingual

    /// Makes thresholds.
    public init(exceeded: Double, near: Double, rule: Bilingual) {
      self.exceeded = exceeded
      self.near = near
      self.rule = rule
    }
  }

  /// A stable name, as in `common`.
  public let id: String
  /// Its name.
  public let name: Bilingual
  /// Whose scale it is.
  public let owner: Bilingual
  /// The first and last year in which it was used; nothing where that is open.
  public let from, to: FiscalYear?
  /// Where it comes from.
  public let source: Bilingual
  /// How sure it is.
  public let certainty: Certainty
  /// The kinds of indicator that count.
  public let counted: Set<IndicatorKind>
  /// The kinds of indicator that count as main ones (主要な測定指標).
  public let main: Set<IndicatorKind>
  /// Why those are the main ones.
  public let mainRule: Bilingual
  /// The thresholds.
  public let thresholds: Thresholds
  /// The levels, the best first.
  public let levels: [RatingLevel]

  /// Makes a profile.
  public init(
    id: String, name: Bilingual, owner: Bilingual, from: FiscalYear?, to: FiscalYear?,
    source: Bilingual, certainty: Certainty, counted: Set<IndicatorKind>,
    main: Set<IndicatorKind>, mainRule: Bilingual, thresholds: Thresholds, levels: [RatingLevel]
  ) {
    self.id = id
    self.name = name
    self.owner = owner
    self.from = from
    self.to = to
    self.source = source
    self.certainty = certainty
    self.counted = counted
    self.main = main
    self.mainRule = mainRule
    self.thresholds = thresholds
    self.levels = levels
  }

  /// The level with a name.
  public func level(_ id: String) -> RatingLevel? { levels.first { $0.id == id } }

  /// Whether the scale was in use in a year.
  public func isValid(in year: FiscalYear) -> Bool {
    (from.map { $0 <= year } ?? true) && (to.map { year <= $0 } ?? true)
  }
}

/// A level of a scale.
public struct RatingLevel: Hashable, Sendable {
  /// A stable name, as in `met`.
  public let id: String
  /// Its name.
  public let name: Bilingual
  /// The words by which documents print it.
  public let printed: [String]
  /// The rule in words.
  public let rule: Bilingual
  /// What a person has to judge, where the rule asks for it.
  public let judgement: Bilingual?
  /// What the indicators have to show; all of it.
  public let requirements: [RatingRequirement]

  /// Makes a level.
  public init(
    id: String, name: Bilingual, printed: [String], rule: Bilingual, judgement: Bilingual?,
    requirements: [RatingRequirement]
  ) {
    self.id = id
    self.name = name
    self.printed = printed
    self.rule = rule
    self.judgement = judgement
    self.requirements = requirements
  }
}

/// What indicators have to show for a level.
public struct RatingRequirement: Hashable, Sendable {
  /// Which indicators.
  public enum Group: String, CaseIterable, Sendable {
    /// All that count.
    case counted
    /// The main ones.
    case main
  }

  /// What they have to be.
  public enum Condition: String, CaseIterable, Sendable {
    /// Far beyond the target.
    case exceeded
    /// At the target or beyond.
    case met
    /// Near the target or beyond.
    case near
    /// Moving the better way.
    case improving
  }

  /// Which indicators.
  public let group: Group
  /// What they have to be.
  public let condition: Condition
  /// The share of them, from 0 to 1; nothing means at least one.
  public let share: Double?

  /// Makes a requirement.
  public init(_ group: Group, _ condition: Condition, share: Double?) {
    self.group = group
    self.condition = condition
    self.share = share
  }
}
