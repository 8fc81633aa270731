public import Policies

/// The texts of a project by its latest official sheet, with the organisation in charge.
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
  /// The texts of all projects of the review site, by their latest sheet, in order of their ids.
  public func projectTexts() throws(Problem) -> [ProjectTextRow] {
    try read { connection in
      let rows = try connection.rows(
        """
        SELECT sheet.*, overview.purpose AS purpose, overview.summary AS summary
        FROM sheet
        JOIN part ON part.sheet = sheet.id AND part.until IS NULL AND part.dataset = 'rs-1-2'
        JOIN overview ON overview.id = part.id << 20
        WHERE sheet.source = 'rs' ORDER BY CAST(sheet.key AS INTEGER), sheet.year DESC
        """, [])
      var last: String?
      var texts: [ProjectTextRow] = []
      for row in rows {
        let sheet = try ProjectSheet(row)
        guard sheet.key != last else { continue }
        last = sheet.key
        texts.append(
          ProjectTextRow(
            project: sheet.key, year: sheet.year, ministry: sheet.ministry, name: sheet.name,
            purpose: try row.optionalText("purpose") ?? "",
            summary: try row.optionalText("summary") ?? "", unit: sheet.unit))
      }
      return texts
    }
  }
}
