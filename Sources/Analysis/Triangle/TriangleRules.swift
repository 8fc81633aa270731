/// The words by which remaining issues and requests are found, from `Rules/triangle.json`.
public struct TriangleRules: Decodable, Sendable {
  let issues, asks, praise, general: WordGroup

  /// The rules that come with Hyoka.
  public static let common = RuleFile.builtIn(TriangleRules.self, PackageResources.triangle_json)
}
