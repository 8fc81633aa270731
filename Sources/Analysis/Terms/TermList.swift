import Foundation
public import Policies

/// The terms that are always looked for, and the phrases that define a term.
public struct TermList: Sendable {
  /// The terms.
  public let terms: [Term]
  /// What a sentence says that defines a term, by kind.
  let phrases: [(kind: TermDefinition.Kind, phrases: [String])]

  /// The list that comes with Hyoka.
  public static func builtIn() throws(Problem) -> TermList {
    try TermList(json: Data(PackageResources.terms_json), name: "terms.json")
  }

  init(json: Data, name: String) throws(Problem) {
    let file = try RuleFile.read(File.self, json, name: name)
    terms = file.terms.map { entry in
      Term(
        name: entry.name, english: entry.en, spellings: [entry.name] + entry.also, basis: .listed)
    }
    var phrases: [(TermDefinition.Kind, [String])] = []
    for group in file.definitions {
      guard let kind = TermDefinition.Kind(rawValue: group.kind) else {
        throw RuleFile.problem(
          Bilingual(ja: "定義の種類「\(group.kind)」はありません。", en: "There is no kind \(group.kind)."),
          at: name)
      }
      phrases.append((kind, group.phrases))
    }
    self.phrases = phrases
  }

  private struct File: Decodable {
    struct Entry: Decodable {
      let name, en: String
      let also: [String]
    }

    struct Group: Decodable {
      let kind: String
      let meaning: RuleFile.Texts
      let phrases: [String]
    }

    let about: RuleFile.Texts
    let terms: [Entry]
    let definitions: [Group]
  }
}
