import Foundation
public import Policies

/// The words that decide what a sentence of an opinion does; data, in `Rules/opinions.json`.
public struct OpinionRules: Decodable, Sendable {
  /// Words that speak for one kind, and why.
  public struct Group: Decodable, Hashable, Sendable {
    /// A stable name.
    public let id: String
    /// The kind; nothing where the words decide nothing.
    public let kind: OpinionKind?
    /// What the words mean, in both languages.
    public let ja, en: String
    /// The words; 。 at their end stands for the end of the sentence.
    public let phrases: [String]
    /// Kinds in the same clause that become this kind.
    let softens: [OpinionKind]?
    /// Kinds in the same clause beside which the words only soften the tone.
    let yieldsTo: [OpinionKind]?
  }

  struct Words: Decodable, Sendable {
    let phrases: [String]
  }

  /// The groups in the order of the file.
  public let groups: [Group]
  let circumstances, concessions, openings: Words

  /// The rules that come with Hyoka.
  public static func builtIn() throws(Problem) -> OpinionRules {
    try RuleFile.read(
      OpinionRules.self, Data(PackageResources.opinions_json), name: "opinions.json")
  }
}
