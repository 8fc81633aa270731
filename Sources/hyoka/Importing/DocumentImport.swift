import Foundation
import Intake
import Policies
import Store

/// Reads and stores one evaluation document.
struct DocumentImport {
  let reader: EvaluationReader
  let store: Store

  func add(_ file: ImportFiles.File) async -> ImportResult {
    do {
      let document = try await reader.read(path: file.path)
      let outcome = try store.add(
        ImportedDocument(
          name: document.name, format: document.format, encoding: document.encoding,
          sha256: document.digest, evaluation: document.evaluation,
          importedAt: Date().ISO8601Format()))
      return ImportResult(file: file, kind: .done(outcome, document.evaluation))
    } catch {
      return ImportResult(file: file, kind: .notStored(file, Problem(any: error)))
    }
  }
}
