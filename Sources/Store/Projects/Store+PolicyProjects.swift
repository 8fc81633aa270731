import Japanese
public import Policies

extension Store {
  /// The projects whose current sheets of a year name a policy of a ministry (施策, table 1-3), in
  /// order of their ids; the width of letters and the kind of hyphens do not matter.
  public func projects(
    ofPolicy policy: String, ministry: String, year: Int
  ) throws(Problem) -> [ProjectRecord] {
    let wanted = FoldedText(policy).text
    return try read { connection in
      let rows = try connection.rows(
        """
        SELECT DISTINCT project.id AS id, project.name AS name, policy_link.program AS policy
        FROM policy_link JOIN part ON part.id = policy_link.id >> 20 AND part.until IS NULL
        JOIN sheet ON sheet.id = part.sheet
        JOIN project_sheet ON project_sheet.sheet = sheet.id
        JOIN project ON project.id = project_sheet.project
        WHERE policy_link.owner = ? AND sheet.year = ? AND policy_link.program IS NOT NULL
        ORDER BY CAST(project.id AS INTEGER), project.id
        """, [.text(ministry), .integer(Int64(year))])
      var records: [ProjectRecord] = []
      for row in rows where try FoldedText(row.text("policy")).text == wanted {
        let id = try row.text("id")
        guard records.last?.id != id else { continue }
        records.append(
          try ProjectReader(connection: connection, id: id).record(name: row.text("name")))
      }
      return records
    }
  }
}
