/// The words by which revisions of goals are classed, from `Rules/revisions.json`.
public struct RevisionRules: Decodable, Sendable {
  let order: Order
  let intensifiers, softeners, continuation, harmful: WordGroup
  let lightVerbs, relations, connectives, joiners, general: WordGroup
  let ladders: [Ladder]
  let limits: Limits

  struct Order: Decodable, Sendable {
    let meaning, source: RuleText
    let classes: [RevisionClass]
  }

  /// Verbs in rising order; those of one rung are equal.
  struct Ladder: Decodable, Sendable {
    let id: String
    let meaning, source: RuleText
    let rungs: [[String]]

    /// The rung of a verb, by the longest word it ends with, or begins with where it is inflected.
    func rung(of verb: String) -> Int? {
      var best: (length: Int, rung: Int)?
      for (rung, words) in rungs.enumerated() {
        for word in words where verb.hasSuffix(word) || verb.hasPrefix(word) {
          if word.count > best?.length ?? 0 { best = (word.count, rung) }
        }
      }
      return best?.rung
    }
  }

  struct Limits: Decodable, Sendable {
    let meaning, source: RuleText
    let atLeast, atMost: [String]
  }

  /// The rules that come with Hyoka.
  public static let common = RuleFile.builtIn(RevisionRules.self, PackageResources.revisions_json)
}

/// A list of words, with what it means and where it comes from.
struct WordGroup: Decodable, Sendable {
  let meaning, source: RuleText
  let words: [String]
}

/// A sentence of a rule in both languages.
struct RuleText: Decodable, Sendable {
  let ja, en: String
}

extension RevisionClass: Decodable {}
