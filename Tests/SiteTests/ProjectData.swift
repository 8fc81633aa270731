import Intake
import Policies
import Store
import TestSupport

/// Project data in tests: from files through the reader into a store, one project for each id.
enum ProjectData {
  static let mizube = TestFiles.path("Tests/Fixtures/mizube/projects")

  static func add(_ paths: [String], to store: Store) throws {
    let reader = try DataReader()
    for path in paths {
      for stream in try reader.inspect(path: path).streams {
        let file = ImportedFile(
          dataset: stream.dataset, edition: stream.edition, name: stream.name,
          digest: "digest of \(stream.name)", bytes: 1, importedAt: "2024-07-11T00:00:00Z",
          title: stream.title, licence: stream.licence)
        _ = try store.add(file) { loader in
          try reader.read(stream) { batch, _ in try loader.add(batch.rows) }
        }
      }
    }
    let sheets = try store.lineageSheets()
    try store.replaceLineage([], of: sheets, projects: sheets.map(\.key))
    try store.updateSummaries()
  }
}
