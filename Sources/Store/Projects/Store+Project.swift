public import Policies

extension Store {
  /// Everything about a project; nothing if there is none with this id.
  public func project(_ id: String) throws(Problem) -> ProjectRecord? {
    try read { connection in
      guard let row = try connection.row("SELECT * FROM project WHERE id = ?", [.text(id)]) else {
        return nil
      }
      return try ProjectReader(connection: connection, id: id).record(name: row.text("name"))
    }
  }
}

extension Store {
  /// A sheet by its number; nothing if there is none.
  public func sheet(_ id: Int64) throws(Problem) -> ProjectSheet? {
    try read { connection in
      try connection.row("SELECT * FROM sheet WHERE id = ?", [.integer(id)])
        .map { try ProjectSheet($0) }
    }
  }

  /// The project that a sheet belongs to; nothing if there is none.
  public func project(ofSheet id: Int64) throws(Problem) -> ProjectRecord? {
    let project = try read { connection in
      try connection.row("SELECT project FROM project_sheet WHERE sheet = ?", [.integer(id)])?
        .text("project")
    }
    guard let project else { return nil }
    return try self.project(project)
  }
}

/// Reads one project, table by table.
struct ProjectReader {
  let connection: any Connection
  let id: String

  /// Selects the current rows of a table for the sheets of a project, in order of sheet year.
  static func sql(_ columns: String, from table: String) -> String {
    """
    SELECT \(columns), sheet.id AS sheet, sheet.year AS sheet_year, sheet.source AS source,
      \(table).id AS row_id, \(table).line AS row_line, source_file.name AS file,
      source_file.id AS file_id, part.id AS row_part
    FROM project_sheet
    JOIN sheet ON sheet.id = project_sheet.sheet
    JOIN part ON part.sheet = sheet.id AND part.until IS NULL
    JOIN source_file ON source_file.id = part.file
    JOIN \(table) ON \(table).id >= part.id << 20 AND \(table).id < (part.id + 1) << 20
    WHERE project_sheet.project = ?
    """
  }

  func record(name: String) throws -> ProjectRecord {
    let sheets = try sheets()
    let indicators = try reports()
    return ProjectRecord(
      id: id, name: name, sheets: sheets, steps: try steps(linked: true).byEarlier,
      suggestions: try steps(linked: false), outlines: try outlines(), budgets: try budgets(),
      reports: indicators, indicatorDecisions: try indicatorDecisions(indicators),
      links: try links(), inspections: try inspections(), edges: try edges())
  }

  func sheets() throws -> [ProjectSheet] {
    try connection.rows(
      """
      SELECT sheet.* FROM project_sheet JOIN sheet ON sheet.id = project_sheet.sheet
      WHERE project_sheet.project = ? ORDER BY year DESC, source DESC
      """, [.text(id)]
    ).map(ProjectSheet.init)
  }

  private func steps(linked: Bool) throws -> [SheetStep] {
    try connection.rows(
      """
      SELECT lineage.* FROM project_sheet JOIN lineage ON lineage.later = project_sheet.sheet
      WHERE project_sheet.project = ? AND is_linked = ? ORDER BY later DESC
      """, [.text(id), .integer(linked ? 1 : 0)]
    ).map(SheetStep.init)
  }

  func outlines() throws -> [Int64: ProjectOutline] {
    let columns = "purpose, issues, summary, overview.kind AS kind, url, contribution, methods"
    let rows = try connection.rows(Self.sql(columns, from: "overview"), [.text(id)])
    return try Dictionary(
      rows.map { (try $0.integer("sheet"), try ProjectOutline($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  func budgets() throws -> [ProjectBudget] {
    let columns =
      "fiscal_year, initial, supplementary, carried_in, reserve, current, executed, executed_missing, carried_out, request"
    return try connection.rows(
      Self.sql(columns, from: "project_budget")
        + " AND level <> 'account' AND fiscal_year IS NOT NULL ORDER BY fiscal_year, sheet_year",
      [.text(id)]
    ).map(ProjectBudget.init)
  }

  func inspections() throws -> [ProjectInspection] {
    let columns = """
      self_result, self_direction, expert_year, expert_scope, expert_remark, team_finding, team_detail,
      reflection, reflection_detail
      """
    return try connection.rows(
      Self.sql(columns, from: "inspection") + " ORDER BY sheet_year DESC, row_id", [.text(id)]
    ).map(ProjectInspection.init)
  }

  func edges() throws -> [ProjectEdge] {
    let columns = """
      from_number, from_kind, from_term, from_text, to_number, to_kind, to_term, to_text, connection,
      no_stages_reason
      """
    let rows = try connection.rows(
      Self.sql(columns, from: "logic_edge") + " ORDER BY sheet_year DESC, row_id", [.text(id)])
    let year = try rows.first?.int("sheet_year")
    return try rows.filter { try $0.int("sheet_year") == year }.map(ProjectEdge.init)
  }

  private func links() throws -> [(program: String, link: FieldLink)] {
    try connection.rows(
      fieldLinkSQL + " WHERE field_link.project = ? ORDER BY field_link.program, rank",
      [.text(id)]
    ).filter { try $0.optionalText("verdict") != "rejected" }
      .map { (try $0.text("program"), try FieldLink($0)) }
  }
}

extension [SheetStep] {
  fileprivate var byEarlier: [Int64: SheetStep] {
    Dictionary(map { ($0.earlier, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Store {
  /// The projects that are linked to a program's fields, officially or by a person's word, in order
  /// of field and link; suggestions too if they are asked for.
  public func linkedProjects(
    _ program: String, field: Int? = nil, suggestions: Bool = false
  ) throws(Problem) -> [LinkedProject] {
    let links = try fieldLinks(program, field: field)
    return try read { connection in
      try links.filter { suggestions || $0.method != .suggested }.map { link in
        let reader = ProjectReader(connection: connection, id: link.project)
        return LinkedProject(link: link, record: try reader.record(name: link.name))
      }
    }
  }

  /// The inspections of the projects that are linked to a program's fields, officially or by a person's
  /// word, with the links, in order of field and link.
  public func linkedInspections(
    _ program: String
  ) throws(Problem) -> [(link: FieldLink, inspections: [ProjectInspection])] {
    let links = try fieldLinks(program, field: nil).filter { $0.method != .suggested }
    return try read { connection in
      try links.map { link in
        (link, try ProjectReader(connection: connection, id: link.project).inspections())
      }
    }
  }
}
