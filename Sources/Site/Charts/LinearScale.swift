/// A scale with even, round steps.
struct LinearScale {
  let low: Double
  let high: Double
  let step: Double
  /// How many decimals its steps need.
  let digits: Int

  /// A scale that holds all these values; those that are no numbers are left out.
  ///
  /// - Parameter zero: whether it also holds zero, which bars always need.
  init(_ values: [Double], zero: Bool) {
    let values = values.filter(\.isFinite).map { min(max($0, -1e300), 1e300) }
    var (least, most) = (values.min() ?? 0, values.max() ?? 0)
    if zero || Self.isNearZero(least, most) { (least, most) = (min(least, 0), max(most, 0)) }
    if least == most { (least, most) = (min(least, 0), max(most, least == 0 ? 1 : 0)) }
    (step, digits) = Self.roundStep((most - least) / 4)
    low = (least / step).rounded(.down) * step
    high = (most / step).rounded(.up) * step
  }

  /// The values of its lines, from the lowest.
  var ticks: [Double] {
    let count = ((high - low) / step).rounded()
    guard count.isFinite, count >= 1, count < 20 else { return [low, high] }
    return (0...Int(count)).map { low + Double($0) * step }
  }

  /// The share of the scale below a value, from 0 to 1.
  func fraction(_ value: Double) -> Double {
    let fraction = (value - low) / (high - low)
    return fraction.isFinite ? min(max(fraction, 0), 1) : 0
  }

  func label(_ tick: Double) -> String { Text.decimal(tick, digits: digits) }

  /// Values of one sign that spread widely are read against zero.
  private static func isNearZero(_ least: Double, _ most: Double) -> Bool {
    let (near, far) = (min(least.magnitude, most.magnitude), max(least.magnitude, most.magnitude))
    return least.sign == most.sign && near < far * 0.6
  }

  /// The next 1, 2 or 5 of a power of ten, and the decimals to write it with.
  private static func roundStep(_ raw: Double) -> (step: Double, digits: Int) {
    var (power, digits) = (1.0, 0)
    while power * 10 <= raw { power *= 10 }
    while power > raw, digits < 9 {
      power /= 10
      digits += 1
    }
    let factor = [1.0, 2, 5, 10].first { $0 * power >= raw } ?? 10
    return (factor * power, factor == 10 ? max(digits - 1, 0) : digits)
  }
}
