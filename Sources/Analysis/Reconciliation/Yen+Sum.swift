import Policies

extension Yen {
  /// The sum of amounts, or nothing when it does not fit in 64 bits.
  static func sum(_ amounts: some Sequence<Yen>) -> Yen? {
    amounts.reduce(Yen(0)) { sum, amount in sum.flatMap { $0.adding(amount) } }
  }

  /// The difference, or nothing when it does not fit in 64 bits.
  func subtracting(_ other: Yen) -> Yen? {
    let (difference, overflow) = amount.subtractingReportingOverflow(other.amount)
    return overflow ? nil : Yen(difference)
  }

  /// Whether two amounts are no further apart than a limit.
  func equals(_ other: Yen, within limit: Yen) -> Bool {
    subtracting(other).map { $0.amount.magnitude <= limit.amount.magnitude } ?? false
  }

  /// The amount in millions, with thousands behind the point where there are any.
  var inMillions: String {
    let thousands = amount.magnitude / 1_000 + (amount.magnitude % 1_000 >= 500 ? 1 : 0)
    let rest = String(thousands % 1_000)
    let fraction =
      thousands % 1_000 == 0 ? "" : "." + String(repeating: "0", count: 3 - rest.count) + rest
    return (amount < 0 ? "-" : "") + Self.grouped(thousands / 1_000) + fraction
  }

  private static func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      let left = digits.count - index
      return (index > 0 && left.isMultiple(of: 3) ? "," : "") + String(digits[index])
    }.joined()
  }
}
