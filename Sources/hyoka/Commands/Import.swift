import ArgumentParser
import Foundation
import Intake
import Policies
import Publishing
import Store

/// `hyoka import PATH…`: reads and stores documents.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads and stores evaluation documents.",
    discussion: """
      A file is stored whole or not at all. The same file again changes nothing; a changed one \
      becomes a new revision. In folders, files that are no evaluation documents are passed over \
      and named.
      """)

  @Argument(help: "Files and folders.")
  var paths: [String]

  @OptionGroup var location: StoreOptions
  @OptionGroup var profiles: ProfileOptions

  @Flag(help: "Print JSON (docs/schemas/import.json).")
  var json = false

  func run() async throws {
    let reader = try profiles.reader()
    let store = try location.open(creating: true)
    let files = try paths.flatMap(ImportFiles.expand)
    var results: [ImportResult] = []
    let progress = ProgressLine(total: files.count)
    for file in files {
      progress.show(results.count, file.path)
      results.append(await importOne(file, reader, store))
    }
    progress.finish()
    Console.write(
      json ? try JSONText.encode(ImportJSON(results)) : results.map(\.text).joined(separator: ""))
    if let worst = results.compactMap(\.exitCode).max() { throw ExitCode(worst) }
  }

  private func importOne(
    _ file: ImportFiles.File, _ reader: EvaluationReader, _ store: Store
  ) async -> ImportResult {
    do {
      let document = try await reader.read(path: file.path)
      let outcome = try store.add(
        ImportedDocument(
          name: document.name, format: document.format, encoding: document.encoding,
          sha256: document.digest, evaluation: document.evaluation,
          importedAt: Date().ISO8601Format()))
      return ImportResult(file: file, kind: .done(outcome, document.evaluation))
    } catch let problem as Problem {
      let isOther =
        file.isFromFolder
        && [
          "not-an-evaluation", "file-binary", "file-empty",
          "docx-damaged",
        ].contains(problem.code)
      return ImportResult(file: file, kind: isOther ? .passedOver(problem) : .failed(problem))
    } catch {
      let problem = Problem(
        .unreadable, "unexpected", Bilingual(ja: "\(error)", en: "\(error)"), at: file.path)
      return ImportResult(file: file, kind: .failed(problem))
    }
  }
}

/// The files that paths stand for.
enum ImportFiles {
  struct File {
    let path: String
    /// Whether it was found in a folder and not named itself.
    let isFromFolder: Bool
  }

  /// A file is itself; a folder is all files beneath it, in order of their names, without hidden
  /// ones.
  static func expand(_ path: String) throws -> [File] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [File(path: path, isFromFolder: false)] }
    let root = URL(fileURLWithPath: path, isDirectory: true)
    guard
      let walker = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    else {
      throw Problem(
        .unreadable, "folder-unreadable",
        Bilingual(ja: "フォルダーを開けません。", en: "The folder cannot be opened."), at: path)
    }
    var found: [String] = []
    for case let url as URL in walker
    where (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false {
      found.append(path + url.path.dropFirst(root.path.count))
    }
    return found.sorted().map { File(path: $0, isFromFolder: true) }
  }
}

/// What became of one file.
struct ImportResult {
  enum Kind {
    case done(ImportOutcome, Evaluation)
    case passedOver(Problem)
    case failed(Problem)
  }

  let file: ImportFiles.File
  let kind: Kind

  var exitCode: Int32? {
    if case .failed(let problem) = kind { problem.exitCode } else { nil }
  }

  /// A line for people.
  var text: String {
    switch kind {
    case .done(let outcome, let evaluation):
      let counts = evaluation.lineCounts
      let record = "\(evaluation.program.id) \(evaluation.cycle.id)"
      let lines = Console.text(
        Bilingual(
          ja:
            "\(counts.total)行中\(counts.total - counts.unassigned)行を対応付け、指摘\(evaluation.findings.count)件",
          en: "\(counts.total - counts.unassigned) of \(counts.total) lines accounted for,"
            + " \(evaluation.findings.count) findings"))
      return "\(file.path): \(Console.text(outcome.text)): \(record) (\(lines))\n"
    case .passedOver(let problem):
      let word = Console.text(Bilingual(ja: "対象外", en: "passed over"))
      return "\(file.path): \(word): \(Console.text(problem.message))\n"
    case .failed(let problem):
      let word = Console.text(Bilingual(ja: "取り込めません", en: "not imported"))
      let advice = problem.advice.map { " " + Console.text($0) } ?? ""
      return "\(problem.place ?? file.path): \(word): \(Console.text(problem.message))\(advice)\n"
    }
  }
}

extension ImportOutcome {
  /// What was done, for people.
  var text: Bilingual {
    switch self {
    case .stored: Bilingual(ja: "保存しました", en: "stored")
    case .unchanged(let number):
      Bilingual(ja: "変更なし（第\(number)版と同じ）", en: "unchanged, same as revision \(number)")
    case .revised(let number):
      Bilingual(ja: "第\(number)版として保存しました", en: "stored as revision \(number)")
    }
  }
}

/// The summary of an import as JSON.
struct ImportJSON: Encodable {
  let files: [File]
  let stored, unchanged, revised, rejected, passedOver: Int

  struct File: Encodable {
    let path, outcome: String
    let program, cycle, reason: String?
    let revision, findings: Int?
  }

  init(_ results: [ImportResult]) {
    files = results.map(Self.file)
    let counts = Dictionary(grouping: files, by: \.outcome).mapValues(\.count)
    stored = counts["stored"] ?? 0
    unchanged = counts["unchanged"] ?? 0
    revised = counts["revised"] ?? 0
    rejected = counts["rejected"] ?? 0
    passedOver = counts["passed-over"] ?? 0
  }

  private static func file(_ result: ImportResult) -> File {
    switch result.kind {
    case .done(let outcome, let evaluation):
      let (name, revision) =
        switch outcome {
        case .stored: ("stored", 1)
        case .unchanged(let number): ("unchanged", number)
        case .revised(let number): ("revised", number)
        }
      return File(
        path: result.file.path, outcome: name, program: evaluation.program.id,
        cycle: evaluation.cycle.id, reason: nil, revision: revision,
        findings: evaluation.findings.count)
    case .passedOver(let problem):
      return File(
        path: result.file.path, outcome: "passed-over", program: nil, cycle: nil,
        reason: problem.message.english, revision: nil, findings: nil)
    case .failed(let problem):
      return File(
        path: result.file.path, outcome: "rejected", program: nil, cycle: nil,
        reason: problem.description, revision: nil, findings: nil)
    }
  }
}
