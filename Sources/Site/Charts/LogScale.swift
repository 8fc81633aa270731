import Foundation
import Policies

/// A scale of yen on which every step is ten times the one before.
struct LogScale {
  /// The exponents of ten at both ends.
  let low: Int
  let high: Int

  /// A scale that holds all these amounts; only those above zero count.
  init(_ amounts: [Int64]) {
    let exponents = amounts.filter { $0 > 0 }.map { log10(Double($0)) }
    low = Int((exponents.min() ?? 6).rounded(.down))
    high = max(Int((exponents.max() ?? 6).rounded(.up)), low + 1)
  }

  /// The exponents that have a line.
  var ticks: ClosedRange<Int> { low...high }

  /// The share of the scale below an amount; nothing for zero, which it has no place for.
  func fraction(_ amount: Int64) -> Double? {
    guard amount > 0 else { return nil }
    return (log10(Double(amount)) - Double(low)) / Double(high - low)
  }

  /// Ten to this power in words.
  func label(_ exponent: Int, _ language: Language) -> String {
    let names = language == .japanese ? ["", "万", "億", "兆", "京"] : ["", "k", "M", "B", "T", "Q"]
    let group = language == .japanese ? 4 : 3
    let (name, rest) = exponent.quotientAndRemainder(dividingBy: group)
    guard names.indices.contains(name) else { return "10^\(exponent)" }
    let power = "1" + String(repeating: "0", count: max(rest, 0))
    return Text.number(Int64(power) ?? 1) + names[name]
  }
}
