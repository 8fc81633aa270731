public import Foundation
public import Policies

/// The rules of checking (点検規則), with their texts, severities, limits and word lists.
///
/// They are data: `Rules/checks.json`, from which docs/checks.md is written too.
public struct CheckCatalogue: Sendable {
  /// The rules in the order of the catalogue.
  public let rules: [CheckRule]

  /// The rules that come with Hyoka.
  public static func builtIn() throws(Problem) -> CheckCatalogue {
    try CheckCatalogue(json: Data(PackageResources.checks_json))
  }

  /// Reads a catalogue.
  public init(json: Data) throws(Problem) {
    rules = try RuleFile.read(Draft.self, json, name: "checks.json").rules
  }

  private struct Draft: Decodable {
    let rules: [CheckRule]
  }

  /// The rule with an id.
  ///
  /// - Throws: `Problem` with the ids that look alike where there is none.
  public func rule(_ id: String) throws(Problem) -> CheckRule {
    if let rule = rules.first(where: { $0.id == id }) { return rule }
    let near = NearNames.nearest(to: id, among: rules.map(\.id)).joined(separator: ", ")
    throw Problem(
      .notFound, "check-rule-unknown",
      Bilingual(ja: "点検規則「\(id)」はありません。", en: "There is no rule \(id)."),
      advice: Bilingual(ja: "近い名前：\(near)", en: "Rules with names like it: \(near)."))
  }
}
