/// A Japanese fiscal year (年度): from 1 April of `year` to 31 March of the next.
public struct FiscalYear: Hashable, Sendable {
  /// The western year in which it begins.
  public let year: Int

  /// Makes the fiscal year that begins in `year`.
  public init(_ year: Int) {
    self.year = year
  }

  /// The name by era, as in 令和5年度.
  ///
  /// The first year of an era is 元年度, and the year in which an era changed has the new era's name.
  public var japanese: String {
    guard let era = Era.allCases.last(where: { $0.firstYear <= year }) else {
      return "\(year)年度"
    }
    let count = year - era.firstYear + 1
    return "\(era.rawValue)\(count == 1 ? "元" : String(count))年度"
  }
}

extension FiscalYear: Comparable {
  /// Earlier years come first.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.year < right.year
  }
}

extension FiscalYear: CustomStringConvertible {
  /// The short western name, as in FY2023.
  public var description: String { "FY\(year)" }
}

/// An era (元号) that official documents of the postwar years use.
public enum Era: String, CaseIterable, Sendable {
  case showa = "昭和"
  case heisei = "平成"
  case reiwa = "令和"

  /// The western year of the era's first year (元年).
  public var firstYear: Int {
    switch self {
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }
}
