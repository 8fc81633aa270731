/// The inspections of many projects together.
public struct InspectionOverview: Hashable, Sendable {
  /// A pair of finding and reflection.
  public struct Pair: Hashable, Sendable {
    /// The review team's finding.
    public let teamFinding: String?
    /// How the request reflects it.
    public let reflection: String?
    /// How many projects have this pair.
    public let projects: Int
  }

  /// The reviews, one per project, in the order given.
  public let reviews: [InspectionReview]
  /// The pairs of finding and reflection, the most frequent first.
  public let pairs: [Pair]

  /// The ids of the projects whose advice had no effect.
  public var adviceWithoutEffect: [String] {
    reviews.filter(\.isAdviceWithoutEffect).map(\.report.project)
  }

  /// Looks at the inspections; of several rows of one project the first counts.
  public init(
    _ reports: some Sequence<InspectionReport>, phrases: InspectionPhrases = InspectionPhrases()
  ) {
    var seen: Set<String> = []
    let reports = reports.filter { seen.insert($0.project).inserted }
    let wording = InspectionWording(phrases)
    let plain = reports.map(InspectionWording.plain)
    let repeated = Self.repeated(plain)
    reviews = zip(reports, plain).map {
      InspectionReview($0, wording, plain: $1, repeated: repeated)
    }
    pairs = Self.pairs(reports)
  }

  private static func repeated(
    _ plain: [[InspectionReport.Part: String]]
  ) -> [InspectionWording.Key: Int] {
    var counts: [InspectionWording.Key: Int] = [:]
    for texts in plain {
      for (part, text) in texts { counts[.init(part: part, text: text), default: 0] += 1 }
    }
    return counts
  }

  private static func pairs(_ reports: [InspectionReport]) -> [Pair] {
    let groups = Dictionary(grouping: reports) { [$0.teamFinding, $0.reflection] }
    return groups.map { Pair(teamFinding: $0[0], reflection: $0[1], projects: $1.count) }
      .sorted { ($1.projects, order($0)) < ($0.projects, order($1)) }
  }

  private static func order(_ pair: Pair) -> String {
    (pair.teamFinding ?? "") + "\u{1F}" + (pair.reflection ?? "")
  }
}
