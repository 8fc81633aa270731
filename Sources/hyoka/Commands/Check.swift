import Analysis
import ArgumentParser
import Foundation
import Intake
import Judgement
import Policies
import Publishing
import Store

/// `hyoka check`: runs the rules of checking, and keeps what people set aside.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks a program or a document by rules.",
    discussion: """
      The rules are in docs/checks.md. The exit status is 1 where a finding is an error that nobody \
      set aside.
      """,
    subcommands: [CheckRun.self, CheckSheets.self, CheckSuppress.self],
    defaultSubcommand: CheckRun.self)
}

/// `hyoka check ID|FILE`.
struct CheckRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Checks a program or a document. This is the default.")

  @Argument(
    help: """
      A document, or the id of a program, which is checked with its projects and budget. A file of \
      that name is taken first.
      """)
  var subject: String

  @Option(help: "The years evaluated, as 2021-2023. Default: the latest.")
  var cycle: String?

  @Option(help: "Only this rule. It may be given again.")
  var rule: [String] = []

  @OptionGroup var profiles: ProfileOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/check.json).")
  var json = false

  @Flag(help: "Print SARIF 2.1.0 for editors and review tools.")
  var sarif = false

  func validate() throws {
    if json, sarif { throw ValidationError("Give --json or --sarif, not both.") }
  }

  func run() async throws {
    let catalogue = try CheckCatalogue.builtIn()
    let checks = try Checks(catalogue, only: rule)
    let checked = isFile ? try await file(checks) : try stored(checks, catalogue)
    try Console.write(text(checked))
    if checked.report.hasErrors { throw ExitCode(1) }
  }

  /// An id has neither a stroke nor a full stop; a folder may have the name of one.
  private var isFile: Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: subject, isDirectory: &isFolder)
    return exists && !isFolder.boolValue || subject.contains { "./".contains($0) }
  }

  private struct Checked {
    let report: CheckReport
    let program: String?
    let file: String
  }

  private func file(_ checks: Checks) async throws -> Checked {
    let evaluation = try await profiles.reader().read(path: subject).evaluation
    return Checked(report: checks.report(CheckInputs(evaluation)), program: nil, file: subject)
  }

  private func stored(_ checks: Checks, _ catalogue: CheckCatalogue) throws -> Checked {
    let store = try location.open()
    let revision = try store.knownRevision(subject, cycle: cycle)
    return Checked(
      report: try store.report(checks, on: revision, in: catalogue),
      program: subject, file: revision.name)
  }

  private func text(_ checked: Checked) throws -> String {
    if json {
      return try JSONText.encode(
        CheckJSON(checked.report, program: checked.program, file: checked.file))
    }
    if sarif {
      return try JSONText.encode(
        SARIF(checked.report, file: checked.file, version: Hyoka.configuration.version))
    }
    return CheckListing.text(checked.report, file: checked.file)
  }
}

/// `hyoka check suppress ID RULE[@PLACE] --reason …`.
struct CheckSuppress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress", abstract: "Sets findings of a program aside, with the reason.")

  @OptionGroup var program: ProgramOptions

  @Argument(help: "RULE, or RULE@3 for a field, RULE@L29 for a line, RULE@P1124 for a project.")
  var findings: String

  @OptionGroup var why: ReasonOptions
  @OptionGroup var decider: DeciderOptions

  @Flag(help: "Take an earlier suppression back.")
  var lift = false

  @OptionGroup var location: StoreOptions

  func run() async throws {
    _ = try CheckSuppression(findings, reason: why.reason, in: try CheckCatalogue.builtIn())
    let store = try location.open()
    let revision = try program.revision(in: store)
    try decider.keep(
      .suppression, revision.checkSubject, findings, lift ? .rejected : .confirmed,
      reason: why.reason, in: store)
  }
}

/// `hyoka check sheets`.
struct CheckSheets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets", abstract: "Checks the sheets of projects, and counts the findings.")

  @Option(help: "Only sheets of this ministry, as in 外務省.")
  var ministry: String?

  @Option(
    help: "So many sheets, taken at even distances in the order of the projects' ids. Default: all."
  )
  var count: Int?

  @Option(help: "With --count, take each of the sheets so many places further on.")
  var offset: Int?

  @Option(help: "Only this rule. It may be given again.")
  var rule: [String] = []

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/check-sheets.json).")
  var json = false

  func validate() throws {
    guard let offset else { return }
    if count == nil { throw ValidationError("Give --offset with --count.") }
    if offset < 0 { throw ValidationError("--offset is not below zero.") }
  }

  func run() async throws {
    let checks = try Checks(try CheckCatalogue.builtIn(), only: rule)
    let store = try location.open()
    let ids = try store.projectTexts().filter { ministry == nil || $0.ministry == ministry }
      .map(\.project)
    if let ministry, ids.isEmpty { throw Self.unknown(ministry) }
    let chosen = Self.spread(ids, over: count ?? ids.count, from: offset ?? 0)
    var findings: [CheckFinding] = []
    for id in chosen {
      guard let project = try store.project(id) else { continue }
      let found = checks.report(project).findings
      findings += found
      if !json { try Console.write(CheckListing.text(found, file: id)) }
    }
    let result = CheckSheetsJSON(findings, projects: chosen)
    try Console.write(json ? try JSONText.encode(result) : CheckListing.counts(findings))
  }

  private static func unknown(_ ministry: String) -> Problem {
    Problem(
      .notFound, "ministry-unknown",
      Bilingual(
        ja: "府省庁「\(ministry)」の事業は保存されていません。",
        en: "There are no projects of the ministry \(ministry) in the store."),
      advice: Bilingual(
        ja: "外務省のように、シートにあるとおりに書いてください。", en: "Write it as the sheets do, as in 外務省."))
  }

  /// So many of the ids at even distances from a place on; behind the last comes the first.
  private static func spread(_ ids: [String], over count: Int, from first: Int) -> [String] {
    guard count < ids.count else { return ids }
    return (0..<max(0, count)).map {
      ids[($0 * ids.count / count + first % ids.count) % ids.count]
    }
  }
}
