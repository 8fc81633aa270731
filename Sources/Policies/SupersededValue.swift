/// A cell of a data file that a later file says otherwise; both stay in the record.
public struct SupersededValue: Hashable, Sendable {
  /// The kind of data, as in `rs-2-1`.
  public let dataset: String
  /// What the data is called; nothing where its layout has no title.
  public let title: Bilingual?
  /// What names the thing that both files tell of, as in `2024/1124`.
  public let key: String
  /// What names the row among others of its table, as an indicator or a payee; nothing where no cell does.
  public let subject: String?
  /// The table of the record, and the column there.
  public let table: RecordTable
  /// The column, as in `executed`.
  public let column: String
  /// The fiscal year of the row, where it has one.
  public let fiscalYear: FiscalYear?
  /// What the earlier file says; nothing where its cell is empty or it has no such row.
  public let earlier: String?
  /// What the later file says; nothing where its cell is empty or it has no such row.
  public let later: String?
  /// Where the earlier file says it, or would have said it.
  public let earlierOrigin: Origin
  /// Where the later file says it, or would have said it.
  public let laterOrigin: Origin

  /// Makes a value that no longer holds.
  public init(
    dataset: String, title: Bilingual?, key: String, subject: String?, table: RecordTable,
    column: String, fiscalYear: FiscalYear?, earlier: String?, later: String?,
    earlierOrigin: Origin, laterOrigin: Origin
  ) {
    self.dataset = dataset
    self.title = title
    self.key = key
    self.subject = subject
    self.table = table
    self.column = column
    self.fiscalYear = fiscalYear
    self.earlier = earlier
    self.later = later
    self.earlierOrigin = earlierOrigin
    self.laterOrigin = laterOrigin
  }
}

/// The replaced values of a project or file, as far as they were looked through.
public struct SupersededValues: Hashable, Sendable {
  /// The values.
  public let values: [SupersededValue]
  /// Whether these are all.
  public let isWhole: Bool

  /// Nothing was replaced.
  public static let empty = SupersededValues(values: [], isWhole: true)

  /// Makes a list.
  public init(values: [SupersededValue], isWhole: Bool) {
    self.values = values
    self.isWhole = isWhole
  }
}
