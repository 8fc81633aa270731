import Foundation
import Policies

extension Text {
  /// A number with commas and so many decimals.
  static func decimal(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    let parts = (0..<min(max(digits, 0), 9)).reduce(Int64(1)) { power, _ in power * 10 }
    let scaled = (value.magnitude * Double(parts)).rounded()
    guard scaled < 9e15 else { return scientific(value) }
    let (whole, rest) = Int64(scaled).quotientAndRemainder(dividingBy: parts)
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard parts > 1 else { return sign + number(whole) }
    return sign + number(whole) + "." + String(String(parts + rest).dropFirst())
  }

  /// A number with as many decimals as it needs, at most three or three figures.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    var scaled = value.magnitude
    for digits in 0...9 {
      let isWhole = (scaled - scaled.rounded()).magnitude <= scaled * 1e-12
      if isWhole || (digits >= 3 && scaled >= 100) { return decimal(value, digits: digits) }
      scaled *= 10
    }
    return scientific(value)
  }

  /// A number far from one, as in 1.5e300.
  private static func scientific(_ value: Double) -> String {
    let exponent = log10(value.magnitude).rounded(.down)
    guard exponent.isFinite else { return "0" }
    return decimal(value / pow(10, exponent)) + "e\(Int(exponent))"
  }

  /// A fiscal year in a few characters by era, as in R5; nothing before the eras in use.
  static func shortEra(_ year: FiscalYear) -> String? {
    guard let era = Era.allCases.last(where: { $0.firstYear <= year.year }) else { return nil }
    let letter =
      switch era {
      case .showa: "S"
      case .heisei: "H"
      case .reiwa: "R"
      }
    return "\(letter)\(year.year - era.firstYear + 1)"
  }
}
