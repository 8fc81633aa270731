import Foundation
public import Policies

/// A link that a project sheet declares to a program (table 1-3).
public struct ProgramLinkRow: Sendable {
  /// The project and the year of its sheet.
  public let project: String
  /// The year of the sheet.
  public let sheetYear: Int
  /// The program's name as the sheet prints it (施策).
  public let text: String
  /// The part and line it stands in.
  public let part: Int64
  /// The line of the file.
  public let line: Int
}

/// A link that is about to be stored.
public struct NewFieldLink: Sendable {
  let link: FieldLink
  let rank: Int
  let part: Int64?
  let line: Int?

  /// Makes an official link from a row.
  public init(official row: ProgramLinkRow, field: Int) {
    link = FieldLink(
      field: field, project: row.project, name: "", method: .official, score: 1,
      sheetYear: row.sheetYear)
    rank = 1
    part = row.part
    line = row.line
  }

  /// Makes a suggestion; `rank` counts from 1 among those of the project.
  public init(suggested link: FieldLink, rank: Int) {
    self.link = link
    self.rank = rank
    part = nil
    line = nil
  }
}

let fieldLinkSQL = """
  SELECT field_link.*, coalesce(project.name, '') AS name, source_file.name AS file,
    source_file.id AS file_id, field_link.line AS row_line, part.id AS row_part,
    (SELECT verdict FROM decision WHERE kind = 'field-link'
      AND subject = field_link.program || '/' || field_link.field AND object = field_link.project
      ORDER BY id DESC LIMIT 1) AS verdict
  FROM field_link
  LEFT JOIN project ON project.id = field_link.project
  LEFT JOIN part ON part.id = field_link.part
  LEFT JOIN source_file ON source_file.id = part.file
  """

extension Store {
  /// The links that the current sheets declare to programs of any ministry.
  public func programLinkRows() throws(Problem) -> [ProgramLinkRow] {
    try read { connection in
      try connection.rows(
        """
        SELECT sheet.key AS key, sheet.year AS year, policy_link.program AS text, part.id AS part,
          policy_link.line AS line
        FROM policy_link JOIN part ON part.id = policy_link.id >> 20 AND part.until IS NULL
        JOIN sheet ON sheet.id = part.sheet
        WHERE policy_link.program IS NOT NULL ORDER BY sheet.year, policy_link.id
        """, []
      ).map { row in
        ProgramLinkRow(
          project: try row.text("key"), sheetYear: try row.int("year"), text: try row.text("text"),
          part: try row.integer("part"), line: try row.int("line"))
      }
    }
  }

  /// Replaces the links of a program and the official names of its fields.
  public func replaceFieldLinks(
    _ program: String, _ links: [NewFieldLink], names: [Int: (name: String, row: ProgramLinkRow)]
  ) throws(Problem) {
    try write { connection in
      try connection.execute("DELETE FROM field_link WHERE program = ?", [.text(program)])
      try connection.execute("DELETE FROM field_name WHERE program = ?", [.text(program)])
      for new in links {
        let link = new.link
        try connection.execute(
          "INSERT OR REPLACE INTO field_link VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          [
            .text(program), .integer(Int64(link.field)), .text(link.project),
            .text(link.method.rawValue), .real(link.score), .integer(Int64(new.rank)),
            .integer(Int64(link.sheetYear)), new.part.map { .integer($0) } ?? .null,
            .optional(new.line), .optional(Evidence(link).json),
          ])
      }
      for (field, entry) in names.sorted(by: { $0.key < $1.key }) {
        try connection.execute(
          "INSERT INTO field_name VALUES (?, ?, ?, ?, ?)",
          [
            .text(program), .integer(Int64(field)), .text(entry.name), .integer(entry.row.part),
            .integer(Int64(entry.row.line)),
          ])
      }
      try connection.execute(searchChangedSQL, [])
    }
  }

  /// The links of a program: official and confirmed ones, and suggestions that nobody rejected.
  public func fieldLinks(_ program: String, field: Int? = nil) throws(Problem) -> [FieldLink] {
    try read { connection in
      try connection.rows(
        fieldLinkSQL
          + """
           WHERE field_link.program = ?1 AND (?2 IS NULL OR field_link.field = ?2)
          ORDER BY field_link.field, field_link.method <> 'official', field_link.score DESC,
            CAST(field_link.project AS INTEGER), field_link.project
          """, [.text(program), .optional(field)]
      ).filter { try $0.optionalText("verdict") != "rejected" }.map(FieldLink.init)
    }
  }

  /// The official names of a program's fields, with where they stand.
  public func fieldNames(_ program: String) throws(Problem) -> [Int: String] {
    try read { connection in
      let rows = try connection.rows(
        "SELECT field, name FROM field_name WHERE program = ?", [.text(program)])
      return try Dictionary(
        rows.map { (try $0.int("field"), try $0.text("name")) }, uniquingKeysWith: { $1 })
    }
  }
}

/// The words and facts of a suggestion, as the store keeps them.
private struct Evidence: Codable {
  let words, facts: [String]

  /// The same evidence is the same text every time.
  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  init(_ link: FieldLink) {
    words = link.words
    facts = link.facts
  }

  init(json: String) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
    } catch {
      throw StoreProblem.column("evidence")
    }
  }

  var json: String? {
    guard !words.isEmpty || !facts.isEmpty, let data = try? Self.encoder.encode(self) else {
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }
}

extension FieldLink {
  init(_ row: SQLRow) throws {
    let text = try row.optionalText("evidence")
    let evidence = try text.map(Evidence.init(json:))
    guard var method = LinkMethod(rawValue: try row.text("method")) else {
      throw StoreProblem.column("method")
    }
    if method == .suggested, try row.optionalText("verdict") == "confirmed" { method = .confirmed }
    self.init(
      field: try row.int("field"), project: try row.text("project"), name: try row.text("name"),
      method: method, score: try row.optionalReal("score") ?? 0,
      sheetYear: try row.int("sheet_year"), words: evidence?.words ?? [],
      facts: evidence?.facts ?? [],
      origin: try row.optionalText("file") == nil ? nil : Origin(row))
  }
}
