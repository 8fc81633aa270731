/// How well suggestions reproduce the official links of a program.
///
/// Each officially linked project is ranked as if its own link were not known; so are the baselines,
/// which stand for what one would try first.
public struct LinkAccuracy: Sendable {
  /// How fields are ranked.
  public enum Method: String, CaseIterable, Sendable {
    /// The suggester, by texts and by the links of the organisation's other projects.
    case textAndUnit = "text-and-unit"
    /// The suggester by texts alone.
    case text
    /// Baseline: the cosine of plain texts.
    case plainText = "plain-text"
    /// Baseline: the most common field among the other projects of the same unit (担当課室).
    case unit

    /// Whether it is a simple way to compare with.
    public var isBaseline: Bool { self == .plainText || self == .unit }
  }

  /// How often a method was right.
  public struct Hits: Hashable, Sendable {
    /// The method.
    public let method: Method
    /// How often the best field was the official one.
    public let first: Int
    /// How often the official field was among the best three.
    public let firstThree: Int
  }

  /// What was shown as a suggestion, had no link been declared.
  public struct Shown: Hashable, Sendable {
    /// How many projects were looked at: all that declare a program, this one or another.
    public let projects: Int
    /// How many likely suggestions there were.
    public let suggested: Int
    /// How many of them are official links.
    public let right: Int
  }

  /// A project whose best field is not the official one.
  public struct Miss: Hashable, Sendable {
    /// The project's number in the corpus.
    public let project: Int
    /// The official fields, in order.
    public let official: [Int]
    /// The best field by texts and units.
    public let suggested: Int
  }

  /// How many projects are officially linked and have a text.
  public let projects: Int
  /// How many fields there are to choose from.
  public let fields: Int
  /// What each method achieved, in the order of the methods.
  public let hits: [Hits]
  /// How good the suggestions are that would be shown.
  public let shown: Shown
  /// The projects that texts and units get wrong, in order of their numbers.
  public let misses: [Miss]

  /// Measures.
  ///
  /// - Parameters:
  ///   - fields: What the document says of each field.
  ///   - corpus: The projects whose texts tell which words are rare.
  ///   - official: The fields of each officially linked project; any of them is right.
  ///   - elsewhere: The projects that are linked to another program.
  public init(
    fields: [FieldText], corpus: [ProjectText], official: [Int: Set<Int>], elsewhere: Set<Int>
  ) {
    let learned = official.compactMapValues { $0.min() }
    let suggester = FieldSuggester(
      fields: fields, corpus: corpus, official: learned, elsewhere: elsewhere)
    let linked = corpus.filter { official[$0.id] != nil }.sorted { $0.id < $1.id }
    let shares = linked.map { (project: $0, shares: suggester.shares(of: $0)) }
    let plain = PlainTexts(fields: fields, corpus: corpus)
    let units = UnitMajority(linked, learned)
    let rankings: [Method: [[Int]]] = [
      .textAndUnit: shares.map { $0.shares.ranked(by: \.score) },
      .text: shares.map { $0.shares.ranked(by: \.byText) },
      .plainText: linked.map(plain.ranking),
      .unit: linked.map(units.ranking),
    ]
    let truth = linked.map { official[$0.id] ?? [] }
    projects = linked.count
    self.fields = fields.count
    hits = Method.allCases.map { Hits($0, rankings[$0] ?? [], truth) }
    let known = corpus.filter { official[$0.id] != nil || elsewhere.contains($0.id) }
    shown = Shown(known.map { ($0.id, suggester.shares(of: $0)) }, official)
    misses = zip(linked, rankings[.textAndUnit] ?? []).compactMap { project, ranking in
      guard let right = official[project.id], let best = ranking.first, !right.contains(best)
      else { return nil }
      return Miss(project: project.id, official: right.sorted(), suggested: best)
    }
  }

  /// A number of projects as a share of all that were measured, from 0 to 1, with four decimals.
  public func share(_ count: Int) -> Double {
    projects > 0 ? (Double(count) / Double(projects) * 10_000).rounded() / 10_000 : 0
  }

  /// What a method achieved.
  public func hits(_ method: Method) -> Hits? { hits.first { $0.method == method } }
}

extension LinkAccuracy.Hits {
  fileprivate init(_ method: LinkAccuracy.Method, _ rankings: [[Int]], _ truth: [Set<Int>]) {
    let pairs = zip(rankings, truth)
    self.init(
      method: method,
      first: pairs.count { ranking, right in ranking.prefix(1).contains(where: right.contains) },
      firstThree: pairs.count { ranking, right in ranking.prefix(3).contains(where: right.contains)
      })
  }
}

extension LinkAccuracy.Shown {
  fileprivate init(_ known: [(project: Int, shares: [FieldShare])], _ official: [Int: Set<Int>]) {
    let likely = known.flatMap { entry in
      entry.shares.filter { $0.score >= FieldSuggestion.likely }.map { (entry.project, $0.field) }
    }
    self.init(
      projects: known.count, suggested: likely.count,
      right: likely.count { official[$0.0]?.contains($0.1) ?? false })
  }
}

extension [FieldShare] {
  /// The fields, the most probable first; of equal ones the lower number.
  fileprivate func ranked(by share: (FieldShare) -> Double) -> [Int] {
    sorted { (share($1), $0.field) < (share($0), $1.field) }.map(\.field)
  }
}
