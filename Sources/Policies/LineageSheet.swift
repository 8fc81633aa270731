/// What is known of a review sheet (レビューシート) when its project is looked for in other years.
///
/// An object, since tens of thousands of them are sorted and grouped again and again. Money is in
/// whole yen, whatever unit the source printed.
public final class LineageSheet: Sendable {
  /// The money of one fiscal year as this sheet reports it.
  public struct Budget: Hashable, Sendable {
    /// The fiscal year.
    public let fiscalYear: Int
    /// The initial budget (当初予算) in yen.
    public let initial: Int64?
    /// The executed amount (執行額) in yen; nothing where the year is not over.
    public let executed: Int64?

    /// Makes the money of one fiscal year.
    public init(fiscalYear: Int, initial: Int64?, executed: Int64?) {
      self.fiscalYear = fiscalYear
      self.initial = initial
      self.executed = executed
    }
  }

  /// The sheet's number in the record; ties are decided by it.
  public let id: Int64
  /// Who published it.
  public let source: SheetSource
  /// The year in which the sheet was published.
  public let year: Int
  /// The project's id in the source.
  public let key: String
  /// The ministry that owns the policy (政策所管府省庁, in older sheets 府省庁).
  public let ministry: String
  /// The name of the project (事業名) as printed.
  public let name: String
  /// The purpose of the project (事業の目的) as printed.
  public let purpose: String?
  /// The fiscal year in which the project began (開始年度).
  public let startYear: Int?
  /// The money by fiscal year, in any order; a part of what all sheets report.
  public let budgets: ArraySlice<Budget>

  /// Makes a sheet.
  public init(
    id: Int64, source: SheetSource, year: Int, key: String, ministry: String, name: String,
    purpose: String?, startYear: Int?, budgets: ArraySlice<Budget>
  ) {
    self.id = id
    self.source = source
    self.year = year
    self.key = key
    self.ministry = ministry
    self.name = name
    self.purpose = purpose
    self.startYear = startYear
    self.budgets = budgets
  }
}
