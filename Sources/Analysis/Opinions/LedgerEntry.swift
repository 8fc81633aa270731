public import Policies

/// An opinion or a remark in the ledger (所見台帳).
public struct LedgerEntry: Hashable, Sendable {
  /// Where it comes from.
  public enum Source: String, CaseIterable, Sendable {
    /// An opinion in an evaluation document (有識者の所見).
    case opinion
    /// The remark of outside experts about a project (外部有識者の所見).
    case expertRemark = "expert-remark"
    /// The review team's finding about a project (推進チームの所見).
    case teamFinding = "team-finding"

    /// What the source is called.
    public var title: Bilingual {
      switch self {
      case .opinion: Bilingual(ja: "評価書の所見", en: "Opinion in an evaluation")
      case .expertRemark: Bilingual(ja: "事業への外部有識者の所見", en: "Experts' remark on a project")
      case .teamFinding: Bilingual(ja: "推進チームの所見", en: "Review team's finding")
      }
    }
  }

  /// Whose word the status is.
  public enum StatusBasis: String, CaseIterable, Sendable {
    /// A person set it.
    case person
    /// The source reports it; its word is mapped.
    case source
    /// Nobody said anything.
    case nobody
  }

  /// A stable key: `PROGRAM/CYCLE/NUMBER`, or `projects/ID/YEAR/SOURCE`.
  public let id: String
  /// Where it comes from.
  public let source: Source
  /// The program it belongs to.
  public let program: String
  /// The project it is about; nothing for opinions of documents.
  public let project: String?
  /// The name of the program or project.
  public let title: String
  /// The fields; none means the whole program.
  public let fields: [Int]
  /// The years evaluated, or the year of the sheet.
  public let years: ClosedRange<Int>?
  /// What it does.
  public let kinds: [OpinionKind]
  /// Its words.
  public let text: String
  /// What it asks for, in its own words.
  public let asked: [String]
  /// The lines of the document; nothing for remarks on projects.
  public let lines: ClosedRange<Int>?
  /// What became of it.
  public let status: OpinionStatus
  /// Whose word that is.
  public let basis: StatusBasis
  /// The person's answer that decided it; nothing where the source did, or nobody.
  public let decision: OpinionResponse?
  /// The answer in words.
  public let response: String?
  /// What Hyoka proposes where nobody answered.
  public let proposal: OpinionProposal?
  /// Where words of what it asks for appear in goals that follow, the best first; none for remarks.
  public let traces: [OpinionTrace]
}

extension LedgerEntry {
  /// The entry of an opinion in a document.
  public init(_ opinion: ReviewedOpinion, in program: Program, _ cycle: EvaluationCycle) {
    self.init(
      id: opinion.key.text, source: .opinion, program: program.id, project: nil,
      title: program.title ?? program.id, fields: opinion.opinion.fields,
      years: cycle.years.map { $0.lowerBound.year...$0.upperBound.year },
      kinds: opinion.kinds, text: opinion.opinion.text,
      asked: opinion.reading.asked.map(\.text), lines: opinion.opinion.passage.lines,
      status: opinion.status, basis: opinion.response == nil ? .nobody : .person,
      decision: opinion.response, response: opinion.response?.text, proposal: opinion.proposal,
      traces: opinion.traces)
  }
}
