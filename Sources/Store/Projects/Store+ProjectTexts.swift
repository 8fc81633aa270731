public import Policies

/// The texts of a project by its latest sheet, with the organisation in charge.
public struct ProjectTextRow: Sendable {
  /// The project.
  public let project: String
  /// The year of the sheet.
  public let year: Int
  /// Ministry, name, purpose and outline.
  public let ministry, name, purpose, summary: String
  /// The organisation, from the ministry inwards, without empty levels.
  public let unit: [String]
}

extension Store {
  /// The texts of the projects of a ministry, or of all, in order of their ids.
  ///
  /// A project speaks by its latest official sheet that has an outline; by data that others derived
  /// only where there is none.
  public func projectTexts(ministry: String? = nil) throws(Problem) -> [ProjectTextRow] {
    try read { connection in
      try connection.rows(
        """
        SELECT sheet.*, latest.project AS project, overview.purpose AS purpose,
          overview.summary AS summary
        FROM (
          SELECT project_sheet.project AS project, part.id AS part, part.sheet AS sheet,
            row_number() OVER (
              PARTITION BY project_sheet.project
              ORDER BY part.dataset = 'derived-outline', sheet.year DESC, part.id
            ) AS place
          FROM project
          JOIN project_sheet ON project_sheet.project = project.id
          JOIN sheet ON sheet.id = project_sheet.sheet
          JOIN part ON part.sheet = sheet.id AND part.until IS NULL
            AND part.dataset IN ('rs-1-2', 'judgit', 'derived-outline')
          WHERE ?1 IS NULL OR project.ministry = ?1
        ) latest
        JOIN sheet ON sheet.id = latest.sheet
        JOIN overview ON overview.id = latest.part << 20
        WHERE latest.place = 1 ORDER BY latest.project
        """, [.optional(ministry)]
      ).map(ProjectTextRow.init)
    }
  }

  /// The ids of the projects of a ministry.
  public func projectIDs(ministry: String) throws(Problem) -> [String] {
    try read { connection in
      try connection.rows(
        "SELECT id FROM project WHERE ministry = ? ORDER BY id", [.text(ministry)]
      ).map { try $0.text("id") }
    }
  }
}

extension ProjectTextRow {
  init(_ row: SQLRow) throws {
    let sheet = try ProjectSheet(row)
    self.init(
      project: try row.text("project"), year: sheet.year, ministry: sheet.ministry,
      name: sheet.name, purpose: try row.optionalText("purpose") ?? "",
      summary: try row.optionalText("summary") ?? "", unit: sheet.unit)
  }
}
