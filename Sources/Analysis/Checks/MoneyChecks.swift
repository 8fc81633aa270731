import Policies

/// Rules on budgets, of documents and of projects.
enum MoneyChecks {
  static let all: [String: CheckTable.Check] = [
    "execution-above-budget": { rule, context in
      (context.evaluation?.budget.map(CheckedYear.years) ?? []).filter(\.isOverspent).map {
        rule.finding($0.place, values($0, $0.executed, $0.budget))
      }
    },
    "project-overspent": { rule, context in
      // A sheet with no budget at all spends from an item that another sheet, or none, divides up.
      context.projects.flatMap(CheckedYear.years).filter {
        $0.isOverspent && ($0.budget?.amount ?? 0) > 0
      }.map { rule.finding($0.place, values($0, $0.executed, $0.budget)) }
    },
    "budget-sum-mismatch": sums,
    "executed-missing": { rule, context in
      let last = context.evaluation?.cycle.years?.upperBound
      return years(context).filter { year in
        year.lacksExecution && year.budget?.amount != 0 && (last.map { year.year <= $0 } ?? false)
      }.map { rule.finding($0.place, values($0, nil, $0.budget)) }
    },
    "money-unit-unclear": { rule, context in
      context.reading("unit-unknown", "unit-conflict").map {
        rule.finding(CheckPlace(lines: $0.lines), $0.text)
      }
    },
    "note-contradicts-table": { rule, context in
      (context.reconciliation?.findings ?? []).map {
        rule.finding(CheckPlace(lines: $0.finding.lines), $0.finding.text)
      }
    },
  ]

  /// A budget that is not the sum of its parts, but for rounding.
  private static func sums(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    years(context).compactMap { year in
      guard let sum = year.wrongSum else { return nil }
      return rule.finding(year.place, values(year, sum, year.budget))
    }
  }

  private static func values(
    _ year: CheckedYear, _ amount: Yen?, _ budget: Yen?
  ) -> [String: CheckValue] {
    [
      "year": CheckValue(Bilingual(ja: year.year.japanese, en: year.year.description)),
      "amount": CheckValue(amount?.inMillions ?? ""),
      "budget": CheckValue(budget?.inMillions ?? ""),
    ]
  }

  private static func years(_ context: CheckContext) -> [CheckedYear] {
    (context.evaluation?.budget.map(CheckedYear.years) ?? [])
      + context.projects.flatMap(CheckedYear.years)
  }
}
