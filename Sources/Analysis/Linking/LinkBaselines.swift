import Foundation

/// A baseline: the cosine of a project's text and a field's text by pairs and triples of letters.
///
/// Name, purpose and outline are one text, so are a field's parts. A gram weighs its count times its
/// rarity (TF-IDF). There are no examples, and the name counts once.
struct PlainTexts {
  private let fields: [(field: Int, vector: [Gram: Double])]
  private let rarity: [Gram: Double]
  private let unknown: Double

  init(fields: [FieldText], corpus: [ProjectText]) {
    var projects: [Gram: Int] = [:]
    for project in corpus {
      for gram in Self.counts(project.parts).keys { projects[gram, default: 0] += 1 }
    }
    let total = Double(1 + corpus.count)
    let rarity = projects.mapValues { log(total / Double(1 + $0)) + 1 }
    let unknown = log(total) + 1
    self.rarity = rarity
    self.unknown = unknown
    self.fields = fields.sorted { $0.field < $1.field }.map {
      ($0.field, Self.unitVector($0.parts, rarity, unknown))
    }
  }

  /// The fields, the most alike first; of equal ones the lower number.
  func ranking(_ project: ProjectText) -> [Int] {
    let vector = Self.unitVector(project.parts, rarity, unknown)
    let alike = fields.map { field, other in
      (
        field: field,
        cosine: vector.keys.sorted().reduce(0.0) {
          $0 + (vector[$1] ?? 0) * (other[$1] ?? 0)
        }
      )
    }
    return alike.sorted { ($1.cosine, $0.field) < ($0.cosine, $1.field) }.map(\.field)
  }

  private static func counts(_ parts: [String]) -> [Gram: Int] {
    Dictionary(parts.flatMap { Grams($0).all }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func unitVector(
    _ parts: [String], _ rarity: [Gram: Double], _ unknown: Double
  ) -> [Gram: Double] {
    var vector: [Gram: Double] = [:]
    for (gram, count) in counts(parts) {
      vector[gram] = Double(count) * (rarity[gram] ?? unknown)
    }
    let length = vector.keys.sorted().reduce(0.0) { $0 + pow(vector[$1] ?? 0, 2) }.squareRoot()
    return length > 0 ? vector.mapValues { $0 / length } : [:]
  }
}

/// A baseline: how often each field occurs among the other linked projects of the same unit (担当課室).
struct UnitMajority {
  private let links: [[String]: [(project: Int, field: Int)]]

  init(_ linked: [ProjectText], _ official: [Int: Int]) {
    let pairs = linked.compactMap { project in
      official[project.id].map { (project.unit, (project: project.id, field: $0)) }
    }
    links = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The fields that occur, the most common first; of equal ones the lower number.
  func ranking(_ project: ProjectText) -> [Int] {
    let others = (links[project.unit] ?? []).filter { $0.project != project.id }
    let counts = Dictionary(others.map { ($0.field, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
