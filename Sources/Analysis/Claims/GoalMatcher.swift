import Foundation
import Policies

/// Finds which phrases of a goal a claim speaks of.
struct GoalMatcher: Sendable {
  private let reader: SubjectReader
  private let least: Double
  /// Pairs that stand in fewer of the program's goal phrases weigh more.
  private let weights: [Gram: Double]
  private let heaviest: Double

  /// Makes a matcher; `phrases` are those of all goals of the program.
  init(_ rules: ClaimRules.Matching, phrases: [String]) {
    reader = SubjectReader(rules)
    least = rules.leastForGoal
    var counts: [Gram: Int] = [:]
    for phrase in phrases {
      for pair in reader.subject(of: phrase).pairs { counts[pair, default: 0] += 1 }
    }
    let all = Double(max(phrases.count, 1))
    weights = counts.mapValues { log(1 + all / Double($0)) }
    heaviest = log(1 + all)
  }

  func index(_ phrases: [GoalPhrase]) -> GoalIndex {
    GoalIndex(
      phrases.map { ($0, reader.subject(of: $0.text)) }, reader, least: least,
      weight: { weights[$0] ?? heaviest })
  }
}

/// The phrases of one goal, ready to be compared with claims.
struct GoalIndex {
  private let phrases: [(phrase: GoalPhrase, subject: Subject)]
  private let reader: SubjectReader
  private let least: Double
  private let weight: (Gram) -> Double

  fileprivate init(
    _ phrases: [(phrase: GoalPhrase, subject: Subject)], _ reader: SubjectReader, least: Double,
    weight: @escaping (Gram) -> Double
  ) {
    self.phrases = phrases
    self.reader = reader
    self.least = least
    self.weight = weight
  }

  /// The phrases that a claim answers, the closest first.
  func answers(by claim: String) -> [GoalPhraseAnswer] {
    guard !phrases.isEmpty else { return [] }
    let subject = reader.subject(of: claim)
    return phrases.compactMap { answer($0.phrase, $0.subject, by: subject) }
      .sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
  }

  /// How much of a phrase a claim has: the weight of the words in common by that of all its words.
  ///
  /// The end of a compound alone (兵器 of 核兵器) names another thing of the same class and does not
  /// count.
  private func answer(
    _ phrase: GoalPhrase, _ goal: Subject, by claim: Subject
  ) -> GoalPhraseAnswer? {
    let shared = goal.stretches(sharedWith: claim).filter(\.beginsWord)
    let total = goal.pairs.reduce(0) { $0 + weight($1) }
    guard !shared.isEmpty, total > 0 else { return nil }
    let share = Set(shared.flatMap(\.pairs)).reduce(0) { $0 + weight($1) } / total
    guard share >= least else { return nil }
    return GoalPhraseAnswer(
      phrase: phrase.number, words: Subject.longest(shared.map(\.text)), score: min(share, 1))
  }
}
