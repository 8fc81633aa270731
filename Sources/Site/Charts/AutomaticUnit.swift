import Policies

/// The unit in which a chart prints amounts, chosen by the largest of them.
struct AutomaticUnit {
  let yen: Int64
  let name: String

  /// The unit for amounts up to this one.
  init(largest: Int64, _ language: Language) {
    let steps: [(from: UInt64, yen: Int64, name: Bilingual)] = [
      (10_000_000_000_000, 1_000_000_000_000, Bilingual(ja: "兆円", en: "trillion yen")),
      (
        1_000_000_000, language == .japanese ? 100_000_000 : 1_000_000_000,
        Bilingual(ja: "億円", en: "billion yen")
      ),
      (1_000_000, 1_000_000, Bilingual(ja: "百万円", en: "million yen")),
      (1, 1, Bilingual(ja: "円", en: "yen")),
    ]
    let step = steps.first { $0.from <= largest.magnitude } ?? steps[2]
    (yen, name) = (step.yen, language(step.name))
  }

  /// The amount in this unit.
  func value(_ amount: Int64) -> Double { Double(amount) / Double(yen) }

  /// The amount as a number with three figures, or all of its whole ones, without the unit.
  func number(_ amount: Int64) -> String {
    let value = value(amount)
    guard yen > 1 else { return Text.decimal(value, digits: 0) }
    let parts = value.magnitude >= 100 ? 1.0 : value.magnitude >= 10 ? 10 : 100
    let rounded = (value * parts).rounded() / parts
    return rounded == 0 && amount != 0 ? "≈0" : Text.decimal(rounded)
  }

  /// An amount in the unit that suits it, with the unit's name.
  static func text(_ amount: Int64, _ language: Language) -> String {
    let unit = AutomaticUnit(largest: amount, language)
    guard amount != 0 else { return language("0円", "0 yen") }
    return unit.number(amount) + language("", " ") + unit.name
  }
}
