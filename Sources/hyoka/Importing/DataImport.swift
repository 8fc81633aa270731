import Foundation
import Intake
import Policies
import Store

/// Reads and stores data files, reading ahead while it stores.
struct DataImport {
  let reader: DataReader
  let store: Store
  let progress: ProgressLine
  private let known = KnownRecord()

  func add(_ files: [ImportPlan.DataFile]) -> [ImportResult] {
    guard !files.isEmpty else { return [] }
    let pipe = DataPipe(reader, files.map(\.stream))
    var results: [ImportResult] = []
    var failed: Set<String> = []
    for (index, file) in files.enumerated() {
      let path = file.file.path
      // The digest stands with the last entry of a ZIP, so that one half done is tried again.
      let isLast = index + 1 == files.count || files[index + 1].file.path != path
      let digest = isLast && !failed.contains(path) ? file.digest : "incomplete"
      let result = ImportResult(file: file.file, kind: outcome(file, digest, pipe))
      if case .failed = result.kind { failed.insert(path) }
      results.append(result)
      if isLast { progress.finished(file.file.bytes) }
    }
    return results
  }

  /// The first rows of a file that were rejected.
  private func rejected(_ counts: RowCounts, _ name: String) throws -> [StoredNote] {
    guard counts.rejected > 0,
      let file = try store.sourceFiles().filter({ $0.name == name }).max(by: { $0.id < $1.id })
    else { return [] }
    return try store.sourceNotes(file.id, limit: 5).filter(\.isRejection)
  }

  private func outcome(
    _ file: ImportPlan.DataFile, _ digest: String, _ pipe: DataPipe
  ) -> ImportResult.Kind {
    let stream = file.stream
    var isRead = false
    // A stream that was not taken must not be taken for the next one.
    defer { if !isRead { try? pipe.readNext { _, _ in } } }
    do {
      let imported = ImportedFile(
        dataset: stream.dataset, edition: stream.edition, name: stream.name, digest: digest,
        bytes: file.file.bytes, importedAt: Date().ISO8601Format(), title: stream.title,
        licence: stream.licence)
      let counts = try store.add(imported, known) { loader in
        isRead = true
        try pipe.readNext { batch, position in
          progress.show(stream.name, bytes: position)
          try loader.add(batch.rows)
          for note in batch.notes { try loader.add(SourceNote(note)) }
        }
      }
      return .data(stream, counts, rejected: try rejected(counts, stream.name))
    } catch {
      return .failed(Problem(any: error).at(stream.name))
    }
  }
}

extension SourceNote {
  fileprivate init(_ note: DataNote) {
    self.init(
      line: note.line, column: note.column, code: note.code, isRejection: note.isRejection,
      text: note.text)
  }
}
