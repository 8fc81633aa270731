import Foundation
import Japanese
import Policies

/// The numbers, years, names and statements on figures in a clause.
struct ClaimFacts: Sendable {
  let quantities: [ClaimQuantity]
  let years: [FiscalYear]
  let names: [String]

  init(_ clause: String) {
    let years = JapaneseYear.find(in: clause)
    quantities = Quantity.find(in: clause)
      .filter { quantity in !years.contains { $0.range.overlaps(quantity.range) } }
      .filter { !$0.unit.isEmpty }
      .map { ClaimQuantity(value: NSDecimalNumber(decimal: $0.value).doubleValue, unit: $0.unit) }
    self.years = Set(years.map { FiscalYear($0.western) }).sorted()
    names = Self.names(in: clause)
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
