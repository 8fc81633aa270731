public import Policies

/// How much the record holds.
public struct Holdings: Hashable, Sendable {
  /// Sheets of one source and year.
  public struct Sheets: Hashable, Sendable {
    /// Who published them.
    public let source: SheetSource
    /// Their year.
    public let year: Int
    /// How many there are.
    public let count: Int
  }

  /// How many projects, reports of indicators, payments and observations of series there are, and
  /// files that they come from.
  public let projects, indicators, payments, observations, files: Int
  /// The sheets by source and year.
  public let sheets: [Sheets]
}

extension Store {
  /// How much the record holds.
  public func holdings() throws(Problem) -> Holdings {
    try read { connection in
      func count(_ name: String) throws -> Int {
        try connection.row("SELECT count FROM holding WHERE name = ?", [.text(name)])?.int("count")
          ?? 0
      }
      let sheets = try connection.rows(
        "SELECT source, year, count(*) AS count FROM sheet GROUP BY source, year ORDER BY year", []
      ).compactMap { row -> Holdings.Sheets? in
        guard let source = SheetSource(rawValue: try row.text("source")) else { return nil }
        return Holdings.Sheets(
          source: source, year: try row.int("year"), count: try row.int("count"))
      }
      return Holdings(
        projects: try count("project"), indicators: try count("indicator"),
        payments: try count("payment"), observations: try count("observation"),
        files: try connection.row("SELECT count(*) AS count FROM source_file")?.int("count") ?? 0,
        sheets: sheets)
    }
  }
}
