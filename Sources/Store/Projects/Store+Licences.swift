import Foundation
public import Policies

extension Store {
  /// The sentences to print about what sheets of these projects say, each once, in the order in
  /// which their files were imported.
  ///
  /// Files of other projects and of comparison series are not among their sources; those of the
  /// Ministry of Finance are where its items for a `ministry` stand beside the projects.
  public func licences(
    ofProjects projects: [String], ministry: String? = nil
  ) throws(Problem) -> [Bilingual] {
    try read { connection in
      var files = try Self.sheetFiles(of: Set(projects), connection)
      if let ministry { files.formUnion(try Self.itemFiles(of: ministry, connection)) }
      var seen: Set<Bilingual> = []
      return try connection.rows("SELECT * FROM source_file ORDER BY id", []).map(SourceFile.init)
        .filter { files.contains($0.id) }.compactMap(\.licence).filter { seen.insert($0).inserted }
    }
  }

  /// The files with current rows of these projects' sheets.
  private static func sheetFiles(
    of projects: Set<String>, _ connection: any Connection
  ) throws -> Set<Int64> {
    guard !projects.isEmpty else { return [] }
    let ids = String(decoding: try JSONEncoder().encode(projects), as: UTF8.self)
    let rows = try connection.rows(
      """
      SELECT DISTINCT part.file AS file FROM project_sheet
      JOIN part ON part.sheet = project_sheet.sheet AND part.until IS NULL
      WHERE project_sheet.project IN (SELECT value FROM json_each(?))
      """, [.text(ids)])
    return Set(try rows.map { try $0.integer("file") })
  }

  /// The files with current items (事項) of a ministry's budget.
  private static func itemFiles(
    of ministry: String, _ connection: any Connection
  ) throws -> Set<Int64> {
    let rows = try connection.rows(
      """
      SELECT DISTINCT part.file AS file FROM ministry_item
      JOIN part ON part.id = ministry_item.id >> 20 AND part.until IS NULL
      WHERE ministry_item.ministry = ?
      """, [.text(ministry)])
    return Set(try rows.map { try $0.integer("file") })
  }
}
