import Japanese
import Policies

/// Rules on what goals and results say.
enum GoalChecks {
  static let all: [String: CheckTable.Check] = [
    "unmeasurable-goal": unmeasurable,
    "next-goal-unchanged": unchanged,
    "stale-sentence": stale,
    "continued-everywhere": continued,
    "claim-without-number": claimsWithoutNumber,
  ]

  /// Goals whose sentences all end in words of activity, with neither an end state nor a number.
  ///
  /// A next goal that repeats the goal is reported once, with the goal.
  private static func unmeasurable(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    let goals = Set(context.texts(.goal).map(\.text))
    let texts =
      context.texts(.goal) + context.texts(.nextGoal).filter { !goals.contains($0.text) }
    let (activities, ends) = (WordFinder(rule.words("activities")), WordFinder(rule.words("ends")))
    return texts.compactMap { text in
      guard !text.sentences.isEmpty, ends.first(in: text.text) == nil,
        !text.text.hasMeasure
      else { return nil }
      let verbs = text.sentences.map { activities.last(in: $0.suffix(Self.predicate)) }
      guard !verbs.contains(nil) else { return nil }
      return rule.finding(text.place, ["words": .list(verbs.compactMap(\.self))])
    }
  }

  /// How many characters at the end of a sentence hold its predicate.
  private static let predicate = 9

  private static func unchanged(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    (context.evaluation?.fields ?? []).compactMap { field in
      guard let goal = field.goal, let next = field.nextGoal, !goal.text.isEmpty,
        FoldedText(goal.text).text == FoldedText(next.text).text
      else { return nil }
      return rule.finding(
        CompletenessChecks.place(of: next),
        ["field": CheckValue(field.number), "line": CheckValue(goal.passage.lines.lowerBound)])
    }
  }

  /// Sentences of results that stand in the results of the cycle before.
  private static func stale(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    let before = Set(
      (context.previous?.checkTexts ?? []).filter { $0.role == .result }.flatMap(\.sentences)
        .map { FoldedText($0).text })
    return context.texts(.result).flatMap { text in
      text.sentences.filter {
        $0.count >= Int(rule.limit("length")) && before.contains(FoldedText($0).text)
      }.map { rule.finding(text.place, ["sentence": .excerpt($0)]) }
    }
  }

  /// Words of continuation in most results and next goals.
  private static func continued(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    let texts = context.texts(.result, .nextGoal)
    let words = WordFinder(rule.words("continued"))
    let found = texts.filter { words.first(in: $0.text) != nil }
    guard let first = found.first, Double(found.count) >= rule.limit("texts"),
      Double(found.count) >= rule.limit("share") * Double(texts.count)
    else { return [] }
    return [
      rule.finding(
        CheckPlace(lines: first.place.lines),
        ["count": CheckValue(found.count), "all": CheckValue(texts.count)])
    ]
  }

  /// Results that claim a change or success in a sentence with neither a number nor a source.
  private static func claimsWithoutNumber(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    let claims = WordFinder(rule.words("claims"))
    let exempt = WordFinder(rule.words("sources") + rule.words("plans"))
    return context.texts(.result, .selfCheck).compactMap { text in
      let words = text.sentences.filter { !$0.hasMeasure && exempt.first(in: $0) == nil }
        .compactMap { claims.first(in: $0) }
      guard !words.isEmpty else { return nil }
      return rule.finding(text.place, ["words": .list(words)])
    }
  }
}

extension CheckValue {
  /// Words in quotes, each once.
  static func list(_ words: [String]) -> CheckValue {
    var seen: Set<String> = []
    return CheckValue(
      words.filter { seen.insert($0).inserted }.map { "「\($0)」" }.joined(separator: "、"))
  }
}

extension String {
  /// Whether a number with a unit other than of time stands in the text.
  var hasMeasure: Bool {
    Quantity.find(in: self).contains { !$0.unit.isEmpty && !Self.times.contains($0.unit) }
  }

  private static let times: Set<String> = ["年", "年度", "月", "日"]
}
