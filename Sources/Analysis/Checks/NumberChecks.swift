import Foundation
import Japanese
import Policies

/// Rules on numbers that should agree.
enum NumberChecks {
  static let all: [String: CheckTable.Check] = [
    "numbers-disagree": disagreements,
    "number-contradicts-indicator": contradictions,
    "amount-not-in-table": amounts,
    "claim-contradicted": contradictedClaims,
  ]

  /// Claims that figures speak against; a person's word on a claim goes before the proposal.
  private static func contradictedClaims(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    (context.claims?.fields ?? []).flatMap { field in
      field.claims.filter { $0.verdict == .contradicts }.map { claim in
        let evidence = claim.evidence.first { $0.comparison?.verdict == .contradicts }
        let reason =
          claim.rulings.verdict.confirmed?.reason.map { Bilingual(ja: $0, en: $0) }
          ?? evidence?.comparison?.reason ?? Bilingual(ja: "", en: "")
        return rule.finding(
          CheckPlace(field: field.field, lines: claim.claim.span.lines),
          [
            "claim": .excerpt(claim.claim.text), "number": CheckValue(claim.claim.number),
            "name": .excerpt(evidence?.name ?? "–"), "reason": CheckValue(reason),
          ])
      }
    }
  }

  /// The same thing counted differently in two parts of the document.
  private static func disagreements(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    struct Key: Hashable {
      let subject, unit: String
      let year: Int?
    }
    var first: [Key: NumberFact] = [:]
    return context.texts(.result, .preamble, .opinion, .nextGoal, .goal)
      .flatMap(NumberFact.find).compactMap { fact in
        let key = Key(subject: fact.subject, unit: fact.unit, year: fact.year?.western)
        guard let earlier = first[key] else {
          first[key] = fact
          return nil
        }
        guard earlier.value != fact.value, earlier.place != fact.place else { return nil }
        return rule.finding(
          fact.place,
          [
            "subject": CheckValue(fact.subject), "one": CheckValue("\(earlier.value)\(fact.unit)"),
            "other": CheckValue("\(fact.value)\(fact.unit)"),
            "line": CheckValue(earlier.place.lines?.lowerBound ?? 0),
          ])
      }
  }

  /// A number of a fiscal year that an indicator of the field's projects reports otherwise.
  private static func contradictions(
    _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    context.texts(.result).flatMap { text in
      NumberFact.find(in: text).compactMap { fact -> CheckFinding? in
        guard let year = fact.year, year.isFiscal else { return nil }
        let values = context.projects.filter { $0.place.field == text.place.field }
          .flatMap(\.series).compactMap { $0.actual(of: fact, in: year.western) }
        let said = NSDecimalNumber(decimal: fact.value).doubleValue
        guard let value = values.first, !values.contains(where: { $0.isNear(said) }) else {
          return nil
        }
        return rule.finding(
          text.place,
          [
            "subject": CheckValue(fact.subject), "said": CheckValue("\(fact.value)\(fact.unit)"),
            "reported": CheckValue(Figures.text(value)), "year": CheckValue(year.western),
          ])
      }
    }
  }

  /// An amount said to be the program's in a year that the budget table does not have.
  private static func amounts(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    guard let table = context.evaluation?.budget else { return [] }
    let phrases = WordFinder(rule.words("phrases"))
    let others = WordFinder(rule.words("others"))
    return context.texts(.goal, .result, .nextGoal, .preamble).flatMap { text in
      text.sentences.compactMap { sentence -> CheckFinding? in
        let years = Set(JapaneseYear.find(in: sentence).map(\.western))
        guard phrases.first(in: sentence) != nil, others.first(in: sentence) == nil,
          let year = years.first, years.count == 1,
          let amount = Quantity.find(in: sentence).lazy.compactMap(\.yen).first
        else { return nil }
        let known = table.amounts(in: FiscalYear(year)).map { Double($0.amount) }
        guard !known.isEmpty, !known.contains(where: { $0.isNear(amount) }) else { return nil }
        return rule.finding(
          text.place,
          ["year": CheckValue(year), "amount": CheckValue(Figures.text(amount / 1_000_000))])
      }
    }
  }
}

extension IndicatorSeries {
  /// The actual value of a year, if the series counts what a number counts.
  fileprivate func actual(of fact: NumberFact, in year: Int) -> Double? {
    guard IndicatorUnit(unit).agreement(with: IndicatorUnit(fact.unit)) == .same,
      FoldedText(name).text.contains(fact.subject)
    else { return nil }
    return values.first { $0.fiscalYear.year == year }?.actual?.value
  }
}

extension BudgetTable {
  /// Every budget and executed amount of a year, and their sums over the lines.
  fileprivate func amounts(in year: FiscalYear) -> [Yen] {
    BudgetKind.allCases.flatMap { kind in
      let cells = lines.compactMap { $0.years.first { $0.fiscalYear == year }?.yen(kind) }
      return cells + (Yen.sum(cells).map { [$0] } ?? [])
    }
  }
}

extension Quantity {
  /// The amount in yen, if it is one.
  fileprivate var yen: Double? {
    guard let unit = MoneyUnit(rawValue: unit) else { return nil }
    return NSDecimalNumber(decimal: value).doubleValue * Double(unit.yen)
  }
}

extension Double {
  /// Whether two numbers are the same but for rounding, to half a per cent.
  fileprivate func isNear(_ other: Double) -> Bool {
    (self - other).magnitude <= max(magnitude, other.magnitude) * 0.005
  }
}
