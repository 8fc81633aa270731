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
      return try Self.sentences(connection) { files.contains($0.id) }
    }
  }

  /// The sentences to print about the sheets of all projects.
  public func licencesOfSheets() throws(Problem) -> [Bilingual] {
    try read { connection in
      let rows = try connection.rows(
        """
        SELECT dataset FROM (SELECT DISTINCT dataset FROM source_file) AS file
        WHERE EXISTS (SELECT 1 FROM part
          WHERE part.dataset = file.dataset AND part.until IS NULL AND part.sheet IS NOT NULL)
        """, [])
      let datasets = Set(try rows.map { try $0.text("dataset") })
      return try Self.sentences(connection) { datasets.contains($0.dataset) }
    }
  }

  /// The sentences to print about these datasets.
  public func licences(ofDatasets datasets: Set<String>) throws(Problem) -> [Bilingual] {
    try read { try Self.sentences($0) { datasets.contains($0.dataset) } }
  }

  /// The sentences of some files, each once, in the order in which the files were imported.
  private static func sentences(
    _ connection: any Connection, of isWanted: (SourceFile) -> Bool
  ) throws -> [Bilingual] {
    var seen: Set<Bilingual> = []
    return try connection.rows("SELECT * FROM source_file ORDER BY id", []).map(SourceFile.init)
      .filter(isWanted).compactMap(\.licence).filter { seen.insert($0).inserted }
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
