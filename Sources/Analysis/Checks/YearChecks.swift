import Japanese
import Policies

/// Rules on years and dates.
enum YearChecks {
  static let all: [String: CheckTable.Check] = [
    "era-mismatch": eraMismatches,
    "impossible-date": impossibleDates,
    "year-after-cycle": yearsAfterCycle,
  ]

  private static func eraMismatches(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    context.texts.flatMap { text in
      YearPairs.mismatches(in: text.text).map {
        rule.finding(
          text.place,
          [
            "words": CheckValue($0.words), "western": CheckValue($0.western),
            "era": CheckValue($0.byEra),
          ])
      }
    }
  }

  private static func impossibleDates(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    context.texts.flatMap { text in
      PrintedDate.find(in: text.text).filter { !$0.exists }.map {
        rule.finding(text.place, ["date": CheckValue($0.words)])
      }
    }
  }

  /// Results that speak of a year after the cycle as if it were over.
  private static func yearsAfterCycle(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    guard let last = context.evaluation?.cycle.years?.upperBound.year else { return [] }
    let plans = WordFinder(rule.words("plans"))
    return context.texts(.result).flatMap { text in
      text.sentences.filter { plans.first(in: $0) == nil }.flatMap { sentence in
        JapaneseYear.find(in: sentence).filter { $0.western > last + ($0.isFiscal ? 0 : 1) }.map {
          rule.finding(
            text.place, ["year": CheckValue($0.western), "last": CheckValue(last)])
        }
      }
    }
  }
}
