public import Policies

/// A program as lists show it.
public struct ProgramSummary: Hashable, Sendable {
  /// The program.
  public let program: Program
  /// Its cycles, the latest first.
  public let cycles: [CycleSummary]
}

/// A cycle of a program as lists show it, by its latest revision.
public struct CycleSummary: Hashable, Sendable {
  /// The cycle.
  public let cycle: EvaluationCycle
  /// How many fields, opinions and findings its document has.
  public let fields, opinions, findings: Int
  /// How many revisions there are.
  public let revisions: Int
}

extension Store {
  /// All programs, in order of their ids.
  public func programs() throws(Problem) -> [ProgramSummary] {
    try read { connection in
      let cycles = try Dictionary(
        grouping: connection.rows(cycleSummarySQL, []), by: { try $0.text("program") })
      return try connection.rows("SELECT * FROM program ORDER BY id", []).map { row in
        let program = try Program(row: row)
        return ProgramSummary(
          program: program,
          cycles: try (cycles[program.id] ?? []).map(CycleSummary.init))
      }
    }
  }

  /// All revisions, in order of program, cycle and number.
  public func revisions() throws(Problem) -> [DocumentRevision] {
    try read {
      try $0.rows(revisionSQL + " ORDER BY program, cycle, number", []).map(DocumentRevision.init)
    }
  }

  /// The revision of a program's document: the latest one of the latest cycle unless said otherwise.
  public func revision(
    program: String, cycle: String? = nil, number: Int? = nil
  ) throws(Problem) -> DocumentRevision? {
    try read { connection in
      try connection.row(
        revisionSQL
          + """
           WHERE document.program = ?1 AND (?2 IS NULL OR document.cycle = ?2)
             AND (?3 IS NULL OR revision.number = ?3)
           ORDER BY revision.last_year DESC NULLS LAST, document.cycle DESC, revision.number DESC
           LIMIT 1
          """,
        [.text(program), .optional(cycle), .optional(number)]
      ).map(DocumentRevision.init)
    }
  }
}

private let revisionSQL = """
  SELECT revision.*, document.program AS program, document.cycle AS cycle
  FROM revision JOIN document ON document.id = revision.document
  """

/// Counts by the latest revision of each document.
private let cycleSummarySQL = """
  SELECT document.program AS program, document.cycle AS cycle, latest.first_year, latest.last_year,
    latest.cycle_basis, latest.number AS revisions,
    (SELECT count(DISTINCT field) FROM statement WHERE revision = latest.id) AS fields,
    (SELECT count(*) FROM opinion WHERE revision = latest.id) AS opinions,
    (SELECT count(*) FROM finding WHERE revision = latest.id) AS findings
  FROM document
  JOIN revision AS latest ON latest.document = document.id AND latest.number =
    (SELECT max(number) FROM revision WHERE revision.document = document.id)
  ORDER BY document.program, latest.last_year DESC NULLS LAST, document.cycle DESC
  """

extension Program {
  init(row: SQLRow) throws {
    self.init(
      id: try row.text("id"), title: try row.optionalText("title"),
      ministry: Bilingual(ja: try row.text("ministry_ja"), en: try row.text("ministry_en")),
      fieldLabel: Bilingual(
        ja: try row.text("field_label_ja"), en: try row.text("field_label_en")))
  }
}

extension EvaluationCycle {
  init(row: SQLRow) throws {
    let first = try row.optionalInteger("first_year").map { FiscalYear(Int($0)) }
    let last = try row.optionalInteger("last_year").map { FiscalYear(Int($0)) }
    let basis = try Basis(rawValue: row.text("cycle_basis")) ?? .unknown
    if let first, let last, first <= last {
      self.init(years: first...last, basis: basis)
    } else {
      self.init(years: nil, basis: basis)
    }
  }
}

extension CycleSummary {
  init(row: SQLRow) throws {
    cycle = try EvaluationCycle(row: row)
    fields = try row.int("fields")
    opinions = try row.int("opinions")
    findings = try row.int("findings")
    revisions = try row.int("revisions")
  }
}

extension DocumentRevision {
  init(row: SQLRow) throws {
    id = try row.integer("id")
    program = try row.text("program")
    cycle = try row.text("cycle")
    number = try row.int("number")
    name = try row.text("name")
    format = try row.text("format")
    encoding = try row.optionalText("encoding")
    sha256 = try row.text("sha256")
    profile = try row.text("profile")
    importedAt = try row.text("imported_at")
  }
}
