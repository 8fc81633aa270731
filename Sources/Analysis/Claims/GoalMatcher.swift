import Foundation
import Policies

/// Finds which phrases of a goal a claim speaks of.
struct GoalMatcher: Sendable {
  private let reader: SubjectReader
  private let least, leastForGeneral: Double
  /// Pairs that stand in fewer of the program's goal phrases weigh more.
  private let weights: [Gram: Double]
  private let heaviest: Double

  /// Makes a matcher; `phrases` are those of all goals of the program.
  init(_ rules: ClaimRules.Matching, phrases: [String]) {
    reader = SubjectReader(rules)
    least = rules.leastForGoal
    leastForGeneral = rules.leastForGeneralGoal
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
      phrases.map(indexed), reader, weight: { weights[$0] ?? heaviest })
  }

  /// A phrase of nothing but words of every text is compared by these, or nothing could answer it.
  private func indexed(_ phrase: GoalPhrase) -> GoalIndex.Indexed {
    let subject = reader.subject(of: phrase.text)
    return subject.pairs.isEmpty
      ? GoalIndex.Indexed(
        phrase: phrase, subject: reader.wholeSubject(of: phrase.text), isGeneral: true,
        least: leastForGeneral)
      : GoalIndex.Indexed(phrase: phrase, subject: subject, isGeneral: false, least: least)
  }
}

/// The phrases of one goal, ready to be compared with claims.
struct GoalIndex {
  fileprivate struct Indexed {
    let phrase: GoalPhrase
    let subject: Subject
    /// Whether the subject has the words of every text.
    let isGeneral: Bool
    /// The least score of an answer.
    let least: Double
  }

  /// An answer, and the pairs of letters in common.
  private struct Found {
    let answer: GoalPhraseAnswer
    let shared: Set<Gram>
  }

  private let phrases: [Indexed]
  private let reader: SubjectReader
  private let weight: (Gram) -> Double

  fileprivate init(
    _ phrases: [Indexed], _ reader: SubjectReader, weight: @escaping (Gram) -> Double
  ) {
    self.phrases = phrases
    self.reader = reader
    self.weight = weight
  }

  /// The phrases that a claim answers, the closest first.
  ///
  /// A phrase that has only a part of the words by which the claim answers a closer one is left out:
  /// the two share a word (原子力), and the claim speaks of the other.
  func answers(by claim: String) -> [GoalPhraseAnswer] {
    guard !phrases.isEmpty else { return [] }
    let subject = reader.subject(of: claim)
    let whole = phrases.contains(where: \.isGeneral) ? reader.wholeSubject(of: claim) : subject
    let found = phrases.compactMap { compare($0, with: $0.isGeneral ? whole : subject) }
    return found.filter { one in
      !found.contains {
        $0.answer.score >= one.answer.score && $0.shared.isStrictSuperset(of: one.shared)
      }
    }.map(\.answer).sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
  }

  /// How much of a phrase a claim has: the weight of the words in common by that of all its words.
  ///
  /// The end of a compound alone (兵器 of 核兵器) names another thing of the same class and does not
  /// count.
  private func compare(_ goal: Indexed, with claim: Subject) -> Found? {
    let stretches = goal.subject.stretches(sharedWith: claim).filter(\.beginsWord)
    let total = goal.subject.pairs.reduce(0) { $0 + weight($1) }
    guard !stretches.isEmpty, total > 0 else { return nil }
    let shared = Set(stretches.flatMap(\.pairs))
    let share = shared.reduce(0) { $0 + weight($1) } / total
    guard share >= goal.least else { return nil }
    return Found(
      answer: GoalPhraseAnswer(
        phrase: goal.phrase.number, words: Subject.longest(stretches.map(\.text)),
        score: min(share, 1)),
      shared: shared)
  }
}
