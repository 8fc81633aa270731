public import Policies

/// A row of the record that was made from a line of a data file.
public struct SourceRow: Hashable, Sendable {
  /// A cell that is filled, as text.
  public struct Cell: Hashable, Sendable {
    /// The column of the table, as in `executed`.
    public let column: String
    /// What stands there.
    public let text: String
  }

  /// The sheet of a project that a row belongs to.
  public struct Sheet: Hashable, Sendable {
    /// The project, if sheets have been followed over the years since this one came.
    public let project: String?
    /// The project's name and ministry, as the sheet has them.
    public let name, ministry: String?
    /// The year of the sheet.
    public let year: FiscalYear
  }

  /// The sheet that the row belongs to, where it belongs to one.
  public let sheet: Sheet?
  /// The table of the record.
  public let table: RecordTable
  /// The cells that are filled, in the order of the table's columns.
  public let cells: [Cell]
}

/// The rows of the record that were made from a line of a data file.
public struct SourceRows: Hashable, Sendable {
  /// The rows in their order in the record.
  public let rows: [SourceRow]
  /// Whether these are all.
  public let isWhole: Bool

  /// No rows, as of a line that no file has.
  public static let none = SourceRows(rows: [], isWhole: true)
}

extension Store {
  /// What the record holds of a line of a data file, at most `limit` rows.
  ///
  /// A file without line breaks is all one line; `part` asks for what it says of one thing alone.
  public func sourceRows(
    _ file: Int64, line: Int, part: Int64? = nil, limit: Int = 200
  ) throws(Problem) -> SourceRows {
    try read { connection in
      let reader = SourceRowReader(connection: connection, line: line, limit: limit + 1)
      let rows = try reader.rows(of: file, part)
      return SourceRows(rows: Array(rows.prefix(limit)), isWhole: rows.count <= limit)
    }
  }
}

/// Looks for the rows of one line in all tables.
private struct SourceRowReader {
  let connection: any Connection
  let line: Int
  let limit: Int

  /// The rows of one part; else of those that begin with the line, and of the last one before it.
  func rows(of file: Int64, _ part: Int64?) throws -> [SourceRow] {
    let parts = try connection.rows(
      """
      SELECT part.id AS id, project_sheet.project AS project, sheet.name AS name,
        sheet.ministry AS ministry, sheet.year AS year
      FROM part
      LEFT JOIN sheet ON sheet.id = part.sheet
      LEFT JOIN project_sheet ON project_sheet.sheet = part.sheet
      WHERE part.file = ?1 AND \(part == nil ? Self.beginning : "part.id = ?4")
      ORDER BY part.id LIMIT ?3
      """,
      [.integer(file), .integer(Int64(line)), .integer(Int64(limit))]
        + (part.map { [.integer($0)] } ?? []))
    var found: [SourceRow] = []
    for part in parts where found.count < limit {
      let (id, sheet) = (try part.integer("id"), try SourceRow.Sheet(part))
      for table in RecordTable.allCases { found += try rows(table, of: id, sheet) }
    }
    return found
  }

  private static let beginning = """
    (part.line = ?2 OR part.id = (SELECT max(id) FROM part WHERE file = ?1 AND line < ?2))
    """

  private func rows(
    _ table: RecordTable, of part: Int64, _ sheet: SourceRow.Sheet?
  ) throws -> [SourceRow] {
    try connection.rows(
      """
      SELECT \(table.columnsAsText), extra FROM \(table.rawValue)
      WHERE \(table == .sheet ? Self.headOfPart : Self.inPart) AND line = ?2 ORDER BY id LIMIT ?3
      """, [.integer(part), .integer(Int64(line)), .integer(Int64(limit))]
    ).map { row in
      SourceRow(
        sheet: sheet, table: table,
        cells: try (table.columns + ["extra"]).compactMap { column in
          try row.optionalText(column).map { SourceRow.Cell(column: column, text: $0) }
        })
    }
  }

  private static let inPart = "id >= ?1 << 20 AND id < (?1 + 1) << 20"

  /// The head of a sheet comes from the file that replaced it last, else from the first that names the
  /// sheet.
  private static let headOfPart = """
    (id, coalesce(
      (SELECT until FROM sheet_before WHERE id = sheet.id ORDER BY version DESC LIMIT 1),
      (SELECT file FROM part WHERE sheet = sheet.id ORDER BY id LIMIT 1)
    )) = (SELECT sheet, file FROM part WHERE id = ?1)
    """
}

extension SourceRow.Sheet {
  /// Nothing for a part that belongs to no sheet.
  fileprivate init?(_ part: SQLRow) throws {
    guard let year = try part.optionalInteger("year") else { return nil }
    self.init(
      project: try part.optionalText("project"), name: try part.optionalText("name"),
      ministry: try part.optionalText("ministry"), year: FiscalYear(Int(year)))
  }
}

extension RecordTable {
  /// All columns, each as text under its own name.
  var columnsAsText: String {
    columns.map { "CAST(\"\($0)\" AS TEXT) AS \"\($0)\"" }.joined(separator: ", ")
  }
}
