public import Policies

extension Store {
  /// Stores a document in one transaction.
  ///
  /// The same bytes read by the same profile change nothing; other bytes for the same program and
  /// cycle make a new revision, and the old one stays.
  public func add(_ document: ImportedDocument) throws(Problem) -> ImportOutcome {
    try write { connection in
      if let same = try connection.row(
        "SELECT number FROM revision WHERE sha256 = ? AND profile = ?",
        [.text(document.sha256), .text(document.evaluation.profile)])
      {
        return .unchanged(revision: try same.int("number"))
      }
      let writer = EvaluationWriter(connection: connection, document: document)
      let number = try writer.write()
      return number == 1 ? .stored : .revised(revision: number)
    }
  }
}

/// Writes one evaluation, table by table.
private struct EvaluationWriter {
  let connection: any Connection
  let document: ImportedDocument

  private var evaluation: Evaluation { document.evaluation }

  func write() throws -> Int {
    try writeProgram()
    let (revision, number) = try writeRevision()
    try writeLines(revision)
    try writePassages(revision)
    try writeOpinions(revision)
    try writeBudget(revision)
    try writeFindings(revision)
    return number
  }

  private func writeProgram() throws {
    let program = evaluation.program
    try connection.execute(
      """
      INSERT INTO program (id, title, ministry_ja, ministry_en, field_label_ja, field_label_en)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET title = coalesce(excluded.title, title)
      """,
      [
        .text(program.id), .optional(program.title), .text(program.ministry.japanese),
        .text(program.ministry.english), .text(program.fieldLabel.japanese),
        .text(program.fieldLabel.english),
      ])
  }

  private func writeRevision() throws -> (id: Int64, number: Int) {
    let key: [SQLValue] = [.text(evaluation.program.id), .text(evaluation.cycle.id)]
    try connection.execute(
      "INSERT INTO document (program, cycle) VALUES (?, ?) ON CONFLICT DO NOTHING", key)
    let owner = try connection.rows(
      "SELECT id FROM document WHERE program = ? AND cycle = ?", key)[0].integer("id")
    let last = try connection.rows(
      "SELECT coalesce(max(number), 0) AS last FROM revision WHERE document = ?",
      [.integer(owner)])[0].int("last")
    try connection.execute(
      """
      INSERT INTO revision (document, number, sha256, name, format, encoding, profile, title,
        first_year, last_year, cycle_basis, imported_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(owner), .integer(Int64(last + 1)), .text(document.sha256), .text(document.name),
        .text(document.format.rawValue), .optional(document.encoding), .text(evaluation.profile),
        .optional(evaluation.program.title),
        .optional(evaluation.cycle.years?.lowerBound.year),
        .optional(evaluation.cycle.years?.upperBound.year),
        .text(evaluation.cycle.basis.rawValue), .text(document.importedAt),
      ])
    return (connection.lastInsertedID, last + 1)
  }

  private func writeLines(_ revision: Int64) throws {
    for line in evaluation.lines {
      try connection.execute(
        """
        INSERT INTO line (revision, number, page, left_edge, top_edge, right_edge, bottom_edge)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(revision), .integer(Int64(line.number)), .optional(line.box?.page),
          .optional(line.box?.left), .optional(line.box?.top), .optional(line.box?.right),
          .optional(line.box?.bottom),
        ])
      for (position, piece) in line.pieces.enumerated() {
        try connection.execute(
          """
          INSERT INTO piece (revision, line, position, role, part, text) VALUES (?, ?, ?, ?, ?, ?)
          """,
          [
            .integer(revision), .integer(Int64(line.number)), .integer(Int64(position)),
            .text(piece.role.rawValue), .optional(piece.part?.id), .text(piece.text),
          ])
      }
    }
  }

  private func writePassages(_ revision: Int64) throws {
    for (section, passage) in evaluation.preambles {
      try write(passage, .preamble(section), revision)
    }
    if let passage = evaluation.opinionsPreamble { try write(passage, .opinionsPreamble, revision) }
    for (index, passage) in evaluation.notes.enumerated() {
      try write(passage, .note(index + 1), revision)
    }
    for statement in evaluation.statements {
      try write(statement.passage, statement.part, revision)
      try connection.execute(
        """
        INSERT INTO statement (revision, part, section, position, field, name)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(revision), .text(statement.part.id), .text(statement.section.rawValue),
          .integer(Int64(statement.position)), .integer(Int64(statement.field)),
          .optional(statement.name),
        ])
    }
  }

  private func write(_ passage: Passage, _ part: Part, _ revision: Int64) throws {
    try connection.execute(
      "INSERT INTO passage (revision, part, text, first_line, last_line) VALUES (?, ?, ?, ?, ?)",
      [
        .integer(revision), .text(part.id), .text(passage.text),
        .integer(Int64(passage.lines.lowerBound)), .integer(Int64(passage.lines.upperBound)),
      ])
  }

  private func writeOpinions(_ revision: Int64) throws {
    for opinion in evaluation.opinions {
      let part = Part.opinion(opinion.number)
      let number = SQLValue.integer(Int64(opinion.number))
      try write(opinion.passage, part, revision)
      try connection.execute(
        "INSERT INTO opinion (revision, number, part, attribution) VALUES (?, ?, ?, ?)",
        [.integer(revision), number, .text(part.id), .text(opinion.attribution.rawValue)])
      for (position, field) in opinion.fields.enumerated() {
        try connection.execute(
          "INSERT INTO opinion_field (revision, opinion, position, field) VALUES (?, ?, ?, ?)",
          [.integer(revision), number, .integer(Int64(position)), .integer(Int64(field))])
      }
      for (position, word) in opinion.words.enumerated() {
        try connection.execute(
          "INSERT INTO opinion_word (revision, opinion, position, word) VALUES (?, ?, ?, ?)",
          [.integer(revision), number, .integer(Int64(position)), .text(word)])
      }
    }
  }

  private func writeBudget(_ revision: Int64) throws {
    guard let budget = evaluation.budget else { return }
    try connection.execute(
      "INSERT INTO budget (revision, unit, first_line, last_line) VALUES (?, ?, ?, ?)",
      [
        .integer(revision), .optional(budget.unit?.rawValue),
        .integer(Int64(budget.place.lowerBound)), .integer(Int64(budget.place.upperBound)),
      ])
    for (index, note) in budget.notes.enumerated() {
      try write(note, .budgetNote(index + 1), revision)
    }
    for (position, line) in budget.lines.enumerated() {
      try connection.execute(
        "INSERT INTO budget_line (revision, position, label, contributions) VALUES (?, ?, ?, ?)",
        [
          .integer(revision), .integer(Int64(position)), .text(line.label),
          .optional(line.contributions?.rawValue),
        ])
      for year in line.years { try write(year, line: position, revision) }
    }
  }

  private func write(_ year: BudgetYear, line: Int, _ revision: Int64) throws {
    let key: [SQLValue] = [
      .integer(revision), .integer(Int64(line)), .integer(Int64(year.fiscalYear.year)),
    ]
    try connection.execute(
      "INSERT INTO budget_year (revision, budget_line, fiscal_year) VALUES (?, ?, ?)", key)
    for (kind, cell) in year.cells {
      var missing: String?
      if case .missing(let reason) = cell.value { missing = reason.rawValue }
      try connection.execute(
        """
        INSERT INTO budget_cell (revision, budget_line, fiscal_year, kind, text, yen, missing,
          source_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        key + [
          .text(kind.rawValue), .text(cell.text),
          cell.yen.map { .integer($0.amount) } ?? .null, .optional(missing),
          .integer(Int64(cell.line)),
        ])
    }
  }

  private func writeFindings(_ revision: Int64) throws {
    for (position, finding) in evaluation.findings.enumerated() {
      try connection.execute(
        """
        INSERT INTO finding (revision, position, code, severity, text_ja, text_en, first_line,
          last_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(revision), .integer(Int64(position)), .text(finding.code),
          .text(finding.severity.rawValue), .text(finding.text.japanese),
          .text(finding.text.english), .optional(finding.lines?.lowerBound),
          .optional(finding.lines?.upperBound),
        ])
    }
  }
}
