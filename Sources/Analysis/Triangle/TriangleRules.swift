/// The words by which remaining issues and requests are found, from `Rules/triangle.json`.
public struct TriangleRules: Decodable, Sendable {
  /// When an issue counts as reworded.
  struct Rewording: Decodable, Sendable {
    let meaning, source: RuleText
    /// So many nouns in common at least, and what a name counts for.
    let leastWords, nameCounts: Int
    /// What share of the nouns of the issue they have to be at least.
    let leastShare: Double
  }

  let issues, asks, praise, general: WordGroup
  let reworded: Rewording

  /// The rules that come with Hyoka.
  public static let common = RuleFile.builtIn(TriangleRules.self, PackageResources.triangle_json)
}
