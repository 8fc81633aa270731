/// What the fields read like: the document's text of each and the projects that exemplify it.
///
/// Text and examples weigh the same. A project that is itself an example is compared as if it were
/// none.
struct FieldProfiles {
  /// A field's text and its examples before they are joined.
  struct Source {
    let text: GramVector
    let examples: [(project: Int, vector: GramVector)]
  }

  private struct Profile {
    let members: Set<Int>
    /// The squared length of the sum of the examples.
    let lengthSquared: Double
    /// The product of the text and the sum of the examples.
    let overlap: Double
  }

  /// The weight of a gram in the text and in the sum of the examples.
  private struct Weights {
    var text = 0.0
    var examples = 0.0
  }

  private let profiles: [Profile]
  private let rows: [Gram: Int]
  private let weights: [Weights]

  init(_ sources: [Source]) {
    let sums = sources.map { GramVector(sum: $0.examples.map(\.vector)) }
    profiles = zip(sources, sums).map { source, sum in
      Profile(
        members: Set(source.examples.map(\.project)), lengthSquared: sum.dot(sum),
        overlap: source.text.dot(sum))
    }
    var table = Table(fields: sources.count)
    for field in sources.indices {
      table.fill(sources[field].text, field) { $0.text = $1 }
      table.fill(sums[field], field) { $0.examples = $1 }
    }
    rows = table.rows
    weights = table.weights
  }

  /// The part of a project's vector that any field has too.
  func shared(with vector: GramVector) -> SharedGrams {
    SharedGrams(
      entries: vector.entries.compactMap { entry in
        rows[entry.gram].map { .init(gram: entry.gram, row: $0, weight: entry.weight) }
      })
  }

  /// How alike a project and each field read, from 0 to 1: the cosine of their vectors.
  func similarities(of grams: SharedGrams, project: Int) -> [Double] {
    let products = products(with: grams)
    return zip(profiles, products).map { profile, product in
      let isMember = profile.members.contains(project)
      let examples = product.examples - (isMember ? 1 : 0)
      let overlap = profile.overlap - (isMember ? product.text : 0)
      let squared = profile.lengthSquared - (isMember ? 2 * product.examples - 1 : 0)
      guard squared > Self.nothing else { return product.text }
      let length = squared.squareRoot()
      return (product.text + examples / length) / (2 + 2 * overlap / length).squareRoot()
    }
  }

  /// What a gram adds to the likeness of a project and a field, but for a factor common to all.
  func weight(of entry: SharedGrams.Entry, in field: Int, project: Int) -> Double {
    let weights = weights[entry.row * profiles.count + field]
    let profile = profiles[field]
    let own = profile.members.contains(project) ? entry.weight : 0
    let others = weights.examples - own
    guard others > Self.nothing, profile.lengthSquared > Self.nothing else {
      return entry.weight * weights.text
    }
    return entry.weight * (weights.text + others / profile.lengthSquared.squareRoot())
  }

  /// A sum of examples shorter than this is nothing but rounding.
  private static let nothing = 1e-9

  private func products(with grams: SharedGrams) -> [Weights] {
    var products = Array(repeating: Weights(), count: profiles.count)
    for entry in grams.entries {
      for field in products.indices {
        let weights = weights[entry.row * profiles.count + field]
        products[field].text += entry.weight * weights.text
        products[field].examples += entry.weight * weights.examples
      }
    }
    return products
  }

  /// The weights of all grams, one row of fields per gram.
  private struct Table {
    let fields: Int
    var rows: [Gram: Int] = [:]
    var weights: [Weights] = []

    init(fields: Int) {
      self.fields = fields
    }

    mutating func fill(
      _ vector: GramVector, _ field: Int, _ set: (inout Weights, Double) -> Void
    ) {
      for entry in vector.entries {
        let row = rows[entry.gram] ?? rows.count
        if row == rows.count {
          rows[entry.gram] = row
          weights += Array(repeating: Weights(), count: fields)
        }
        set(&weights[row * fields + field], entry.weight)
      }
    }
  }
}
