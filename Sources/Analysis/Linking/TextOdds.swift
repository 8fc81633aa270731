import Foundation

/// How probable fields are by likeness of texts.
enum TextOdds {
  /// How fast a field gains with likeness: 0.023 more make it twice as probable.
  private static let sharpness = 30.0
  /// The likeness at which a field is as probable as none of them.
  private static let noneLikeness = 0.12
  /// How often the most alike field is not the right one.
  private static let misleading = 0.2

  /// The probability of each field and, last, of none of them, from 0 to 1; together 1.
  static func shares(_ similarities: [Double]) -> [Double] {
    let values = similarities + [noneLikeness]
    let highest = values.max() ?? 0
    let powers = values.map { exp(sharpness * ($0 - highest)) }
    let sum = powers.reduce(0, +)
    return powers.map { (1 - misleading) * $0 / sum + misleading / Double(values.count) }
  }
}
