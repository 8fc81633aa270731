public import Policies

extension Store {
  /// The sentences to print about what sheets of these projects say, each once, in the order in
  /// which their files were imported.
  ///
  /// Files of other projects, of the Ministry of Finance and of comparison series are not among
  /// their sources.
  public func licences(ofProjects projects: [String]) throws(Problem) -> [Bilingual] {
    try read { connection in
      var files: Set<Int64> = []
      for project in Set(projects) {
        for row in try connection.rows(
          """
          SELECT DISTINCT part.file AS file FROM project_sheet
          JOIN part ON part.sheet = project_sheet.sheet AND part.until IS NULL
          WHERE project_sheet.project = ?
          """, [.text(project)])
        {
          files.insert(try row.integer("file"))
        }
      }
      var seen: Set<Bilingual> = []
      return try connection.rows("SELECT * FROM source_file ORDER BY id", []).map(SourceFile.init)
        .filter { files.contains($0.id) }.compactMap(\.licence).filter { seen.insert($0).inserted }
    }
  }
}
