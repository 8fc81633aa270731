public import Policies

/// A data file as it was imported.
public struct SourceFile: Hashable, Identifiable, Sendable {
  /// Its number.
  public let id: Int64
  /// What kind of data it is.
  public let dataset: String
  /// Where it was.
  public let name: String
  /// What it is, and the sentence to print where it is shown.
  public let title, licence: Bilingual?
  /// A digest of the file on disk, and when it was imported.
  public let digest, importedAt: String
  /// What became of its rows.
  public let rows, stored, unchanged, revised, rejected: Int
}

/// Why a row was rejected, or what else is to know about a file.
public struct StoredNote: Hashable, Sendable {
  /// The line of the file and the header of the column.
  public let line: Int?
  /// The header of the column.
  public let column: String?
  /// A stable name.
  public let code: String
  /// Whether the row was not stored.
  public let isRejection: Bool
  /// What was found.
  public let text: Bilingual
}

/// What the store holds of one dataset and year.
public struct DatasetYear: Hashable, Sendable {
  /// The dataset.
  public let dataset: String
  /// The year of the sheets, if the data is of sheets.
  public let year: Int?
  /// The parts that hold, and how many rows of files they are; parts that later files replaced.
  public let parts, rows, replaced: Int
  /// How many projects they are about.
  public let projects: Int
}

extension Store {
  /// All imported data files, in order of dataset and import.
  public func sourceFiles() throws(Problem) -> [SourceFile] {
    try read { connection in
      try connection.rows("SELECT * FROM source_file ORDER BY dataset, id", []).map(SourceFile.init)
    }
  }

  /// The notes about a file, rejected rows first; at most `limit`, without the first `offset`.
  public func sourceNotes(
    _ file: Int64, limit: Int = 500, offset: Int = 0
  ) throws(Problem) -> [StoredNote] {
    try read { connection in
      try connection.rows(
        """
        SELECT * FROM source_note WHERE file = ? ORDER BY is_rejection DESC, line, id
        LIMIT ? OFFSET ?
        """, [.integer(file), .integer(Int64(limit)), .integer(Int64(offset))]
      ).map { row in
        StoredNote(
          line: try row.optionalInteger("line").map { Int($0) },
          column: try row.optionalText("column_name"), code: try row.text("code"),
          isRejection: try row.integer("is_rejection") == 1,
          text: Bilingual(ja: try row.text("text_ja"), en: try row.text("text_en")))
      }
    }
  }

  /// How many notes there are about a file.
  public func sourceNoteCount(_ file: Int64) throws(Problem) -> Int {
    try read { connection in
      try connection.row(
        "SELECT count(*) AS notes FROM source_note WHERE file = ?", [.integer(file)]
      )?.int("notes") ?? 0
    }
  }

  /// What the store holds, by dataset and year.
  public func datasetYears() throws(Problem) -> [DatasetYear] {
    try read { connection in
      try connection.rows(
        """
        SELECT part.dataset AS dataset, sheet.year AS year,
          sum(until IS NULL) AS parts, sum(CASE WHEN until IS NULL THEN part.rows END) AS rows,
          sum(until IS NOT NULL) AS replaced, count(DISTINCT sheet.id) AS projects
        FROM part LEFT JOIN sheet ON sheet.id = part.sheet
        GROUP BY part.dataset, sheet.year ORDER BY part.dataset, sheet.year
        """, []
      ).map { row in
        DatasetYear(
          dataset: try row.text("dataset"),
          year: try row.optionalInteger("year").map { Int($0) }, parts: try row.int("parts"),
          rows: Int(try row.optionalInteger("rows") ?? 0), replaced: try row.int("replaced"),
          projects: try row.int("projects"))
      }
    }
  }

  /// The sums of all projects' money by sheet year and fiscal year, in yen; totals only.
  public func budgetSums() throws(Problem) -> [BudgetSum] {
    try read { connection in
      try connection.rows(
        """
        SELECT sheet.source AS source, sheet.year AS sheet_year, fiscal_year,
          count(*) AS rows, sum(initial) AS initial, sum(current) AS current,
          sum(executed) AS executed
        FROM project_budget JOIN part ON part.id = project_budget.id >> 20 AND part.until IS NULL
        JOIN sheet ON sheet.id = part.sheet
        WHERE level = 'total' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """, []
      ).map { row in
        BudgetSum(
          source: try row.text("source"), sheetYear: try row.int("sheet_year"),
          fiscalYear: try row.int("fiscal_year"), rows: try row.int("rows"),
          initial: try row.optionalInteger("initial"), current: try row.optionalInteger("current"),
          executed: try row.optionalInteger("executed"))
      }
    }
  }
}

/// The money of all projects of one source, sheet year and fiscal year.
public struct BudgetSum: Hashable, Sendable {
  /// The source and the year of the sheets.
  public let source: String
  /// The year of the sheets, the fiscal year, and how many rows were summed.
  public let sheetYear, fiscalYear, rows: Int
  /// Sums in yen; nothing where no row has an amount.
  public let initial, current, executed: Int64?
}

extension SourceFile {
  init(_ row: SQLRow) throws {
    func both(_ name: String) throws -> Bilingual? {
      guard let ja = try row.optionalText("\(name)_ja"), let en = try row.optionalText("\(name)_en")
      else { return nil }
      return Bilingual(ja: ja, en: en)
    }
    self.init(
      id: try row.integer("id"), dataset: try row.text("dataset"), name: try row.text("name"),
      title: try both("title"), licence: try both("licence"), digest: try row.text("sha256"),
      importedAt: try row.text("imported_at"), rows: try row.int("rows"),
      stored: try row.int("stored"), unchanged: try row.int("unchanged"),
      revised: try row.int("revised"), rejected: try row.int("rejected"))
  }
}
