import Policies

/// Suggests the field (個別分野) of a program that a project belongs to.
///
/// Two kinds of evidence are multiplied. One is how alike the project's sheet and the field's text
/// read, where the projects that read most like the field complete its text. The other is how the
/// other projects of the project's organisation are linked. A project's own link is never used, nor
/// is its own sheet among those that complete a field's text.
public struct FieldSuggester: Sendable {
  /// So many times the name of a project counts.
  private static let nameWeight = 3
  /// So many projects complete the text of a field.
  private static let exampleCount = 10
  private static let wordCount = 5

  private let fields: [Int]
  private let rarity: GramRarity
  private let profiles: FieldProfiles
  private let units: UnitLinks

  /// Learns from a document, from all projects and from what is known of their links.
  ///
  /// - Parameters:
  ///   - fields: What the document says of each field.
  ///   - corpus: Several hundred projects, at least those of the ministry: they tell which words are
  ///     rare.
  ///   - official: The field of each project that is officially linked to one of the fields; a
  ///     number that is no field's means another program.
  ///   - elsewhere: The projects that are linked to another program; if it is not given and there
  ///     are official links, all other projects of the corpus.
  public init(
    fields: [FieldText], corpus: some Sequence<ProjectText>, official: [Int: Int],
    elsewhere: Set<Int>? = nil
  ) {
    let fields = fields.sorted { $0.field < $1.field }
    let numbers = fields.map(\.field)
    let projects = corpus.sorted { $0.id < $1.id }
    let grams = concurrentMap(projects) { Self.grams(of: $0.parts.map { Grams($0) }) }
    let rarity = GramRarity(grams)
    let texts = fields.map { Self.vector(of: $0, rarity) }
    let candidates = zip(projects, grams).map { Candidate(project: $0.id, grams: $1) }
    let examples = Examples(texts, rarity).chosen(Self.exampleCount, from: candidates)
    self.fields = numbers
    self.rarity = rarity
    profiles = FieldProfiles(zip(texts, examples).map { .init(text: $0, examples: $1) })
    units = UnitLinks(projects, fieldCount: numbers.count) { project in
      if let field = official[project] { return numbers.firstIndex(of: field) ?? numbers.count }
      let isElsewhere = elsewhere?.contains(project) ?? !official.isEmpty
      return isElsewhere ? numbers.count : nil
    }
  }

  /// The most probable fields of a project, the best first; of equal ones the lower number.
  public func suggestions(for project: ProjectText, limit: Int) -> [FieldSuggestion] {
    suggestions(for: project) { rank, _ in rank < limit }
  }

  /// The fields that a project more likely belongs to than not, and those asked for besides.
  public func likelySuggestions(
    for project: ProjectText, besides fields: Set<Int> = []
  ) -> [FieldSuggestion] {
    suggestions(for: project) { _, share in
      share.score >= FieldSuggestion.likely || fields.contains(share.field)
    }
  }

  /// Words are looked for only where a field is chosen, since that takes most of the time.
  private func suggestions(
    for project: ProjectText, where isChosen: (Int, FieldShare) -> Bool
  ) -> [FieldSuggestion] {
    let parts = project.parts.map { Grams($0) }
    let grams = shared(of: project, parts)
    let ranked = shares(of: project, grams).sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    let chosen = ranked.enumerated().filter { isChosen($0.offset, $0.element) }
    let words = SharedWords(project.id, parts, grams)
    return chosen.map { _, share in
      FieldSuggestion(
        project: project.id, field: share.field, score: share.score, byText: share.byText,
        byUnit: share.byUnit, words: words.heaviest(Self.wordCount, for: share.place, in: profiles),
        facts: units.facts(for: project, field: share.place))
    }
  }

  /// How probable each field is for a project, in order of their numbers.
  func shares(of project: ProjectText) -> [FieldShare] {
    shares(of: project, shared(of: project, project.parts.map { Grams($0) }))
  }

  private func shares(of project: ProjectText, _ grams: SharedGrams) -> [FieldShare] {
    let byText = TextOdds.shares(profiles.similarities(of: grams, project: project.id))
    let byUnit = units.shares(for: project)
    let products = zip(byText, byUnit).map { $0 * $1 }
    let sum = products.reduce(0, +)
    return fields.enumerated().map { place, field in
      FieldShare(
        place: place, field: field, score: sum > 0 ? products[place] / sum : 0,
        byText: byText[place], byUnit: byUnit[place])
    }
  }

  private func shared(of project: ProjectText, _ parts: [Grams]) -> SharedGrams {
    profiles.shared(with: GramVector(Self.grams(of: parts), rarity))
  }

  /// The grams of name, purpose and outline, those of the name several times.
  private static func grams(of parts: [Grams]) -> [Gram] {
    let grams = parts.map(\.all)
    let all = grams.flatMap { $0 } + (1..<nameWeight).flatMap { _ in grams.first ?? [] }
    // What is in order already is sorted again in no time, wherever grams are counted.
    return all.sorted()
  }

  private static func vector(of field: FieldText, _ rarity: GramRarity) -> GramVector {
    GramVector(sum: field.parts.map { GramVector(Grams($0).all, rarity) }).normalized
  }
}
