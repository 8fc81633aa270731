public import Policies

/// What decided that a project's money is, or is not, contributions.
public enum ContributionBasis: String, CaseIterable, Sendable {
  /// A person decided.
  case decision
  /// The sheet's flag (実施方法ー分担金・拠出金).
  case flag
  /// A sub-item (目) says so.
  case subItem = "sub-item"
  /// The name of the project says so.
  case name

  /// What it is called in both languages.
  public var text: Bilingual {
    switch self {
    case .decision: Bilingual(ja: "担当者の判断", en: "a person's decision")
    case .flag: Bilingual(ja: "実施方法の区分", en: "the sheet's flag")
    case .subItem: Bilingual(ja: "目の名称", en: "the name of a sub-item")
    case .name: Bilingual(ja: "事業名", en: "the name of the project")
    }
  }
}

/// How much of a project's money in a year the sub-items (目) call contributions.
public struct SubItemShare: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The sum of the sub-items that are contributions.
  public let contributions: Yen
  /// The sum of the other sub-items with a name.
  public let others: Yen

  /// Whether the year has both.
  public var isMixed: Bool { contributions.amount > 0 && others.amount > 0 }

  /// Sub-items cover an amount that they miss by less than this part of it.
  private static let tolerance = 0.01

  /// Whether the sub-items make up an amount, so that it can be parted by them.
  func covers(_ amount: Yen) -> Bool {
    guard let sum = contributions.adding(others), amount.amount != 0 else { return false }
    let missing = Double(amount.amount) - Double(sum.amount)
    return abs(missing) <= abs(Double(amount.amount)) * Self.tolerance
  }

  /// The part of an amount that is contributions, in proportion to the sub-items.
  func part(of amount: Yen) -> Yen {
    let sum = Double(contributions.amount) + Double(others.amount)
    guard sum > 0 else { return amount }
    let part = (Double(amount.amount) * Double(contributions.amount) / sum).rounded()
    return Int64(exactly: part).map { Yen($0) } ?? amount
  }
}

/// Whether a project's money counts as contributions, and why.
public struct ContributionVerdict: Hashable, Sendable {
  /// Whether it counts as contributions, at least in part.
  public let isContribution: Bool
  /// What decided; nothing where nothing tells contributions.
  public let basis: ContributionBasis?
  /// The words found in sub-items and name.
  public let words: [String]
  /// The reason a person gave.
  public let reason: String?
  /// Whether the sheet itself flags the project.
  public let isFlagged: Bool
  /// What the sub-items of each year say.
  public let shares: [SubItemShare]

  /// The years in which contributions and other money stand side by side.
  public var mixedYears: [FiscalYear] {
    shares.filter(\.isMixed).map(\.fiscalYear)
  }

  /// Whether the project's money of some year may have to be parted.
  public var isMixed: Bool { shares.contains(where: \.isMixed) }

  /// How much of an amount of a year is contributions.
  ///
  /// It is all or nothing, but for an unflagged project whose sub-items are mixed. There the amount
  /// is parted by them where they make it up; where they do not, the whole goes to the side that
  /// has more money in the sub-items of all years.
  public func contributions(of amount: Yen, in year: FiscalYear) -> Yen {
    guard isContribution else { return Yen(0) }
    guard !isWhole else { return amount }
    if let share = shares.first(where: { $0.fiscalYear == year }), share.covers(amount) {
      return share.part(of: amount)
    }
    return mostlyContributions ? amount : Yen(0)
  }

  /// Whether all of the project's money is contributions.
  var isWhole: Bool { isContribution && !(basis == .subItem && isMixed) }

  private var mostlyContributions: Bool {
    let yes = shares.map { Double($0.contributions.amount) }.reduce(0, +)
    let no = shares.map { Double($0.others.amount) }.reduce(0, +)
    return yes >= no
  }
}
