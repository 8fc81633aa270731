public import Policies

/// What a later sheet says about years that an earlier sheet covered too.
///
/// A year counts if both sheets list it. A figure that neither has is not counted at all. Figures
/// are equal if they differ by less than one part in a thousand million; `exactly` asks for the
/// same number to the last digit, as the data profile counted.
public struct IndicatorRevisions: Sendable {
  /// How often each thing happened to one quantity.
  public struct Counts: Hashable, Sendable {
    /// The same figure in both sheets.
    public var equal = 0
    /// Another figure.
    public var revised = 0
    /// A figure only in the later sheet.
    public var filledLater = 0
    /// A figure only in the earlier sheet.
    public var dropped = 0

    /// Makes counts of nothing.
    public init() {}

    /// How many figures were compared.
    public var compared: Int { equal + revised + filledLater + dropped }

    /// Adds other counts.
    public static func += (counts: inout Counts, other: Counts) {
      counts.equal += other.equal
      counts.revised += other.revised
      counts.filledLater += other.filledLater
      counts.dropped += other.dropped
    }
  }

  /// Every figure that is not the same in both sheets, by year, targets first.
  public private(set) var all: [IndicatorRevision] = []
  /// What became of the targets.
  public private(set) var targets = Counts()
  /// What became of the actual values.
  public private(set) var actuals = Counts()

  /// Compares two reports of one indicator.
  public init(from earlier: IndicatorReport, to later: IndicatorReport, exactly: Bool = false) {
    let byYear = Dictionary(
      later.values.map { ($0.fiscalYear, $0) }, uniquingKeysWith: { first, _ in first })
    for value in earlier.values {
      guard let other = byYear[value.fiscalYear] else { continue }
      func compare(
        _ quantity: IndicatorRevision.Quantity, _ one: Double?, _ two: Double?,
        _ counts: inout Counts
      ) {
        guard let change = Self.count(one, two, exactly, &counts) else { return }
        all.append(
          IndicatorRevision(
            fiscalYear: value.fiscalYear, quantity: quantity, change: change,
            earlier: one.map {
              SourcedValue($0, report: earlier.id, sheetYear: earlier.sheetYear)
            },
            later: two.map { SourcedValue($0, report: later.id, sheetYear: later.sheetYear) }))
      }
      compare(.target, value.target, other.target, &targets)
      compare(.actual, value.actual, other.actual, &actuals)
    }
  }

  private static func count(
    _ one: Double?, _ other: Double?, _ exactly: Bool, _ counts: inout Counts
  ) -> IndicatorRevision.Change? {
    switch (one, other) {
    case (nil, nil): return nil
    case (nil, _?):
      counts.filledLater += 1
      return .filledLater
    case (_?, nil):
      counts.dropped += 1
      return .dropped
    case (let one?, let other?):
      if exactly ? one == other : Figures.isSame(one, other) {
        counts.equal += 1
        return nil
      }
      counts.revised += 1
      return .revised
    }
  }
}
