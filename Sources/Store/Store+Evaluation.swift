public import Policies

extension Store {
  /// The record of a revision, as it was read.
  public func evaluation(_ revision: DocumentRevision) throws(Problem) -> Evaluation {
    try read { connection in
      try EvaluationLoader(connection: connection, revision: revision).load()
    }
  }
}

/// Puts an evaluation together from its tables.
private struct EvaluationLoader {
  let connection: any Connection
  let revision: DocumentRevision

  func load() throws -> Evaluation {
    let header = try one("SELECT * FROM revision WHERE id = ?")
    let program = try connection.rows(
      "SELECT * FROM program WHERE id = ?", [.text(revision.program)])[0]
    let passages = try passages()
    return Evaluation(
      profile: try header.text("profile"),
      program: try Program(row: program).titled(header.optionalText("title")),
      cycle: try EvaluationCycle(row: header),
      preambles: preambles(passages), statements: try statements(passages),
      budget: try budget(passages), opinionsPreamble: passages[Part.opinionsPreamble.id],
      opinions: try opinions(passages), notes: numbered(passages) { .note($0) },
      findings: try findings(), lines: try lines())
  }

  private func rows(_ sql: String) throws -> [SQLRow] {
    try connection.rows(sql, [.integer(revision.id)])
  }

  private func one(_ sql: String) throws -> SQLRow {
    guard let row = try rows(sql).first else { throw StoreProblem.column("id") }
    return row
  }

  private func passages() throws -> [String: Passage] {
    var passages: [String: Passage] = [:]
    for row in try rows("SELECT * FROM passage WHERE revision = ?") {
      passages[try row.text("part")] = Passage(
        text: try row.text("text"), lines: try row.span())
    }
    return passages
  }

  private func preambles(_ passages: [String: Passage]) -> [Section: Passage] {
    var preambles: [Section: Passage] = [:]
    for section in Section.allCases { preambles[section] = passages[Part.preamble(section).id] }
    return preambles
  }

  /// The passages that are counted, as far as they reach.
  private func numbered(_ passages: [String: Passage], _ part: (Int) -> Part) -> [Passage] {
    var found: [Passage] = []
    while let passage = passages[part(found.count + 1).id] { found.append(passage) }
    return found
  }

  /// Statements in the order of the document.
  private func statements(_ passages: [String: Passage]) throws -> [Statement] {
    let statements = try rows("SELECT * FROM statement WHERE revision = ?").map { row in
      guard let section = Section(rawValue: try row.text("section")),
        let passage = passages[try row.text("part")]
      else { throw StoreProblem.column("section") }
      return Statement(
        section: section, position: try row.int("position"), field: try row.int("field"),
        name: try row.optionalText("name"), passage: passage)
    }
    return statements.sorted {
      ($0.passage.lines.lowerBound, $0.position) < ($1.passage.lines.lowerBound, $1.position)
    }
  }

  private func opinions(_ passages: [String: Passage]) throws -> [Opinion] {
    let fields = try Dictionary(
      grouping: rows("SELECT * FROM opinion_field WHERE revision = ? ORDER BY opinion, position"),
      by: { try $0.int("opinion") })
    let words = try Dictionary(
      grouping: rows("SELECT * FROM opinion_word WHERE revision = ? ORDER BY opinion, position"),
      by: { try $0.int("opinion") })
    return try rows("SELECT * FROM opinion WHERE revision = ? ORDER BY number").map { row in
      let number = try row.int("number")
      guard let attribution = Opinion.Attribution(rawValue: try row.text("attribution")),
        let passage = passages[try row.text("part")]
      else { throw StoreProblem.column("attribution") }
      return Opinion(
        number: number, fields: try (fields[number] ?? []).map { try $0.int("field") },
        attribution: attribution, words: try (words[number] ?? []).map { try $0.text("word") },
        passage: passage)
    }
  }

  private func budget(_ passages: [String: Passage]) throws -> BudgetTable? {
    guard let row = try rows("SELECT * FROM budget WHERE revision = ?").first else { return nil }
    let cells = try Dictionary(
      grouping: rows("SELECT * FROM budget_cell WHERE revision = ?"),
      by: { CellKey(line: try $0.int("budget_line"), year: try $0.int("fiscal_year")) })
    let years = try Dictionary(
      grouping: rows("SELECT * FROM budget_year WHERE revision = ? ORDER BY fiscal_year"),
      by: { try $0.int("budget_line") })
    let lines = try rows("SELECT * FROM budget_line WHERE revision = ? ORDER BY position").map {
      row in
      let position = try row.int("position")
      return BudgetLine(
        label: try row.text("label"),
        contributions: try row.optionalText("contributions").flatMap(Contributions.init),
        years: try (years[position] ?? []).map { year in
          let number = try year.int("fiscal_year")
          return try budgetYear(number, cells[CellKey(line: position, year: number)] ?? [])
        })
    }
    return BudgetTable(
      unit: try row.optionalText("unit").flatMap(MoneyUnit.init), lines: lines,
      notes: numbered(passages) { .budgetNote($0) }, place: try row.span())
  }

  private struct CellKey: Hashable {
    let line: Int
    let year: Int
  }

  private func budgetYear(_ year: Int, _ rows: [SQLRow]) throws -> BudgetYear {
    var cells: [BudgetKind: BudgetCell] = [:]
    for row in rows {
      guard let kind = BudgetKind(rawValue: try row.text("kind")) else {
        throw StoreProblem.column("kind")
      }
      let value: BudgetCell.Value =
        if let yen = try row.optionalInteger("yen") {
          .yen(Yen(yen))
        } else {
          .missing(try Missing(rawValue: row.text("missing")) ?? .unreadable)
        }
      cells[kind] = BudgetCell(
        text: try row.text("text"), value: value, line: try row.int("source_line"))
    }
    return BudgetYear(fiscalYear: FiscalYear(year), cells: cells)
  }

  private func findings() throws -> [Finding] {
    try rows("SELECT * FROM finding WHERE revision = ? ORDER BY position").map(Finding.init)
  }

  private func lines() throws -> [DocumentLine] {
    let pieces = try Dictionary(
      grouping: rows("SELECT * FROM piece WHERE revision = ? ORDER BY line, position"),
      by: { try $0.int("line") })
    return try rows("SELECT * FROM line WHERE revision = ? ORDER BY number").map { row in
      let number = try row.int("number")
      return DocumentLine(
        number: number,
        pieces: try (pieces[number] ?? []).map { piece in
          Piece(
            try PieceRole(rawValue: piece.text("role")) ?? .unassigned,
            try piece.optionalText("part").flatMap(Part.init(id:)), try piece.text("text"))
        }, box: try box(row))
    }
  }

  private func box(_ row: SQLRow) throws -> PageBox? {
    guard let page = try row.optionalInteger("page"), let left = try row.optionalReal("left_edge"),
      let top = try row.optionalReal("top_edge"), let right = try row.optionalReal("right_edge"),
      let bottom = try row.optionalReal("bottom_edge")
    else { return nil }
    return PageBox(page: Int(page), left: left, top: top, right: right, bottom: bottom)
  }
}

extension SQLRow {
  /// The lines from `first_line` to `last_line`.
  func span() throws -> ClosedRange<Int> {
    let first = try int("first_line")
    return first...max(first, try int("last_line"))
  }
}

extension Program {
  /// The program with the title that a revision prints.
  fileprivate func titled(_ title: String?) -> Program {
    Program(id: id, title: title ?? self.title, ministry: ministry, fieldLabel: fieldLabel)
  }
}
