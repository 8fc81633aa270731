import GRDB
import Japanese
public import Policies

/// A project as lists show it.
public struct ProjectListEntry: Hashable, Sendable {
  /// Its id and its name.
  public let id, name: String
  /// Its ministry, where the sheets name one.
  public let ministry: String?
  /// The years of its first and last sheet.
  public let years: ClosedRange<Int>
}

extension Store {
  /// Part of the projects of a ministry and year whose names have all of some words, in order of their
  /// ids, and how many there are in all.
  public func projectList(
    ministry: String? = nil, year: Int? = nil, words: [String] = [], limit: Int, offset: Int
  ) throws(Problem) -> (entries: [ProjectListEntry], total: Int) {
    let folded = words.map { FoldedText($0).text }
    let condition =
      "(?1 IS NULL OR ministry = ?1) AND (?2 IS NULL OR ?2 BETWEEN first_year AND last_year)"
      + folded.indices.map { " AND instr(\(Folding.name)(name), ?\($0 + 3)) > 0" }.joined()
    let arguments: [SQLValue] =
      [.optional(ministry), .optional(year)] + folded.map { .text($0) }
    return try read { connection in
      let entries = try connection.rows(
        """
        SELECT * FROM project WHERE \(condition)
        ORDER BY CAST(id AS INTEGER), id LIMIT ?\(arguments.count + 1) OFFSET ?\(arguments.count + 2)
        """, arguments + [.integer(Int64(limit)), .integer(Int64(offset))]
      ).map(ProjectListEntry.init)
      let total = try connection.row(
        "SELECT count(*) AS total FROM project WHERE \(condition)", arguments)?.int("total")
      return (entries, total ?? 0)
    }
  }
}

/// Folds a text in SQL, so that widths, variants and case of what is compared do not matter.
enum Folding {
  static let name = "hyoka_folded"

  static let function = DatabaseFunction(name, argumentCount: 1, pure: true) { values in
    values.first.flatMap { String.fromDatabaseValue($0) }.map { FoldedText($0).text }
  }
}

extension ProjectListEntry {
  init(_ row: SQLRow) throws {
    let first = try row.int("first_year")
    self.init(
      id: try row.text("id"), name: try row.text("name"),
      ministry: try row.optionalText("ministry"),
      years: first...max(first, try row.int("last_year")))
  }
}
