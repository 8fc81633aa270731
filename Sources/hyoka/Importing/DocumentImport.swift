import Foundation
import Intake
import Policies
import Store

/// Reads and stores one evaluation document.
struct DocumentImport {
  let reader: EvaluationReader
  let store: Store

  /// What a folder may hold beside documents and data.
  private static let otherFiles: Set<String> = [
    "not-an-evaluation", "file-binary", "file-empty", "docx-damaged",
  ]

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
      let problem = Problem(any: error).at(file.path)
      let isOther = file.isFromFolder && Self.otherFiles.contains(problem.code)
      return ImportResult(file: file, kind: isOther ? .passedOver(problem) : .failed(problem))
    }
  }
}
