import Analysis
import Policies
import Store

extension FeedEntry {
  /// The entry of a finding of reading.
  init(_ found: DocumentFinding, _ language: Language) {
    let document = Route.document(found.program, cycle: found.cycle, revision: found.revision)
    let text = language(found.finding.text)
    self.init(
      key: [
        "finding", found.program, found.cycle, found.finding.code, found.finding.text.japanese,
        "\(found.position)",
      ].joined(separator: "\n"),
      title: "\(found.program) \(found.cycle): \(Text.excerpt(text))",
      published: found.firstSeen, updated: found.firstSeen,
      path: document.path(language) + (found.finding.lines.map { "#L\($0.lowerBound)" } ?? ""),
      content: text)
  }

  /// The entry of an opinion that a person answered; nothing for others.
  init?(_ opinion: ReviewedOpinion, program: String, _ language: Language) {
    guard let first = opinion.responses.first, let last = opinion.responses.last,
      last.status != .unanswered
    else { return nil }
    let key = opinion.key
    let answer = last.text.map { language("\n\n回答：\($0)", "\n\nAnswer: \($0)") } ?? ""
    let lines = opinion.opinion.passage.lines
    let document = Route.document(key.program, cycle: key.cycle, revision: nil)
    self.init(
      key: "opinion\n\(key.text)",
      title: "\(program) (\(key.cycle)) "
        + language("所見\(key.number)：", "opinion \(key.number): ") + language(last.status.title),
      published: first.at, updated: last.at,
      path: "\(document.path(language))#L\(lines.lowerBound)",
      content: opinion.opinion.text + answer)
  }
}
