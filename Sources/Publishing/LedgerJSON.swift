public import Analysis
import Policies

/// An opinion or a remark in the ledger of all programs (docs/schemas/ledger.json).
public struct LedgerEntryJSON: Encodable, Sendable {
  let id, source, program: String
  let project: Nullable<ProjectID>
  let name: String
  let fields: [Int]
  let years: Nullable<[Int]>
  let kinds: [String]
  let text: String
  let asked: [String]
  let lines: Nullable<[Int]>
  let status, basis: String
  let decidedBy, decidedAt: Nullable<String>
  let response: Nullable<String>
  let proposal: Nullable<ProposalJSON>
  let traces: [TraceJSON]

  /// Makes the JSON of an entry.
  public init(_ entry: LedgerEntry) {
    id = entry.id
    source = entry.source.rawValue
    program = entry.program
    project = Nullable(entry.project.map(ProjectID.init))
    name = entry.title
    fields = entry.fields
    years = Nullable(entry.years?.pair)
    kinds = entry.kinds.map(\.rawValue)
    text = entry.text
    asked = entry.asked
    lines = Nullable(entry.lines?.pair)
    status = entry.status.rawValue
    basis = entry.basis.rawValue
    decidedBy = Nullable(entry.decision?.by)
    decidedAt = Nullable(entry.decision?.at)
    response = Nullable(entry.response)
    proposal = Nullable(entry.proposal.map(ProposalJSON.init))
    traces = entry.traces.map(TraceJSON.init)
  }
}
