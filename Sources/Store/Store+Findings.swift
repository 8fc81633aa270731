public import Policies

/// A finding of reading, with the document that has it and when it first had it.
public struct DocumentFinding: Hashable, Sendable {
  /// The program, and the cycle of its document.
  public let program, cycle: String
  /// The last revision that has it.
  public let revision: Int
  /// The finding, with its lines in that revision.
  public let finding: Finding
  /// Which of several findings of the same words in one revision it is, from 1.
  public let position: Int
  /// When the first revision that has it was imported, in ISO 8601.
  public let firstSeen: String
}

extension Store {
  /// The findings of reading of all documents or of one program's, the newest first.
  public func documentFindings(program: String? = nil) throws(Problem) -> [DocumentFinding] {
    let rows = try read { connection in
      try connection.rows(
        """
        SELECT document.program AS program, document.cycle AS cycle, revision.number AS number,
          revision.imported_at AS imported_at, finding.*
        FROM finding JOIN revision ON revision.id = finding.revision
        JOIN document ON document.id = revision.document
        WHERE ?1 IS NULL OR document.program = ?1
        ORDER BY document.program, document.cycle, revision.number, finding.position
        """, [.optional(program)]
      ).map(Row.init)
    }
    return Self.merged(rows).sorted { ($1.firstSeen, $0.program) < ($0.firstSeen, $1.program) }
  }

  private struct Row {
    let program, cycle, importedAt: String
    let revision: Int
    let finding: Finding

    init(_ row: SQLRow) throws {
      program = try row.text("program")
      cycle = try row.text("cycle")
      importedAt = try row.text("imported_at")
      revision = try row.int("number")
      finding = try Finding(row: row)
    }
  }

  /// A finding that several revisions have is one, known since the first of them.
  private static func merged(_ rows: [Row]) -> [DocumentFinding] {
    var found: [[String]: DocumentFinding] = [:]
    var order: [[String]] = []
    var times: [[String]: Int] = [:]
    for row in rows {
      let words = [row.program, row.cycle, row.finding.code, row.finding.text.japanese]
      let position = (times[words + ["\(row.revision)"]] ?? 0) + 1
      times[words + ["\(row.revision)"]] = position
      let key = words + ["\(position)"]
      if found[key] == nil { order.append(key) }
      found[key] = DocumentFinding(
        program: row.program, cycle: row.cycle, revision: row.revision, finding: row.finding,
        position: position, firstSeen: found[key]?.firstSeen ?? row.importedAt)
    }
    return order.compactMap { found[$0] }
  }
}

extension Finding {
  init(row: SQLRow) throws {
    let first = try row.optionalInteger("first_line")
    self.init(
      try row.text("code"), try Severity(rawValue: row.text("severity")) ?? .warning,
      Bilingual(ja: try row.text("text_ja"), en: try row.text("text_en")),
      lines: first == nil ? nil : try row.span())
  }
}
