/// A step of a project from the sheet of one year to the sheet of an earlier year.
public struct LineageStep: Hashable, Sendable {
  /// How the earlier sheet was found.
  public enum Method: String, CaseIterable, Sendable {
    /// Both sheets print the same name.
    case exact
    /// The names are the same without spaces, signs, widths and remarks in brackets, or a remark
    /// gives the earlier name.
    case normalised
    /// The names differ; name, purpose, money and start year together speak for the step.
    case similar
  }

  /// What speaks for a step and what against it.
  public struct Evidence: Hashable, Sendable {
    /// How alike the names are, from 0 to 1.
    public let nameLikeness: Double
    /// How alike the purposes are, from 0 to 1; nothing where they were not compared.
    public let purposeLikeness: Double?
    /// In how many fiscal years both sheets report the same money.
    public let agreeingYears: Int
    /// In how many fiscal years their money could be compared.
    public let comparedYears: Int
    /// Whether both give the same start year; nothing where one gives none.
    public let sameStart: Bool?
    /// Whether both sheets are of one ministry.
    public let sameMinistry: Bool

    /// Whether the money of two fiscal years or more could be compared and never agreed.
    public var contradictsMoney: Bool { agreeingYears == 0 && comparedYears > 1 }
  }

  /// The id of the later sheet.
  public let later: Int64
  /// The id of the earlier sheet.
  public let earlier: Int64
  /// How the earlier sheet was found.
  public let method: Method
  /// How sure the step is, from 0 to 1.
  public let score: Double
  /// Whether the step belongs to the chain; if not, it is a suggestion for a person to decide.
  public let isLinked: Bool
  /// What speaks for the step and what against it.
  public let evidence: Evidence
}
