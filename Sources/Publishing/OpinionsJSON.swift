public import Analysis
import Foundation
import Policies

/// The opinion ledger of a program, in `hyoka opinions ID --json` (docs/schemas/opinions.json).
public struct OpinionsJSON: Encodable, Sendable {
  let program: String
  let cycle: CycleJSON
  let opinions: [ReviewedOpinionJSON]
  /// Remarks on the projects of the program; null where they were not asked for.
  let remarks: Nullable<[RemarkJSON]>

  /// Makes the JSON of a document's opinions and of remarks on projects.
  public init(_ review: ProgramOpinions, remarks: [LedgerEntry]? = nil) {
    program = review.program.id
    cycle = CycleJSON(review.cycle)
    opinions = review.opinions.map(ReviewedOpinionJSON.init)
    self.remarks = Nullable(remarks.map { $0.map(RemarkJSON.init) })
  }
}

struct ReviewedOpinionJSON: Encodable, Sendable {
  let number: Int
  let text: String
  let fields: [Int]
  let attribution: String
  let lines: [Int]
  let kinds, proposedKinds: [String]
  let kindDecisions: [RulingJSON]
  let sentences: [SentenceJSON]
  let asked, askedWords: [String]
  let numbers: [NumberJSON]
  let tables: [OpinionTableJSON]
  let names: [String]
  let status: String
  let response: Nullable<ResponseJSON>
  let proposal: Nullable<ProposalJSON>
  let traces: [TraceJSON]
  let unknownFields: [Int]

  init(_ review: ReviewedOpinion) {
    number = review.opinion.number
    text = review.opinion.text
    fields = review.opinion.fields
    attribution = review.opinion.attribution.rawValue
    lines = review.opinion.passage.lines.pair
    kinds = review.kinds.map(\.rawValue)
    proposedKinds = review.reading.kinds.map(\.rawValue)
    kindDecisions = review.kindRulings.holding.map { RulingJSON($0, about: "kind") }
    sentences = review.reading.sentences.map(SentenceJSON.init)
    asked = review.reading.asked.map(\.text)
    askedWords = review.askedWords
    numbers = review.reading.numbers.map(NumberJSON.init)
    tables = review.reading.tables.map(OpinionTableJSON.init)
    names = review.reading.names
    status = review.status.rawValue
    response = Nullable(review.response.map(ResponseJSON.init))
    proposal = Nullable(review.proposal.map(ProposalJSON.init))
    traces = review.traces.map(TraceJSON.init)
    unknownFields = review.unknownFields
  }
}

struct SentenceJSON: Encodable, Sendable {
  let text: String
  let kinds: [MarkJSON]

  struct MarkJSON: Encodable, Sendable {
    let kind, rule: String
    let words: [String]
  }

  init(_ sentence: OpinionSentence) {
    text = sentence.text
    kinds = sentence.marks.map {
      MarkJSON(kind: $0.kind.rawValue, rule: $0.group, words: $0.words)
    }
  }
}

struct NumberJSON: Encodable, Sendable {
  let value: Decimal
  let unit: String
  let counts, label: Nullable<String>
  let year: Nullable<Int>

  init(_ number: NamedNumber) {
    value = number.value
    unit = number.unit
    counts = Nullable(number.counts)
    label = Nullable(number.label)
    year = Nullable(number.year)
  }
}

struct OpinionTableJSON: Encodable, Sendable {
  let unit: String
  let counts: Nullable<String>
  let rows: [RowJSON]

  struct RowJSON: Encodable, Sendable {
    let label: Nullable<String>
    let value: Decimal
    let year: Nullable<Int>
  }

  init(_ table: NumberTable) {
    unit = table.unit
    counts = Nullable(table.counts)
    rows = table.rows.map {
      RowJSON(label: Nullable($0.label), value: $0.value, year: Nullable($0.year))
    }
  }
}

struct ResponseJSON: Encodable, Sendable {
  let text, by: Nullable<String>
  let at: String

  init(_ response: OpinionResponse) {
    text = Nullable(response.text)
    by = Nullable(response.by)
    at = response.at
  }
}

struct ProposalJSON: Encodable, Sendable {
  let status: String
  let field: Int
  let words: [String]

  init(_ proposal: OpinionProposal) {
    status = proposal.status.rawValue
    field = proposal.trace.field
    words = proposal.trace.newWords
  }
}

struct TraceJSON: Encodable, Sendable {
  let cycle: String
  let field: Int
  let section: String
  let lines: [Int]
  let text: String
  let words, newWords: [String]
  let score: Double

  init(_ trace: OpinionTrace) {
    cycle = trace.cycle
    field = trace.field
    section = trace.section.rawValue
    lines = trace.lines.pair
    text = trace.text
    words = trace.words
    newWords = trace.newWords
    score = (trace.score * 1000).rounded() / 1000
  }
}

/// A remark on a project.
struct RemarkJSON: Encodable, Sendable {
  let id, source: String
  let project: Nullable<ProjectID>
  let name: String
  let fields: [Int]
  let year: Nullable<Int>
  let kinds: [String]
  let text: String
  let asked: [String]
  let status, basis: String
  let decidedBy, decidedAt: Nullable<String>
  let response: Nullable<String>

  init(_ entry: LedgerEntry) {
    id = entry.id
    source = entry.source.rawValue
    project = Nullable(entry.project.map(ProjectID.init))
    name = entry.title
    fields = entry.fields
    year = Nullable(entry.years?.upperBound)
    kinds = entry.kinds.map(\.rawValue)
    text = entry.text
    asked = entry.asked
    status = entry.status.rawValue
    basis = entry.basis.rawValue
    decidedBy = Nullable(entry.decision?.by)
    decidedAt = Nullable(entry.decision?.at)
    response = Nullable(entry.response)
  }
}
