import Policies

/// Rules on the opinions of outside experts.
enum OpinionChecks {
  static let all: [String: CheckTable.Check] = [
    "opinion-unknown-field": { rule, context in
      context.reading("opinion-names-unknown-field").map {
        rule.finding(CheckPlace(lines: $0.lines), $0.text)
      }
    },
    "opinion-without-trace": untraced,
  ]

  /// Opinions that ask for something of which no word is new in the next goals, and that nobody
  /// answered.
  ///
  /// What is asked for and which words count is told as in the ledger. This compares words only; it
  /// does not say why a goal has changed.
  private static func untraced(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    guard let evaluation = context.evaluation,
      !evaluation.statements(in: .nextGoals).isEmpty
    else { return [] }
    return (context.opinions?.opinions ?? []).compactMap { review in
      guard review.status == .unanswered, review.kinds.contains(where: \.asks),
        review.askedWords.count >= Int(rule.limit("words")), review.newWords.isEmpty
      else { return nil }
      return rule.finding(
        CheckPlace(field: review.opinion.onlyField, lines: review.opinion.passage.lines),
        [
          "opinion": CheckValue(review.opinion.number),
          "words": .list(Array(review.askedWords.prefix(shown))),
        ])
    }
  }

  private static let shown = 4
}
