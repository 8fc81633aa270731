public import Foundation
public import Policies

/// What the columns of a table mean.
///
/// Layouts are data: the official tables of project sheets and the comparison series come with
/// Hyoka, a user adds others in a JSON file.
public struct DataLayout: Decodable, Sendable {
  /// Its stable name, also of the dataset it makes.
  public let id: String
  let title: Texts
  let licence: Texts?
  let table: String
  let columns: [Column]
  /// The columns whose values together name a part; the sheet's key where a sheet is.
  let part: [String]?
  let sheet: Sheet?
  let level: Level?
  let notYet: NotYet?
  let indicatorRows: IndicatorRows?
  /// The fiscal years that sheets and money can be of; any year where the layout says nothing.
  let fiscalYears: FiscalYearRange?

  /// A text in both languages.
  struct Texts: Decodable, Sendable {
    let ja: String
    let en: String
    var bilingual: Bilingual { Bilingual(ja: ja, en: en) }
  }

  /// A column, found by its header or one of the aliases, whatever their widths and dashes.
  struct Column: Decodable, Sendable {
    let header: String
    let name: String
    let type: ColumnType?
    let aliases: [String]?
    let optional: Bool?
    /// The name of the measure, where each such column makes an observation of its own.
    let measure: String?
    let unit: String?
    /// Factor to whole yen, for amounts printed in another unit.
    let moneyUnit: String?
  }

  /// The columns that name the project sheet a row belongs to.
  struct Sheet: Decodable, Sendable {
    let source: String
    let columns: [Column]
  }

  /// Tells rows of several kinds apart: the first kind of which a column is filled.
  struct Level: Decodable, Sendable {
    let column: String
    let values: [Value]

    struct Value: Decodable, Sendable {
      let name: String
      let when: [String]
    }
  }

  /// In the sheet's own year and later, zero in `column` means that the year is not over yet.
  struct NotYet: Decodable, Sendable {
    let column: String
    let missing: String
    let year: String
  }

  /// Rows of one indicator that differ by what they hold, with a column for each year.
  struct IndicatorRows: Decodable, Sendable {
    let kind: String
  }
}

/// What the cells of a column are.
enum ColumnType: String, Decodable, Sendable {
  case text, code, integer, yen, year, flag, real, id, country, iso2, iso3, session, skip

  var isCountry: Bool { self == .country || self == .iso2 || self == .iso3 }
}

/// A file of layouts.
struct DataLayoutFile: Decodable {
  let licence: DataLayout.Texts?
  let fiscalYears: FiscalYearRange?
  let sheet: DataLayout.Sheet?
  let layouts: [DataLayout]
}

/// The fiscal years that data can be of; a year beyond them is a mistake of the source.
struct FiscalYearRange: Decodable, Sendable {
  let first: Int64
  let last: Int64

  /// Every year that a document can mean.
  static let any = FiscalYearRange(
    first: CellValue.years.lowerBound, last: CellValue.years.upperBound)

  func contains(_ year: Int64) -> Bool { first <= year && year <= last }

  /// The years by which all sources are judged that no layout describes.
  static func builtIn() throws(Problem) -> FiscalYearRange {
    do {
      return try JSONDecoder().decode(
        DataLayoutFile.self, from: Data(PackageResources.projects_json)
      ).fiscalYears ?? .any
    } catch {
      throw DataLayout.invalid(Bilingual(decoding: error), "projects.json")
    }
  }
}

extension DataLayout {
  /// The layouts that come with Hyoka.
  public static func builtIn() throws(Problem) -> [DataLayout] {
    try load(Data(PackageResources.projects_json), name: "projects.json")
      + load(Data(PackageResources.series_json), name: "series.json")
  }

  /// Reads layouts.
  ///
  /// A mistake in them is an error that names the layout and column.
  public static func load(_ json: Data, name: String) throws(Problem) -> [DataLayout] {
    let layouts: [DataLayout]
    do {
      if try JSONDecoder().decode(Outline.self, from: json).layouts != nil {
        let file = try JSONDecoder().decode(DataLayoutFile.self, from: json)
        layouts = file.layouts.map { $0.completed(by: file) }
      } else {
        layouts = [try JSONDecoder().decode(DataLayout.self, from: json)]
      }
    } catch {
      throw invalid(Bilingual(decoding: error), name)
    }
    for layout in layouts { try layout.check(name) }
    return layouts
  }

  /// Tells a file of layouts from a single one.
  private struct Outline: Decodable {
    let layouts: [Anything]?
    struct Anything: Decodable {}
  }

  /// Whether its rows belong to project sheets.
  var isOfSheets: Bool { sheet != nil }

  /// The title in both languages.
  public var name: Bilingual { title.bilingual }

  /// The sentence to print where the data is shown.
  public var licenceText: Bilingual? { licence?.bilingual }

  private func completed(by file: DataLayoutFile) -> DataLayout {
    DataLayout(
      id: id, title: title, licence: licence ?? file.licence, table: table, columns: columns,
      part: part, sheet: sheet ?? (part == nil ? file.sheet : nil), level: level, notYet: notYet,
      indicatorRows: indicatorRows, fiscalYears: fiscalYears ?? file.fiscalYears)
  }
}
