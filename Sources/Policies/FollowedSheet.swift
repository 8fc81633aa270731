/// What is known of a sheet when the lineage of projects is measured.
public struct FollowedSheet: Hashable, Identifiable, Sendable {
  /// Its number in the record.
  public let id: Int64
  /// Who published it.
  public let source: SheetSource
  /// The year of the sheet.
  public let year: Int
  /// The project's id in the source (予算事業ID), or ministry and number.
  public let key: String
  /// The number of the sheet (事業番号), where the source has one.
  public let number: String?
  /// The ministry in charge.
  public let ministry: String
  /// The id that the source gives the project over several years (事業ID), where it does.
  public let projectID: String?
  /// Whether the sheet says that the project was there the year before (前年度事業), where it is asked.
  public let isContinued: Bool?

  /// Makes a sheet.
  public init(
    id: Int64, source: SheetSource, year: Int, key: String, number: String?, ministry: String,
    projectID: String?, isContinued: Bool?
  ) {
    self.id = id
    self.source = source
    self.year = year
    self.key = key
    self.number = number
    self.ministry = ministry
    self.projectID = projectID
    self.isContinued = isContinued
  }
}

/// What a sheet says was its project's sheet of the year before (関連する過去のレビューシート).
///
/// The year that stands beside the number is left out: sheets of 2018 print the project's first year
/// there, with the number of 2017.
public struct SheetPointer: Hashable, Sendable {
  /// The sheet that says so.
  public let sheet: Int64
  /// The ministry of the earlier sheet.
  public let ministry: String
  /// Its number (事業番号).
  public let number: String

  /// Makes a pointer.
  public init(sheet: Int64, ministry: String, number: String) {
    self.sheet = sheet
    self.ministry = ministry
    self.number = number
  }
}
