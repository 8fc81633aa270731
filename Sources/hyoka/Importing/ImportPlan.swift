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

  /// Looks into every file; what is settled by that is among the results.
  static func make(
    _ files: [ImportFiles.File], _ reader: DataReader, _ store: Store, layouts: String
  ) -> (ImportPlan, [ImportResult]) {
    var plan = ImportPlan()
    var results: [ImportResult] = []
    for file in files {
      do {
        if let result = try plan.add(file, reader, store, layouts) { results.append(result) }
      } catch {
        results.append(ImportResult(file: file, kind: .failed(Problem(any: error).at(file.path))))
      }
    }
    return (plan, results)
  }

  private mutating func add(
    _ file: ImportFiles.File, _ reader: DataReader, _ store: Store, _ layouts: String
  ) throws -> ImportResult? {
    guard file.isRegular, let content = try? FileDigest.blake2b(path: file.path).digest else {
      documents.append(file)
      return nil
    }
    let digest = layouts.isEmpty ? content : "\(content)+\(layouts)"
    if try store.holds(name: file.path, digest: digest) {
      return ImportResult(file: file, kind: .sameData)
    }
    let (streams, passedOver) = try reader.inspect(path: file.path)
    guard !streams.isEmpty else {
      documents.append(file)
      return nil
    }
    data += streams.map { DataFile(file: file, digest: digest, stream: $0) }
    return passedOver.isEmpty
      ? nil : ImportResult(file: file, kind: .entriesPassedOver(passedOver))
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
