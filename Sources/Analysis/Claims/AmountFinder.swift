import Foundation
import Japanese
import Policies

/// Finds the amounts of yen in a text.
enum AmountFinder {
  static func amounts(in text: String) -> [ClaimAmount] {
    let scalars = Array(text.unicodeScalars)
    return Quantity.find(in: text).compactMap { quantity in
      guard let unit = MoneyUnit(rawValue: quantity.unit) else { return nil }
      let printed = String(
        String.UnicodeScalarView(scalars[quantity.range.clamped(to: scalars.indices)]))
      return amount(quantity.value, unit, printed)
    }
  }

  private static func amount(
    _ value: Decimal, _ unit: MoneyUnit, _ printed: String
  ) -> ClaimAmount? {
    guard let yen = Yen(exactly: value * Decimal(unit.yen)),
      let precision = Yen(exactly: scale(of: printed) * Decimal(unit.yen))
    else { return nil }
    return ClaimAmount(
      yen: yen, text: printed, precision: precision.amount > 0 ? precision : Yen(1))
  }

  /// The value of the last printed digit without the unit: 100,000,000 for 3億, 10,000,000 for 3.2億.
  private static func scale(of printed: String) -> Decimal {
    let number = FoldedText(printed, .width).text.prefix {
      $0.isASCII && $0.isNumber || ",.万億兆".contains($0)
    }
    let large: [Character: Decimal] = ["万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000]
    let last = number.last.flatMap { large[$0] } ?? 1
    let digits = number.reversed().drop { large[$0] != nil }.prefix { $0.isASCII && $0.isNumber }
    let isFraction =
      number.reversed().drop { large[$0] != nil }.dropFirst(digits.count).first == "."
    return isFraction ? last / Decimal(sign: .plus, exponent: digits.count, significand: 1) : last
  }
}

extension Yen {
  /// Whole yen of a decimal number, or nothing where they do not fit.
  fileprivate init?(exactly value: Decimal) {
    let number = NSDecimalNumber(decimal: value).doubleValue
    guard number.magnitude < 9e15 else { return nil }
    self.init(Int64(number.rounded()))
  }
}
