import GRDB
import Policies

/// Makes the units of evaluation documents, by their latest revisions: program, fields, statements,
/// opinions, lines.
struct DocumentUnits {
  let connection: any Connection
  let texts: SearchTexts

  /// The packed units of the latest revision of every document.
  func read() throws -> [(revision: Int64, units: [UInt8])] {
    try connection.rows(
      """
      SELECT max(revision.id) AS id, document.program AS program, program.title AS program_title,
        revision.title AS title
      FROM revision JOIN document ON document.id = revision.document
      JOIN program ON program.id = document.program
      GROUP BY document.id ORDER BY 1
      """, []
    ).map { row in
      let revision = try row.integer("id")
      var units: [UInt8] = []
      let title = try row.optionalText("title") ?? row.optionalText("program_title")
      SearchUnit(.program, title: try title.flatMap(texts.id)).pack(into: &units)
      try addFields(revision, try row.text("program"), to: &units)
      try addStatements(revision, to: &units)
      try addOpinions(revision, to: &units)
      try addLines(revision, to: &units)
      return (revision, units)
    }
  }

  /// Fields by the official name and by the name that the document prints.
  private func addFields(
    _ revision: Int64, _ program: String, to units: inout [UInt8]
  ) throws {
    let rows = try connection.rows(
      """
      SELECT statement.field AS field, statement.name AS name FROM statement WHERE revision = ?1
      UNION
      SELECT statement.field, field_name.name FROM statement
      JOIN field_name ON field_name.program = ?2 AND field_name.field = statement.field
      WHERE revision = ?1 ORDER BY 1, 2
      """, [.integer(revision), .text(program)])
    for row in rows {
      guard let name = try row.optionalText("name").flatMap({ try texts.id($0) }) else { continue }
      SearchUnit(.field, place: UInt32(clamping: try row.int("field")), title: name)
        .pack(into: &units)
    }
  }

  private func addStatements(_ revision: Int64, to units: inout [UInt8]) throws {
    let rows = try connection.rows(
      """
      SELECT section, field, text FROM statement
      JOIN passage ON passage.revision = statement.revision AND passage.part = statement.part
      WHERE statement.revision = ? ORDER BY section, position
      """, [.integer(revision)])
    for row in rows {
      guard let section = Section(rawValue: try row.text("section")) else { continue }
      SearchUnit(
        Self.kind(section), place: UInt32(clamping: try row.int("field")),
        texts: [try texts.id(row.text("text"))]
      ).pack(into: &units)
    }
  }

  private func addOpinions(_ revision: Int64, to units: inout [UInt8]) throws {
    let rows = try connection.rows(
      """
      SELECT opinion.number AS number, text FROM opinion
      JOIN passage ON passage.revision = opinion.revision AND passage.part = opinion.part
      WHERE opinion.revision = ? ORDER BY number
      """, [.integer(revision)])
    for row in rows {
      SearchUnit(
        .opinion, place: UInt32(clamping: try row.int("number")),
        texts: [try texts.id(row.text("text"))]
      ).pack(into: &units)
    }
  }

  private func addLines(_ revision: Int64, to units: inout [UInt8]) throws {
    let pieces = try connection.rows(
      "SELECT line, text FROM piece WHERE revision = ? ORDER BY line, position",
      [.integer(revision)])
    for (line, pieces) in try Dictionary(grouping: pieces, by: { try $0.int("line") })
      .sorted(by: { $0.key < $1.key })
    {
      let text = try pieces.map { try $0.text("text") }.joined()
      guard let id = try texts.id(text) else { continue }
      SearchUnit(.document, place: UInt32(clamping: line), texts: [id]).pack(into: &units)
    }
  }

  private static func kind(_ section: Section) -> SearchKind {
    switch section {
    case .goals: .goal
    case .results: .result
    case .nextGoals: .nextGoal
    }
  }
}
