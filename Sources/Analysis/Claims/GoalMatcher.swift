import Policies

/// Finds which phrases of a goal a claim speaks of.
struct GoalMatcher: Sendable {
  private let reader: SubjectReader
  private let least: Double

  init(_ rules: ClaimRules.Matching) {
    reader = SubjectReader(rules)
    least = rules.leastForGoal
  }

  func index(_ phrases: [GoalPhrase]) -> GoalIndex {
    GoalIndex(phrases.map { ($0, reader.subject(of: $0.text)) }, reader, least: least)
  }
}

/// The phrases of one goal, ready to be compared with claims.
struct GoalIndex {
  private let phrases: [(phrase: GoalPhrase, subject: Subject)]
  private let reader: SubjectReader
  private let least: Double

  fileprivate init(
    _ phrases: [(phrase: GoalPhrase, subject: Subject)], _ reader: SubjectReader, least: Double
  ) {
    self.phrases = phrases
    self.reader = reader
    self.least = least
  }

  /// The phrases that a claim answers, the closest first.
  func answers(by claim: String) -> [GoalPhraseAnswer] {
    guard !phrases.isEmpty else { return [] }
    let subject = reader.subject(of: claim)
    return phrases.compactMap { answer($0.phrase, $0.subject, by: subject) }
      .sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
  }

  private func answer(
    _ phrase: GoalPhrase, _ goal: Subject, by claim: Subject
  ) -> GoalPhraseAnswer? {
    let words = goal.words(sharedWith: claim)
    guard !words.isEmpty, !goal.pairs.isEmpty else { return nil }
    let share = Double(goal.pairs.count(where: claim.has)) / Double(goal.pairs.count)
    guard share >= least else { return nil }
    return GoalPhraseAnswer(phrase: phrase.number, words: words, score: share)
  }
}
