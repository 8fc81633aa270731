public import Policies
public import Tabular

/// Something to know about a row or column of a data file: why a row was rejected, which column is
/// unknown.
public struct DataNote: Hashable, Sendable {
  /// A stable name, as in `not-a-number`.
  public let code: String
  /// The line of the file, from 1.
  public let line: Int?
  /// The header of the column.
  public let column: String?
  /// Whether the row was not stored because of it.
  public let isRejection: Bool
  /// What was found.
  public let text: Bilingual
}

extension DataNote {
  static func unreadable(
    _ type: ColumnType, _ text: String, _ column: String, _ line: Int
  ) -> DataNote {
    let shown = text.count > 40 ? String(text.prefix(40)) + "…" : text
    let (code, ja, en) =
      switch type {
      case .year, .session: ("not-a-year", "年", "year")
      case .flag: ("not-a-flag", "真偽", "yes or no")
      case .id: ("not-an-id", "番号", "id")
      case .yen: ("not-an-amount", "整数円の金額", "amount of whole yen")
      default: ("not-a-number", "数", "number")
      }
    return DataNote(
      code: code, line: line, column: column, isRejection: true,
      text: Bilingual(
        ja: "「\(shown)」は\(ja)として読めません。", en: "\"\(shown)\" is no \(en)."))
  }

  /// A year that no sheet and no budget can be of.
  static func implausibleYear(
    _ year: Int64, _ years: FiscalYearRange, _ column: String, _ line: Int
  ) -> DataNote {
    DataNote(
      code: "year-implausible", line: line, column: column, isRejection: true,
      text: Bilingual(
        ja: "「\(year)」は年度としてありえません（\(years.first)～\(years.last)）。",
        en: "\(year) cannot be a fiscal year (\(years.first) to \(years.last))."))
  }

  /// Such a year of one entry of a list, which is left out while its sheet is stored.
  static func implausibleEntry(
    _ year: Int64, _ years: FiscalYearRange, _ column: String, _ line: Int
  ) -> DataNote {
    DataNote(
      code: "entry-year-implausible", line: line, column: column, isRejection: false,
      text: Bilingual(
        ja: "「\(year)」は年度としてありえません（\(years.first)～\(years.last)）。この項目は保存しません。",
        en: "\(year) cannot be a fiscal year (\(years.first) to \(years.last)); "
          + "the entry is left out."))
  }

  static func wrongWidth(_ count: Int, _ expected: Int, _ line: Int) -> DataNote {
    DataNote(
      code: "wrong-cell-count", line: line, column: nil, isRejection: true,
      text: Bilingual(
        ja: "欄が\(count)個あります（見出しは\(expected)個）。",
        en: "The row has \(count) cells, the header \(expected)."))
  }

  static func malformed(_ line: Int) -> DataNote {
    DataNote(
      code: "quote-misplaced", line: line, column: nil, isRejection: true,
      text: Bilingual(
        ja: "閉じた引用符のあとに文字があります。", en: "Text follows a closing quote."))
  }

  static func badBytes(_ line: Int) -> DataNote {
    DataNote(
      code: "bytes-invalid", line: line, column: nil, isRejection: true,
      text: Bilingual(
        ja: "UTF-8でない文字か、NULを含みます。", en: "The row is no UTF-8 or holds a NUL."))
  }

  static func unknownColumn(_ header: String) -> DataNote {
    DataNote(
      code: "column-unknown", line: 1, column: header, isRejection: false,
      text: Bilingual(
        ja: "知らない列です。値はそのまま保存します。",
        en: "The column is unknown; its values are kept as they are."))
  }

  static func badElement(_ reason: String, _ line: Int) -> DataNote {
    DataNote(
      code: "json-invalid", line: line, column: nil, isRejection: true,
      text: Bilingual(ja: "JSONとして読めません（\(reason)）。", en: "This is no JSON (\(reason))."))
  }

  static func missingKey(_ key: String, _ line: Int) -> DataNote {
    DataNote(
      code: "key-missing", line: line, column: key, isRejection: true,
      text: Bilingual(ja: "「\(key)」がないか、形が違います。", en: "\(key) is missing or of another type."))
  }

  static func unknownKey(_ key: String, _ line: Int) -> DataNote {
    DataNote(
      code: "key-unknown", line: line, column: key, isRejection: false,
      text: Bilingual(
        ja: "知らない項目です。値はそのまま保存します。", en: "The key is unknown; its values are kept as they are."))
  }

  static func wrongShape(_ key: String, _ line: Int) -> DataNote {
    DataNote(
      code: "value-unexpected", line: line, column: key, isRejection: false,
      text: Bilingual(
        ja: "値の形が想定と違うため、空として扱います。元の値はそのまま保存します。",
        en: "The value is of an unexpected type; it counts as empty and is kept as it is."))
  }
}

/// Rows and notes of a piece of a file.
public struct DataBatch: Sendable {
  /// The rows.
  public var rows = RowBatch()
  /// What is to know about them.
  public var notes: [DataNote] = []
}
