import Foundation
import Japanese
import Policies

/// The numbers, years, dates and names in a clause.
struct ClaimFacts: Sendable {
  let quantities: [ClaimQuantity]
  let years: [FiscalYear]
  let dates: [ClaimDate]
  let names: [String]

  init(_ clause: String) {
    let years = JapaneseYear.find(in: clause)
    let dates = PrintedDate.find(in: clause)
    let calendar = years.map(\.range) + dates.map(\.range)
    quantities = Quantity.find(in: clause)
      .filter { quantity in !calendar.contains { $0.overlaps(quantity.range) } }
      .filter { !$0.unit.isEmpty && $0.unit != Self.month }
      .map { ClaimQuantity(value: NSDecimalNumber(decimal: $0.value).doubleValue, unit: $0.unit) }
    self.years = Set(years.map { Self.fiscalYear($0, dates) }).sorted()
    self.dates = dates.compactMap(ClaimDate.init)
    names = Self.names(in: clause)
  }

  /// A month of the calendar; a number of months is か月.
  private static let month = "月"

  /// The fiscal year of a year as printed: 令和5年1月 lies in that of 2022.
  private static func fiscalYear(_ year: JapaneseYear, _ dates: [PrintedDate]) -> FiscalYear {
    let date = year.isFiscal ? nil : dates.first { $0.range.overlaps(year.range) }
    return date?.fiscalYear ?? FiscalYear(year.western)
  }

  /// Quoted words, and words of capital letters such as OSA and G7.
  private static func names(in clause: String) -> [String] {
    var names: [String] = []
    func add(_ name: String) {
      if name.count > 1, !names.contains(name) { names.append(name) }
    }
    var quoted: String?
    var capitals = ""
    for character in clause {
      if character.isASCII, character.isUppercase || (character.isNumber && !capitals.isEmpty) {
        capitals.append(character)
      } else {
        add(capitals)
        capitals = ""
      }
      switch character {
      case "「", "『": quoted = ""
      case "」", "』":
        if let name = quoted { add(name) }
        quoted = nil
      default: quoted?.append(character)
      }
    }
    add(capitals)
    return names
  }
}

extension ClaimDate {
  /// A printed date that exists and has a year.
  fileprivate init?(_ date: PrintedDate) {
    guard date.exists, let year = date.year else { return nil }
    self.init(year: year, month: date.month, day: date.day)
  }
}

/// Finds what claims state about figures.
struct AssertionFinder: Sendable {
  private let rules: [ClaimRules.Assertion]
  private let words: PhraseTable<Int>

  init(_ rules: [ClaimRules.Assertion]) {
    self.rules = rules
    words = PhraseTable(
      rules.enumerated().flatMap { number, rule in
        rule.words.map { (word: FoldedText($0, .width).text, value: number) }
      })
  }

  /// A word farther from the end is no part of the predicate.
  private static let predicateLength = 22

  /// The statement of a clause: the first of the rules that applies to its predicate.
  ///
  /// A word that goes on with kanji (向上支援) is the name of something.
  func assertion(in clause: String) -> ClaimAssertion? {
    let body = ClaimClassifier.body(clause)
    var first: (rule: Int, word: [UInt32])?
    for start in body.indices.suffix(Self.predicateLength) {
      for entry in words.words(in: body, at: start) where entry.value < first?.rule ?? .max {
        let next = start + entry.scalars.count
        if next < body.count, Letter.isKanjiOrKatakana(body[next]) { continue }
        first = (entry.value, entry.scalars)
      }
    }
    guard let first, let statement = ClaimAssertion.Statement(rawValue: rules[first.rule].says)
    else { return nil }
    let rule = rules[first.rule]
    return ClaimAssertion(
      rule: rule.id,
      words: String(String.UnicodeScalarView(first.word.compactMap(Unicode.Scalar.init))),
      statement: statement, isEveryYear: rule.everyYear ?? false, leastPercent: rule.leastPercent)
  }
}
