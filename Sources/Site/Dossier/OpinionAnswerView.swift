import Analysis
import Markup
import Policies

/// What became of an opinion: a person's word, Hyoka's proposal, and where its words appear again.
struct OpinionAnswerView {
  let reviewed: ReviewedOpinion
  let model: EvaluationModel

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
      OpinionTraceList(
        traces: reviewed.traces, program: model.id, fieldLabel: model.evaluation.program.fieldLabel
      ).html(language)
    }
  }
}
