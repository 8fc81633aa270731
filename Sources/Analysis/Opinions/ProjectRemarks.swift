public import Policies

/// Makes ledger entries of what experts and review teams said about projects.
public struct ProjectRemarks: Sendable {
  private let reader: OpinionReader
  private let words: ResponseWords
  private let phrases: InspectionPhrases
  private let responses: OpinionResponses

  /// Makes entries by the rules that come with Hyoka; a person's answer goes before that of the source.
  public init(
    responses: OpinionResponses = OpinionResponses(),
    phrases: InspectionPhrases = .builtIn
  ) throws(Problem) {
    self.responses = responses
    reader = try .builtIn()
    words = try .builtIn()
    self.phrases = phrases
  }

  /// The entries of one inspection of a project, none for texts that say nothing about it.
  public func entries(
    _ inspection: ProjectInspection, project: String, name: String, program: String, fields: [Int]
  ) -> [LedgerEntry] {
    let texts: [(LedgerEntry.Source, InspectionReport.Part, String?)] = [
      (.expertRemark, .expertRemark, inspection.expertRemark),
      (.teamFinding, .teamDetail, inspection.teamDetail),
    ]
    let review = review(inspection, project)
    let silent = Set(review.boilerplate.map(\.part) + review.notInspected)
    let status = status(inspection)
    return texts.compactMap { source, part, text in
      guard let text, !text.allSatisfy(\.isWhitespace), !silent.contains(part) else { return nil }
      let id = "projects/\(project)/\(inspection.year)/\(source.rawValue)"
      let answer = responses.history(of: id).last
      let reading = reader.read(text)
      return LedgerEntry(
        id: id, source: source, program: program, project: project, title: name, fields: fields,
        years: inspection.year...inspection.year,
        kinds: responses.kinds(of: id).settled(reading.kinds).inOrder, text: text,
        asked: reading.asked.map(\.text), lines: nil,
        status: answer?.status ?? status ?? .unanswered,
        basis: answer != nil ? .person : status == nil ? .nobody : .source, decision: answer,
        response: answer?.text ?? inspection.reflectionDetail, proposal: nil, traces: [])
    }
  }

  private func review(_ inspection: ProjectInspection, _ project: String) -> InspectionReview {
    var texts: [InspectionReport.Part: String] = [:]
    texts[.expertRemark] = inspection.expertRemark
    texts[.teamDetail] = inspection.teamDetail
    return InspectionReview(
      InspectionReport(
        project: project, teamFinding: inspection.teamFinding, reflection: inspection.reflection,
        texts: texts), phrases: phrases)
  }

  /// What the reflection reports; a word that is not known is an answer all the same.
  private func status(_ inspection: ProjectInspection) -> OpinionStatus? {
    guard let reflection = inspection.reflection, !reflection.allSatisfy(\.isWhitespace) else {
      return nil
    }
    let isAdvice = InspectionWording(phrases).isAdvice(inspection.teamFinding)
    return words.status(of: reflection, afterAdvice: isAdvice) ?? .answered
  }
}
