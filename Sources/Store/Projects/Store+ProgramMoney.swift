public import Policies

extension Store {
  /// Everything that a program's budget can be set against; `years` are those of its table.
  public func programMoney(_ program: Program, years: [FiscalYear]) throws(Problem) -> ProgramMoney
  {
    try programMoney(program, years: years, projects: try linkedProjects(program.id))
  }

  /// The same for whoever has read the linked projects already: they are the most to read.
  public func programMoney(
    _ program: Program, years: [FiscalYear], projects: [LinkedProject]
  ) throws(Problem) -> ProgramMoney {
    var decisions: [String: (isContribution: Bool, reason: String)] = [:]
    for decision in try self.decisions(.contribution) {
      decisions[decision.subject] = (decision.verdict == .confirmed, decision.reason ?? "")
    }
    return try read { connection in
      let reader = MoneyReader(connection: connection)
      return ProgramMoney(
        projects: projects, items: try reader.items(program.id), decisions: decisions,
        ministryItems: try reader.ministryItems(program.ministryName),
        ended: try reader.ended(program.id, ministry: program.ministryName, years: years))
    }
  }
}

private struct MoneyReader {
  let connection: any Connection

  func items(_ program: String) throws -> [String: [BudgetItemRow]] {
    let rows = try connection.rows(
      """
      SELECT sheet.key AS key, budget_item.fiscal_year, sub_item, note, amount
      FROM field_link
      JOIN sheet ON sheet.key = field_link.project AND sheet.source = 'rs'
      JOIN part ON part.sheet = sheet.id AND part.until IS NULL AND part.dataset = 'rs-2-2'
      JOIN budget_item ON budget_item.id >= part.id << 20
        AND budget_item.id < (part.id + 1) << 20
      WHERE field_link.program = ? AND budget_item.fiscal_year IS NOT NULL
      """, [.text(program)])
    var items: [String: [BudgetItemRow]] = [:]
    for row in rows {
      items[try row.text("key"), default: []].append(
        BudgetItemRow(
          fiscalYear: FiscalYear(try row.int("fiscal_year")),
          subItem: try row.optionalText("sub_item"), note: try row.optionalText("note"),
          amount: try row.optionalInteger("amount").map { Yen($0) }))
    }
    return items
  }

  func ministryItems(_ ministry: String) throws -> [MinistryItemRow] {
    try connection.rows(
      """
      SELECT ministry_item.*, ministry_item.line AS row_line, source_file.name AS file,
        source_file.id AS file_id, part.id AS row_part
      FROM ministry_item JOIN part ON part.id = ministry_item.id >> 20 AND part.until IS NULL
      JOIN source_file ON source_file.id = part.file
      WHERE ministry_item.ministry = ? ORDER BY ministry_item.id
      """, [.text(ministry)]
    ).map { row in
      func yen(_ column: String) throws -> Yen? { try row.optionalInteger(column).map { Yen($0) } }
      return MinistryItemRow(
        fiscalYear: FiscalYear(try row.int("fiscal_year")),
        budgetType: try row.optionalText("budget_type") ?? "", ministry: ministry,
        organisation: try row.optionalText("organisation") ?? "",
        section: try row.optionalText("section") ?? "", name: try row.optionalText("name") ?? "",
        amount: try yen("amount"), current: try yen("current"), executed: try yen("executed"),
        code: try row.optionalText("code") ?? "", origin: try Origin(row))
    }
  }

  /// Projects of the ministry whose last sheet is of one of the years, or the one after, and of a
  /// unit that the program's projects were of in the same year.
  ///
  /// The joins are in the order in which they find the fewest rows; left to choose, SQLite goes over all
  /// sheets first, which takes a hundred times as long.
  func ended(_ program: String, ministry: String, years: [FiscalYear]) throws -> [EndedProjectRow] {
    guard let first = years.first?.year else { return [] }
    let rows = try connection.rows(
      """
      WITH unit AS (
        SELECT DISTINCT sheet.year AS year, sheet.division AS division
        FROM field_link CROSS JOIN project_sheet ON project_sheet.project = field_link.project
        CROSS JOIN sheet ON sheet.id = project_sheet.sheet
        WHERE field_link.program = ?1 AND field_link.method = 'official'
          AND sheet.source = 'judgit' AND sheet.division IS NOT NULL
      )
      SELECT project.id AS id, project.name AS name, project.last_year AS last_year,
        sheet.division AS division
      FROM project
      CROSS JOIN project_sheet ON project_sheet.project = project.id
      CROSS JOIN sheet ON sheet.id = project_sheet.sheet AND sheet.year = project.last_year
      JOIN unit ON unit.year = sheet.year AND unit.division = sheet.division
      WHERE project.ministry = ?2 AND sheet.source = 'judgit' AND project.last_year >= ?3
      ORDER BY project.id
      """, [.text(program), .text(ministry), .integer(Int64(first))])
    return try rows.map { row in
      let id = try row.text("id")
      let reader = ProjectReader(connection: connection, id: id)
      let outlines = try reader.outlines()
      return EndedProjectRow(
        project: id, name: try row.text("name"), unit: try row.text("division"),
        lastYear: try row.int("last_year"),
        isContribution: outlines.values.contains { $0.isContribution },
        budgets: try reader.budgets())
    }
  }
}
