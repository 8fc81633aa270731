import Intake
import Policies
import Store

/// The summary of an import as JSON.
struct ImportJSON: Encodable {
  let files: [File]
  let stored, unchanged, revised, rejected, passedOver: Int
  let rows: Rows

  struct File: Encodable {
    let path, outcome: String
    let program, cycle, dataset, reason: String?
    let revision, findings: Int?
    let rows: Rows?

    init(
      _ path: String, _ outcome: String, program: String? = nil, cycle: String? = nil,
      dataset: String? = nil, reason: String? = nil, revision: Int? = nil, findings: Int? = nil,
      rows: Rows? = nil
    ) {
      self.path = path
      self.outcome = outcome
      self.program = program
      self.cycle = cycle
      self.dataset = dataset
      self.reason = reason
      self.revision = revision
      self.findings = findings
      self.rows = rows
    }
  }

  struct Rows: Encodable {
    let stored, unchanged, revised, rejected: Int
  }

  init(_ results: [ImportResult]) {
    files = results.flatMap(Self.files)
    let counts = Dictionary(grouping: files, by: \.outcome).mapValues(\.count)
    stored = counts["stored"] ?? 0
    unchanged = counts["unchanged"] ?? 0
    revised = counts["revised"] ?? 0
    rejected = counts["rejected"] ?? 0
    passedOver = counts["passed-over"] ?? 0
    let all = files.compactMap(\.rows)
    rows = Rows(
      stored: all.reduce(0) { $0 + $1.stored }, unchanged: all.reduce(0) { $0 + $1.unchanged },
      revised: all.reduce(0) { $0 + $1.revised }, rejected: all.reduce(0) { $0 + $1.rejected })
  }

  private static func files(_ result: ImportResult) -> [File] {
    let path = result.file.path
    switch result.kind {
    case .done(let outcome, let evaluation):
      let (name, revision) = outcome.name
      return [
        File(
          path, name, program: evaluation.program.id, cycle: evaluation.cycle.id,
          revision: revision, findings: evaluation.findings.count)
      ]
    case .data(let stream, let counts, _):
      return [
        File(
          stream.name, counts.outcome, dataset: stream.dataset,
          rows: Rows(
            stored: counts.stored, unchanged: counts.unchanged, revised: counts.revised,
            rejected: counts.rejected))
      ]
    case .sameData: return [File(path, "unchanged")]
    case .entriesPassedOver(let names): return names.map { File($0, "passed-over") }
    case .passedOver(let problem):
      return [File(path, "passed-over", reason: problem.message.english)]
    case .failed(let problem): return [File(path, "rejected", reason: problem.description)]
    }
  }
}

extension ImportOutcome {
  fileprivate var name: (String, Int) {
    switch self {
    case .stored: ("stored", 1)
    case .unchanged(let number): ("unchanged", number)
    case .revised(let number): ("revised", number)
    }
  }
}

extension RowCounts {
  /// A file is revised when some of its rows say something else than before.
  fileprivate var outcome: String {
    revised > 0 ? "revised" : stored > 0 ? "stored" : "unchanged"
  }
}
