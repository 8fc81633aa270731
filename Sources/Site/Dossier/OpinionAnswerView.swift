import Analysis
import Markup
import Policies

/// What became of an opinion: a person's word, Hyoka's proposal, and where its words appear again.
struct OpinionAnswerView {
  let reviewed: ReviewedOpinion
  let model: EvaluationModel
  /// So many traces are shown, the best first.
  private static let shown = 3

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("p") {
      element("span", .class("chip \(reviewed.status.rawValue)")) {
        language(reviewed.status.title)
      }
      if let proposal = reviewed.proposal {
        " "
        element("span", .class("inferred")) {
          Text.imported(
            language(proposal.text(fieldLabel: model.evaluation.program.fieldLabel)), language)
        }
      }
    }
    if let response = reviewed.response { answer(response, language) }
    traces(language)
  }

  private func answer(_ response: OpinionResponse, _ language: Language) -> HTML {
    element("p") {
      language("回答：", "Answer: ")
      Text.imported(response.text ?? "–", language)
      " "
      element("span", .class("meta")) {
        Text.imported(
          ([response.by, response.at].compactMap(\.self)).joined(separator: " "), language)
      }
    }
  }

  @HTMLBuilder private func traces(_ language: Language) -> [HTML] {
    if reviewed.traces.isEmpty {
      if !reviewed.reading.asked.isEmpty {
        element("p", .class("meta")) {
          language("求める語は後の目標に現れません。", "Its words do not appear in later goals.")
        }
      }
    } else {
      element("p", .class("meta")) {
        Text.proposal(language)
        language(" 求める語が現れる目標（因果は示しません）", " Goals with its words (no proof of a cause)")
      }
      element("ul", .class("reasons")) {
        for trace in reviewed.traces.prefix(Self.shown) { element("li") { item(trace, language) } }
      }
    }
  }

  @HTMLBuilder private func item(_ trace: OpinionTrace, _ language: Language) -> [HTML] {
    let label = language(model.evaluation.program.fieldLabel)
    element("strong") { language("\(label)\(trace.field)", "\(label) \(trace.field)") }
    " \(section(trace, language)) "
    PlaceLink(
      document: .document(model.id, cycle: trace.cycle, revision: nil), lines: trace.lines,
      language: language
    ).html
    if !trace.newWords.isEmpty {
      language(" 新たな語", " new words ")
      Text.quoted(trace.newWords, language)
    }
    let old = trace.words.filter { !trace.newWords.contains($0) }
    if !old.isEmpty {
      language(" 前からある語", " words it had ")
      Text.quoted(old, language)
    }
  }

  private func section(_ trace: OpinionTrace, _ language: Language) -> String {
    trace.section == .nextGoals
      ? language("次期目標", "next goal")
      : language("目標（\(trace.cycle)）", "goal (\(trace.cycle))")
  }
}
