public import Foundation
public import Policies

/// The words by which claims are split, classed and compared; `Rules/claims.json` holds those that
/// come with Hyoka, each group with what it means and where it was collected.
public struct ClaimRules: Decodable, Sendable {
  let clauses: Clauses
  let phrases: Phrases
  let kinds: Kinds
  let assertions: [Assertion]
  let matching: Matching
  let money: Money

  struct Clauses: Decodable, Sendable {
    /// Endings before a comma that end a clause.
    let ends: [String]
    let exceptions: Words
  }

  /// How goals are cut into phrases.
  struct Phrases: Decodable, Sendable {
    /// Endings behind which a new phrase begins without a comma, and conjunctions before a phrase.
    let joints, openings: [String]
    /// Words beside a verb that name no object, and particles, which mark one.
    let adverbs, particles: [String]
  }

  struct Words: Decodable, Sendable {
    let words: [String]
  }

  struct Kinds: Decodable, Sendable {
    /// How many scalars at the end of a clause count as its predicate.
    let endLength: Int
    /// Endings that take the mood of the sentence's end over, and longer ones that do not.
    let carries, carriesNot: [String]
    let carriedShare: Double
    let groups: [Group]
  }

  /// Words that speak for a kind.
  struct Group: Decodable, Sendable {
    enum Place: String, Decodable, Sendable {
      case any, end, tail, counted
    }

    let id: String
    /// A `ClaimKind`, or `none` for clauses that claim nothing.
    let kind: String
    let place: Place
    let weight: Double
    let words: [String]
  }

  struct Assertion: Decodable, Sendable {
    let id: String
    let says: String
    let words: [String]
    let everyYear: Bool?
    let leastPercent: Double?
  }

  struct Matching: Decodable, Sendable {
    let generic: [String]
    let synonyms: Synonyms
    let shares: Words
    let ranking: Ranking
    /// The least likeness of an indicator to be compared, and the least score of an answer to a goal.
    let leastToCompare, leastForGoal: Double
    /// The least score of an answer to a goal phrase that consists of words of every text.
    let leastForGeneralGoal: Double
    /// Up to which part of the values a change counts as none.
    let levelChange: Double
  }

  /// How evidence is put in order; each figure stands with what it means and how it was set.
  struct Ranking: Decodable, Sendable {
    /// The least score of evidence, and how much of a text's own length counts (0 to 1); of the rest
    /// every text has the mean length.
    let least, lengthShare: Figure<Double>
    /// How many pieces of evidence a claim gets.
    let limit: Figure<Int>

    struct Figure<Value: Decodable & Sendable>: Decodable, Sendable {
      let value: Value
    }
  }

  /// The words on money.
  struct Money: Decodable, Sendable {
    /// Words that tell which amounts of a budget are meant.
    struct Kinds: Decodable, Sendable {
      let kinds: [BudgetKind]
      let words: [String]
    }

    let kinds: [Kinds]
    /// Words that tell that the money is that of the whole program, and that an amount is a part.
    let program, parts: Words
  }

  struct Synonyms: Decodable, Sendable {
    let groups: [[String]]
  }

  /// The rules that come with Hyoka.
  public static func builtIn() throws(Problem) -> ClaimRules {
    try standard.get()
  }

  private static let standard = Result<ClaimRules, Problem> { () throws(Problem) in
    try ClaimRules(json: Data(PackageResources.claims_json), name: "claims.json")
  }

  /// Reads rules; a mistake in them is an error.
  public init(json: Data, name: String) throws(Problem) {
    self = try RuleFile.read(ClaimRules.self, json, name: name)
    let kinds = Set(ClaimKind.allCases.map(\.rawValue) + [ClaimClassifier.noClaim])
    if let group = self.kinds.groups.first(where: { !kinds.contains($0.kind) }) {
      throw Self.invalid(group.kind, name)
    }
    let statements = Set(ClaimAssertion.Statement.allCases.map(\.rawValue))
    if let rule = assertions.first(where: { !statements.contains($0.says) }) {
      throw Self.invalid(rule.says, name)
    }
  }

  private static func invalid(_ word: String, _ name: String) -> Problem {
    RuleFile.problem(
      Bilingual(ja: "「\(word)」は使えません。", en: "\(word) is not known."), at: name)
  }
}
