import ArgumentParser
import Policies
import Publishing
import Store

/// `hyoka status`: what the store holds.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what the store holds, and the known gaps.")

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/status.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let status = StatusJSON(
      store: store.path, programs: try store.programs(), revisions: try store.revisions(),
      files: try store.sourceFiles(), datasets: try store.datasetYears(),
      sums: try store.budgetSums())
    Console.write(json ? try JSONText.encode(status) : text(status))
  }

  private func text(_ status: StatusJSON) -> String {
    let counts = Bilingual(
      ja: "施策\(status.programs)、文書\(status.documents.count)、データファイル\(status.files.count)",
      en: "programs: \(status.programs), documents: \(status.documents.count),"
        + " data files: \(status.files.count)")
    var lines = ["\(status.store): \(Console.text(counts))"]
    lines += status.documents.map { document in
      "  \(document.program)  \(document.cycle)  revision \(document.revision)"
        + "  \(document.format)  \(document.name)  \(document.importedAt)"
    }
    lines += status.datasets.map { dataset in
      "  \(dataset.dataset) \(dataset.year.map(String.init) ?? "")  rows \(dataset.rows)"
        + "  parts \(dataset.parts)  projects \(dataset.projects)  replaced \(dataset.replaced)"
    }
    lines += status.budgets.map { sum in
      "  \(sum.source) \(sum.sheetYear) FY\(sum.fiscalYear)  rows \(sum.rows)"
        + "  initial \(yen(sum.initialYen))  current \(yen(sum.budgetYen))"
        + "  executed \(yen(sum.executedYen))"
    }
    lines += status.gaps.map { "  gap: \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func yen(_ amount: Int64?) -> String { amount.map(String.init) ?? "–" }
}

/// What the store holds, as JSON.
struct StatusJSON: Encodable {
  let store: String
  let programs: Int
  let documents: [Document]
  let files: [File]
  let datasets: [Dataset]
  let budgets: [Sum]
  let gaps: [Gap]

  struct Document: Encodable {
    let program, cycle, name, format, profile, sha256, importedAt: String
    let revision: Int
  }

  struct File: Encodable {
    let id: Int64
    let dataset, name, digest, importedAt: String
    let rows, stored, unchanged, revised, rejected: Int
  }

  struct Dataset: Encodable {
    let dataset: String
    let year: Int?
    let rows, parts, projects, replaced: Int
  }

  struct Sum: Encodable {
    let source: String
    let sheetYear, fiscalYear, rows: Int
    let initialYen, budgetYen, executedYen: Int64?
  }

  struct Gap: Encodable {
    let code, text: String
  }

  init(
    store: String, programs: [ProgramSummary], revisions: [DocumentRevision], files: [SourceFile],
    datasets: [DatasetYear], sums: [BudgetSum]
  ) {
    self.store = store
    self.programs = programs.count
    documents = revisions.map {
      Document(
        program: $0.program, cycle: $0.cycle, name: $0.name, format: $0.format,
        profile: $0.profile, sha256: $0.sha256, importedAt: $0.importedAt, revision: $0.number)
    }
    self.files = files.map {
      File(
        id: $0.id, dataset: $0.dataset, name: $0.name, digest: $0.digest,
        importedAt: $0.importedAt, rows: $0.rows, stored: $0.stored, unchanged: $0.unchanged,
        revised: $0.revised, rejected: $0.rejected)
    }
    self.datasets = datasets.map {
      Dataset(
        dataset: $0.dataset, year: $0.year, rows: $0.rows, parts: $0.parts, projects: $0.projects,
        replaced: $0.replaced)
    }
    budgets = sums.map {
      Sum(
        source: $0.source, sheetYear: $0.sheetYear, fiscalYear: $0.fiscalYear, rows: $0.rows,
        initialYen: $0.initial, budgetYen: $0.current, executedYen: $0.executed)
    }
    gaps = Self.gaps(programs, datasets)
  }

  private static func gaps(_ programs: [ProgramSummary], _ datasets: [DatasetYear]) -> [Gap] {
    var gaps: [Gap] = []
    if datasets.isEmpty {
      gaps.append(
        Gap(
          code: "no-project-data",
          text:
            "No project, budget item or comparison data is imported; dossiers rest on documents alone."
        ))
    }
    gaps += KnownGap.all.filter { gap in
      datasets.contains { set in
        set.dataset == gap.dataset && set.year.map(gap.years.contains) ?? false
      }
    }.map { Gap(code: "\($0.dataset)-\($0.subject.rawValue)", text: Console.text($0.text)) }
    let undated = programs.filter { $0.cycles.contains { $0.cycle.years == nil } }
    gaps += undated.map {
      Gap(code: "cycle-unknown", text: "\($0.program.id): the years evaluated are not known.")
    }
    return gaps
  }
}
