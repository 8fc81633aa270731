/// What can be told from a figure alone.
enum Figures {
  /// Figures that differ by less than one part in a thousand million are the same: sheets print
  /// the same quotient with other last digits.
  static func isSame(_ one: Double, _ other: Double) -> Bool {
    if one == other { return true }
    let size = max(one.magnitude, other.magnitude)
    return size.isFinite && (one - other).magnitude <= size * 1e-9
  }

  /// How much it proves that two sheets print the same figure: more digits prove more.
  static func weight(_ value: Double) -> Double {
    if value == 0 || !value.isFinite { return 0.15 }
    if value.magnitude == 1 || value.magnitude == 100 { return 0.3 }
    switch digits(value) {
    case 1: return 0.6
    case 2: return 1
    default: return 1.5
    }
  }

  /// How many digits a figure has without zeros at its ends; 3 stands for three and more.
  private static func digits(_ value: Double) -> Int {
    var rest = value.magnitude
    while rest >= 1000 { rest /= 10 }
    while rest < 1 { rest *= 10 }
    if rest == (rest / 100).rounded() * 100 { return 1 }
    if rest == (rest / 10).rounded() * 10 { return rest < 100 ? 1 : 2 }
    guard rest == rest.rounded() else { return 3 }
    return rest < 10 ? 1 : rest < 100 ? 2 : 3
  }

  /// A figure for people: whole numbers without a fraction.
  static func text(_ value: Double) -> String {
    guard let whole = Int(exactly: value), value.magnitude < 1e15 else { return "\(value)" }
    return String(whole)
  }

  /// The median; nothing of nothing.
  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
