import Intake
import Policies
import Store

/// Which files are documents, which hold data, and which are there already.
struct ImportPlan {
  /// A file of data with the streams that were recognised in it.
  struct DataFile {
    let file: ImportFiles.File
    let digest: String
    let stream: DataStream
  }

  private(set) var documents: [ImportFiles.File] = []
  private(set) var data: [DataFile] = []

  /// What was found in a file.
  private enum Found: Sendable {
    case document
    case data([DataFile], passedOver: [String])
    case settled(ImportResult.Kind)
  }

  /// Looks into every file; what is settled by that is among the results.
  static func make(
    _ files: [ImportFiles.File], _ reader: DataReader, _ store: Store, layouts: String
  ) -> (ImportPlan, [ImportResult]) {
    var plan = ImportPlan()
    var results: [ImportResult] = []
    let found = concurrentMap(files) { look(into: $0, reader, store, layouts) }
    for (file, found) in zip(files, found) {
      switch found {
      case .document: plan.documents.append(file)
      case .settled(let kind): results.append(ImportResult(file: file, kind: kind))
      case .data(let data, let passedOver):
        plan.data += data
        guard !passedOver.isEmpty else { continue }
        results.append(ImportResult(file: file, kind: .entriesPassedOver(passedOver)))
      }
    }
    return (plan, results)
  }

  private static func look(
    into file: ImportFiles.File, _ reader: DataReader, _ store: Store, _ layouts: String
  ) -> Found {
    guard file.isRegular, let content = try? FileDigest.blake2b(path: file.path).digest else {
      return .document
    }
    let digest = layouts.isEmpty ? content : "\(content)+\(layouts)"
    do {
      if try store.holds(name: file.path, digest: digest) { return .settled(.sameData) }
      let (streams, passedOver) = try reader.inspect(path: file.path)
      guard !streams.isEmpty else { return .document }
      return .data(
        streams.map { DataFile(file: file, digest: digest, stream: $0) }, passedOver: passedOver)
    } catch {
      return .settled(.notStored(file, Problem(any: error)))
    }
  }
}

extension Problem {
  /// Any error as one for people.
  init(any error: any Error) {
    self =
      error as? Problem
      ?? Problem(.unreadable, "unexpected", Bilingual(ja: "\(error)", en: "\(error)"))
  }
}
