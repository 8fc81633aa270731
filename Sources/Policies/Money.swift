/// An amount of money in whole yen.
///
/// It has no arithmetic with plain numbers, so that yen and 百万円 cannot be added by mistake.
public struct Yen: Hashable, Sendable {
  /// The amount in yen.
  public let amount: Int64

  /// Makes an amount of whole yen.
  public init(_ amount: Int64) {
    self.amount = amount
  }

  /// Makes whole yen from an amount in 百万円, or nothing where they do not fit.
  public init?(millions: Double) {
    let yen = (millions * 1_000_000).rounded()
    guard yen.isFinite, abs(yen) < 9.2e18 else { return nil }
    amount = Int64(yen)
  }

  /// The sum, or nothing when it does not fit in 64 bits.
  public func adding(_ other: Yen) -> Yen? {
    let (sum, overflow) = amount.addingReportingOverflow(other.amount)
    return overflow ? nil : Yen(sum)
  }
}

extension Yen: Comparable {
  /// Smaller amounts come first.
  public static func < (left: Yen, right: Yen) -> Bool {
    left.amount < right.amount
  }
}

/// The unit in which a document prints money (単位).
public enum MoneyUnit: String, CaseIterable, Sendable {
  case yen = "円"
  case thousandYen = "千円"
  case tenThousandYen = "万円"
  case millionYen = "百万円"
  case hundredMillionYen = "億円"

  /// How many yen one unit is.
  public var yen: Int64 {
    switch self {
    case .yen: 1
    case .thousandYen: 1_000
    case .tenThousandYen: 10_000
    case .millionYen: 1_000_000
    case .hundredMillionYen: 100_000_000
    }
  }

  /// The unit's name in English.
  public var english: String {
    switch self {
    case .yen: "yen"
    case .thousandYen: "thousand yen"
    case .tenThousandYen: "ten thousand yen"
    case .millionYen: "million yen"
    case .hundredMillionYen: "hundred million yen"
    }
  }
}

/// Why a value is not there.
///
/// A screen never shows one reason as another, nor any as zero.
public enum Missing: String, Sendable {
  /// The cell is empty or holds only a dash.
  case emptyInSource = "empty-in-source"
  /// The text in the cell could not be read as a number.
  case unreadable = "unreadable"
  /// The document names no unit, so the figure cannot be turned into yen.
  case unitUnknown = "unit-unknown"
  /// The document has no such row or column.
  case notInForm = "not-in-form"
  /// The year is not over, so nothing can be reported.
  case notYet = "not-yet"
  /// The source that Hyoka has does not hold it, though the ministry may have published it.
  case notInSource = "not-in-source"
  /// The ministry published it, but whoever made our source could not read that form.
  case parserGap = "parser-gap"
}
