import Policies

extension Yen {
  /// The amount in 百万円 with three decimals, rounded to the thousand yen.
  var millions: String {
    let thousands = (amount.magnitude + 500) / 1000
    let fraction = String(thousands % 1000 + 1000).dropFirst()
    return "\(amount < 0 ? "-" : "")\(thousands / 1000).\(fraction)"
  }
}
