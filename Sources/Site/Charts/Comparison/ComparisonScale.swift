import Foundation
import Policies

/// A scale for values of any size: even steps, or powers of ten where the values need them.
struct ComparisonScale {
  private let linear: LinearScale
  /// The exponents of ten at both ends of a scale by powers of ten.
  private let powers: ClosedRange<Int>?

  init(_ values: [Double]) {
    let values = values.filter(\.isFinite)
    linear = LinearScale(values, zero: false)
    powers = Self.powers(values)
  }

  var isLogarithmic: Bool { powers != nil }

  /// Whether the scale begins or ends away from zero.
  var isCut: Bool { powers == nil && (linear.low > 0 || linear.high < 0) }

  /// The values that have a line.
  var ticks: [Double] { powers?.map { pow(10, Double($0)) } ?? linear.ticks }

  func fraction(_ value: Double) -> Double {
    guard let powers else { return linear.fraction(value) }
    guard value > 0 else { return 0 }
    return (log10(value) - Double(powers.lowerBound)) / Double(powers.count - 1)
  }

  func label(_ tick: Double, _ language: Language) -> String {
    tick.magnitude >= 10_000 || powers != nil
      ? CompactNumber.text(tick, language) : linear.label(tick)
  }

  /// Powers of ten where all values are above zero and some are a hundred times others.
  private static func powers(_ values: [Double]) -> ClosedRange<Int>? {
    guard let least = values.min(), let most = values.max(), least > 0, most / least >= 100 else {
      return nil
    }
    let (low, high) = (log10(least).rounded(.down), log10(most).rounded(.up))
    guard low.isFinite, high.isFinite, high - low <= 12 else { return nil }
    return Int(low)...max(Int(high), Int(low) + 1)
  }
}
