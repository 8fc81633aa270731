import ArgumentParser
import Foundation
import Intake
import Policies
import Publishing
import Store

/// `hyoka import PATH…`: reads and stores documents and data.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads and stores evaluation documents, project sheets, budgets and series.",
    discussion: """
      Files are recognised by their content; those in ZIP and gzip files too. A file is stored \
      whole or not at all. The same file again changes nothing; a changed one becomes a revision \
      beside the earlier one. In folders, files of no known form are passed over and named. At the \
      end sheets of different years are linked and the search index is brought up to date.
      """)

  @Argument(help: "Files and folders.")
  var paths: [String]

  @OptionGroup var location: StoreOptions
  @OptionGroup var profiles: ProfileOptions

  @Option(
    help: "A file that says what the columns of a table mean (docs/data.md). May be repeated.")
  var layout: [String] = []

  @Flag(help: "Leave the search index as it is.")
  var noSearchIndex = false

  @Flag(help: "Print JSON (docs/schemas/import.json).")
  var json = false

  func run() async throws {
    let reader = try profiles.reader()
    let layouts = try layouts()
    async let reading = DataReader(layouts: layouts)
    let files = try paths.flatMap(ImportFiles.expand)
    guard !files.isEmpty else { throw nothingToImport }
    let store = try location.open(creating: true, filling: true)
    let dataReader = try await reading
    let progress = ProgressLine(totalBytes: files.reduce(0) { $0 + $1.bytes })
    var (plan, results) = ImportPlan.make(
      files, dataReader, store,
      layouts: try layout.map { try FileDigest.blake2b(path: $0).digest }.joined())
    for file in plan.documents {
      progress.show(file.path)
      results.append(await DocumentImport(reader: reader, store: store).add(file))
      progress.finished(file.bytes)
    }
    results += DataImport(reader: dataReader, store: store, progress: progress).add(plan.data)
    let links = try results.contains(where: \.changesRecord) || store.hasUnlinkedSheets()
    async let flush: Void = store.flush()
    try FollowUp(store: store, progress: progress, links: links, indexes: !noSearchIndex).run()
    try await flush
    try store.endFilling()
    progress.finish()
    results.sort { $0.file.path < $1.file.path }
    try Console.write(
      json ? try JSONText.encode(ImportJSON(results)) : results.map(\.text).joined(separator: ""))
    if let worst = results.compactMap(\.exitCode).max() { throw ExitCode(worst) }
  }

  private var nothingToImport: Problem {
    Problem(
      .notFound, "nothing-to-import",
      Bilingual(ja: "フォルダーにファイルがありません。", en: "There are no files in the folder."),
      at: paths.joined(separator: ", "),
      advice: Bilingual(
        ja: "文書やデータのあるフォルダーを指定してください。", en: "Name a folder with documents or data."))
  }

  private func layouts() throws -> [DataLayout] {
    try layout.flatMap { path in
      try DataLayout.load(NamedFile.content(path, code: "layout-not-found"), name: path)
    }
  }
}
