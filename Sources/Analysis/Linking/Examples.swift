/// A project that may exemplify a field.
struct Candidate {
  let project: Int
  let grams: [Gram]
}

/// The projects that read most like a field and stand beside its text.
///
/// Links play no part in the choice: a document of few words gains the words of its subject, and
/// what the texts say stays independent of what the organisation says.
struct Examples {
  typealias Example = (project: Int, vector: GramVector)

  private let profiles: FieldProfiles
  private let rarity: GramRarity
  private let fieldCount: Int

  init(_ texts: [GramVector], _ rarity: GramRarity) {
    profiles = FieldProfiles(texts.map { .init(text: $0, examples: []) })
    self.rarity = rarity
    fieldCount = texts.count
  }

  /// For each field so many projects that read more like it than like any other field.
  ///
  /// Of projects equally alike the lower numbers are taken.
  func chosen(_ count: Int, from candidates: [Candidate]) -> [[Example]] {
    var ranked: [[(likeness: Double, example: Example)]] = Array(repeating: [], count: fieldCount)
    for candidate in candidates {
      let vector = GramVector(candidate.grams, rarity)
      let likeness = profiles.similarities(
        of: profiles.shared(with: vector), project: candidate.project)
      guard let best = likeness.max(), best > 0, let field = likeness.firstIndex(of: best)
      else { continue }
      ranked[field].append((best, (candidate.project, vector)))
    }
    return ranked.map { Self.best(count, of: $0) }
  }

  private static func best(
    _ count: Int, of examples: [(likeness: Double, example: Example)]
  ) -> [Example] {
    let ranked = examples.sorted {
      ($1.likeness, $0.example.project) < ($0.likeness, $1.example.project)
    }
    return ranked.prefix(count).map(\.example)
  }
}
