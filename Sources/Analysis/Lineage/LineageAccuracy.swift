public import Policies

/// How far the lineage of a ministry's projects, or of all, reaches, and how far it can be right.
///
/// Nothing tells for every year which sheets are one project. Three things are looked at instead:
/// what sources say for some years, how often the money of linked sheets contradicts, and how many
/// steps rest on more than an equal name.
public struct LineageAccuracy: Sendable {
  /// The sheets of one year and the steps from them.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// How many sheets there are of projects that can have an earlier sheet.
    public let sheets: Int
    /// How many are linked to the year before, and how many over a gap.
    public let linked, linkedOverGap: Int
    /// The linked ones by their method, as in `exact`.
    public let methods: [String: Int]
    /// How many sheets say that the project was there the year before (前年度事業), and how many of
    /// these are linked; nothing where the form does not ask.
    public let continued, continuedLinked: Int?
  }

  /// How far linked steps agree with what a source says.
  public struct Agreement: Hashable, Sendable {
    /// Who says so.
    public let basis: LineageTruth.Basis
    /// The year of the later sheets; the earlier ones are of the year before.
    public let year: Int
    /// How many later sheets have such a word about a sheet that is there.
    public let told: Int
    /// How many are linked to that sheet.
    public let same: Int
    /// How many are linked to another sheet of that year.
    public let other: Int
    /// How many are linked to none.
    public var missing: Int { told - same - other }
  }

  /// What the money of linked sheets says.
  public struct Money: Hashable, Sendable {
    /// How many linked steps there are.
    public let linked: Int
    /// How many of them have two fiscal years or more that can be compared.
    public let compared: Int
    /// In how many of these the money of no year agrees.
    public let contradicting: Int
    /// How many linked steps have sheets of different names, spelling and remarks left aside.
    public let otherNames: Int
  }

  /// The ministry; nothing for all.
  public let ministry: String?
  /// By year, the latest first, but for the first year of all: nothing comes before it.
  public let years: [Year]
  /// By basis and years, the latest first.
  public let agreements: [Agreement]
  /// What the money says.
  public let money: Money

  /// Measures the steps whose later sheet is of a ministry.
  public init(
    ministry: String? = nil, sheets: [FollowedSheet], steps: [SheetStep], pointers: [SheetPointer]
  ) {
    let byID = Dictionary(sheets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let own = sheets.filter { ministry == nil || $0.ministry == ministry }
    let isOwn = Set(own.map(\.id))
    let ownLinked = steps.filter { $0.isLinked && isOwn.contains($0.later) }
    self.ministry = ministry
    let first = sheets.map(\.year).min()
    years = Self.years(own.filter { $0.year != first }, ownLinked, byID)
    let earlier = Dictionary(
      ownLinked.map { ($0.later, $0.earlier) }, uniquingKeysWith: { first, _ in first })
    agreements = LineageTruth.all(sheets, pointers).filter { isOwn.contains($0.sheet) }
      .agreements(with: earlier, byID)
    money = Money(ownLinked)
  }

  private static func years(
    _ sheets: [FollowedSheet], _ linked: [SheetStep], _ byID: [Int64: FollowedSheet]
  ) -> [Year] {
    let steps = Dictionary(linked.map { ($0.later, $0) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: sheets.firstOfReview, by: \.year).map { year, sheets in
      Year(year, sheets.map { ($0, steps[$0.id]) }, byID)
    }.sorted { $0.year > $1.year }
  }
}

extension LineageAccuracy.Year {
  fileprivate init(
    _ year: Int, _ sheets: [(FollowedSheet, SheetStep?)], _ byID: [Int64: FollowedSheet]
  ) {
    let before = sheets.filter { _, step in step.flatMap { byID[$0.earlier]?.year } == year - 1 }
    let steps = sheets.compactMap(\.1)
    let continued = sheets.filter { $0.0.isContinued == true }
    let isAsked = sheets.contains { $0.0.isContinued != nil }
    self.init(
      year: year, sheets: sheets.count, linked: before.count,
      linkedOverGap: steps.count - before.count,
      methods: Dictionary(steps.map { ($0.method, 1) }, uniquingKeysWith: +),
      continued: isAsked ? continued.count : nil,
      continuedLinked: isAsked ? continued.count { $0.1 != nil } : nil)
  }
}

extension LineageAccuracy.Money {
  fileprivate init(_ linked: [SheetStep]) {
    let compared = linked.filter { $0.comparedYears > 1 }
    self.init(
      linked: linked.count, compared: compared.count,
      contradicting: compared.count { $0.agreeingYears == 0 },
      otherNames: linked.count { $0.method != "exact" && $0.method != "normalised" })
  }
}

extension [FollowedSheet] {
  /// Without the later sheets of the review site: its own ids join these.
  fileprivate var firstOfReview: [FollowedSheet] {
    let years = Dictionary(
      filter { $0.source == .review }.map { ($0.key, $0.year) }, uniquingKeysWith: Swift.min)
    return filter { $0.source != .review || years[$0.key] == $0.year }
  }
}
