import Policies
import Store

/// What the store holds, in `hyoka status --json` (docs/schemas/status.json).
public struct StatusJSON: Encodable, Sendable {
  let store: String
  let programs: Int
  let documents: [Document]
  let files: [SourceFileJSON]
  let datasets: [Dataset]
  let budgets: [Sum]
  let gaps: [Gap]

  struct Document: Encodable, Sendable {
    let program, cycle, name, format, profile, sha256, importedAt: String
    let revision: Int
  }

  struct Dataset: Encodable, Sendable {
    let dataset: String
    let year: Int?
    let rows, parts, projects, replaced: Int
  }

  struct Sum: Encodable, Sendable {
    let source: String
    let sheetYear, fiscalYear, rows: Int
    let initialYen, budgetYen, executedYen: Int64?
  }

  struct Gap: Encodable, Sendable {
    let code, text, textEnglish: String
  }

  /// Makes the JSON; `store` says which store it is.
  public init(_ status: StoreStatus, store: String) {
    self.store = store
    programs = status.programs.count
    documents = status.revisions.map {
      Document(
        program: $0.program, cycle: $0.cycle, name: $0.name, format: $0.format,
        profile: $0.profile, sha256: $0.sha256, importedAt: $0.importedAt, revision: $0.number)
    }
    files = status.files.map(SourceFileJSON.init)
    datasets = status.datasets.map {
      Dataset(
        dataset: $0.dataset, year: $0.year, rows: $0.rows, parts: $0.parts, projects: $0.projects,
        replaced: $0.replaced)
    }
    budgets = status.sums.map {
      Sum(
        source: $0.source, sheetYear: $0.sheetYear, fiscalYear: $0.fiscalYear, rows: $0.rows,
        initialYen: $0.initial, budgetYen: $0.current, executedYen: $0.executed)
    }
    gaps = status.gaps.map {
      Gap(code: $0.code, text: $0.text.japanese, textEnglish: $0.text.english)
    }
  }
}

/// A data file as it was imported.
struct SourceFileJSON: Encodable, Sendable {
  let id: Int64
  let dataset, name, digest, importedAt: String
  let rows, stored, unchanged, revised, rejected: Int

  init(_ file: SourceFile) {
    id = file.id
    dataset = file.dataset
    name = file.name
    digest = file.digest
    importedAt = file.importedAt
    rows = file.rows
    stored = file.stored
    unchanged = file.unchanged
    revised = file.revised
    rejected = file.rejected
  }
}
