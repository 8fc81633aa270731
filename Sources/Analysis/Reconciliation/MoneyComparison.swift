public import Policies

/// A printed amount set against the projects, with the named causes of the difference.
public struct MoneyComparison: Hashable, Sendable {
  /// Which figure of the projects was taken.
  public let measure: BudgetMeasure
  /// What the document prints.
  public let document: Yen
  /// The sum of the projects by their sheets' own flags.
  public let projects: Yen
  /// The document less the projects.
  public let difference: Yen
  /// The causes that were found; with the unexplained rest they make up the difference.
  public let explained: [Explanation]
  /// What no cause was found for.
  public let unexplained: Yen
  /// Projects that ended and are candidates, but come to more than there is to explain.
  public let uncounted: [Explanation]
}

/// A printed amount set against the Ministry of Finance.
public struct MinistryComparison: Hashable, Sendable {
  /// Which figure of the Ministry of Finance was taken.
  public let measure: BudgetMeasure
  /// What the document prints, all lines together.
  public let document: Yen
  /// What the Ministry of Finance reports.
  public let ministryOfFinance: Yen
  /// The document less the Ministry of Finance.
  public let difference: Yen
  /// Whether the two are equal but for the rounding of the document.
  public let agrees: Bool

  init?(_ measure: BudgetMeasure, document: Yen?, ministry: MinistryTotals?, within limit: Yen) {
    guard let document, let amount = ministry?.amount(measure),
      let difference = document.subtracting(amount)
    else { return nil }
    self.measure = measure
    self.document = document
    ministryOfFinance = amount
    self.difference = difference
    agrees = document.equals(amount, within: limit)
  }
}
