public import Policies

/// A finding about one year of a document's budget, with the figures that show it.
public struct ReconciliationFinding: Hashable, Sendable {
  /// A figure that a finding rests on.
  public struct Input: Hashable, Sendable {
    /// What it is.
    public let name: Bilingual
    /// The amount.
    public let yen: Yen
  }

  /// The year.
  public let fiscalYear: FiscalYear
  /// The finding.
  public let finding: Finding
  /// The figures it rests on.
  public let inputs: [Input]
}
