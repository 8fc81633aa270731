public import Policies

/// The opinions of one document with what they say and what became of them.
public struct ProgramOpinions: Hashable, Sendable {
  /// The program and the cycle of its document.
  public let program: Program
  /// The years of the document.
  public let cycle: EvaluationCycle
  /// The opinions in the order of the document.
  public let opinions: [ReviewedOpinion]

  /// Reads the opinions of a document.
  ///
  /// - Parameters:
  ///   - later: Later documents of the program, in whose goals traces are looked for too.
  ///   - crosswalks: Which fields became which, by the cycles of later documents; proposed where there
  ///     is none.
  public init(
    _ evaluation: Evaluation, later: [Evaluation] = [], crosswalks: [String: Crosswalk] = [:],
    responses: OpinionResponses = .init()
  ) throws(Problem) {
    let reader = try OpinionReader.builtIn()
    let (program, cycle) = (evaluation.program, evaluation.cycle)
    let search = TraceSearch(evaluation, later: later, crosswalks, try .builtIn())
    let known = Set(evaluation.statements.map(\.field))
    let opinions = evaluation.opinions.map { opinion in
      let reading = reader.read(opinion.text, labels: opinion.words)
      let key = OpinionKey(program: program.id, cycle: cycle.id, number: opinion.number)
      return ReviewedOpinion(
        opinion: opinion, key: key, reading: reading,
        askedWords: search.words(reading.asked).map(\.text),
        newWords: search.newWords(of: reading.asked, fields: opinion.fields),
        traces: search.traces(of: reading.asked, fields: opinion.fields),
        unknownFields: opinion.fields.filter { !known.contains($0) },
        responses: responses.history(of: key.text), kindRulings: responses.kinds(of: key.text))
    }
    self.init(program, cycle, opinions)
  }

  private init(_ program: Program, _ cycle: EvaluationCycle, _ opinions: [ReviewedOpinion]) {
    self.program = program
    self.cycle = cycle
    self.opinions = opinions
  }

  /// The opinions as entries of the ledger.
  public var entries: [LedgerEntry] { opinions.map { LedgerEntry($0, in: program, cycle) } }

  /// Only the opinions that a filter asks for, in the order of the document.
  public func filtered(by filter: LedgerFilter) -> ProgramOpinions {
    ProgramOpinions(
      program, cycle, opinions.filter { filter.matches(LedgerEntry($0, in: program, cycle)) })
  }

  /// The opinion with a number.
  public func opinion(_ number: Int) throws(Problem) -> ReviewedOpinion {
    if let found = opinions.first(where: { $0.opinion.number == number }) { return found }
    let count = opinions.count
    throw Problem(
      .notFound, "opinion-unknown",
      Bilingual(
        ja: "施策\(program.id)（\(cycle.id)）に所見\(number)はありません。",
        en: "\(program.id) (\(cycle.id)) has no opinion \(number)."),
      advice: count == 0
        ? Bilingual(ja: "この文書に所見はありません。", en: "The document has no opinions.")
        : Bilingual(ja: "番号は1から\(count)までです。", en: "Their numbers are 1 to \(count)."))
  }
}

/// An opinion with what it says and what became of it.
public struct ReviewedOpinion: Hashable, Sendable {
  /// The opinion as the document has it.
  public let opinion: Opinion
  /// What responses name it by.
  public let key: OpinionKey
  /// What it says.
  public let reading: OpinionReading
  /// The content words of what it asks for.
  public let askedWords: [String]
  /// Those of them that a next goal has and the goal before did not.
  public let newWords: [String]
  /// Where these appear in the goals that follow, the best first.
  public let traces: [OpinionTrace]
  /// Fields it names that the document does not have.
  public let unknownFields: [Int]
  /// What people said about it, the earliest first.
  public let responses: [OpinionResponse]
  /// What people said of its kinds.
  public let kindRulings: Rulings<OpinionKind>

  /// Its kinds: those of its sentences, as people corrected them.
  public var kinds: [OpinionKind] { kindRulings.settled(reading.kinds).inOrder }

  /// The response that holds.
  public var response: OpinionResponse? { responses.last }

  /// What became of it, by a person's word.
  public var status: OpinionStatus { response?.status ?? .unanswered }

  /// What Hyoka proposes where nobody answered: reflected, if a goal that follows has words of the
  /// request that the goal before did not have.
  public var proposal: OpinionProposal? {
    guard status == .unanswered, let trace = traces.first(where: \.isStrong) else { return nil }
    return OpinionProposal(status: .reflected, trace: trace)
  }
}

extension [OpinionKind] {
  /// The kinds in the order of `OpinionKind`.
  var inOrder: [OpinionKind] { OpinionKind.allCases.filter(contains) }
}

/// A status that Hyoka proposes and nobody decided.
public struct OpinionProposal: Hashable, Sendable {
  /// The status.
  public let status: OpinionStatus
  /// The trace it rests on.
  public let trace: OpinionTrace

  /// The proposal in words, with the ministry's word for a field.
  public func text(fieldLabel: Bilingual) -> Bilingual {
    let words = trace.newWords.joined(separator: "、")
    return Bilingual(
      ja: "\(status.title.japanese)か（提案）：\(fieldLabel.japanese)\(trace.field)の目標に新たに「\(words)」",
      en: "\(status.title.english)? (proposal): the goal of \(fieldLabel.english) \(trace.field)"
        + " newly has 「\(words)」")
  }
}
