import Analysis
import Markup
import Policies

/// Opinions with what they say, where they stand and what became of them.
struct OpinionList {
  let opinions: [ReviewedOpinion]
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    element("ul", .class("opinions")) {
      for reviewed in opinions {
        element("li", .id("opinion-\(reviewed.opinion.number)")) {
          Text.paragraphs(reviewed.opinion.text)
          place(reviewed.opinion, language)
          OpinionReadingView(reading: reviewed.reading, kindRulings: reviewed.kindRulings).content(
            language)
          OpinionAnswerView(reviewed: reviewed, model: model).content(language)
        }
      }
    }
  }

  private func place(_ opinion: Opinion, _ language: Language) -> HTML {
    element("p", .class("meta")) {
      language("所見\(opinion.number)", "Opinion \(opinion.number)")
      " · "
      attribution(opinion, language)
      " · "
      model.place(opinion.passage.lines, language).html
    }
  }

  private func attribution(_ opinion: Opinion, _ language: Language) -> HTML {
    switch opinion.attribution {
    case .general: .text(language("施策全体", "on the whole program"))
    case .named:
      .group([
        .text(language("分野を明示：", "names its field: ")), words(opinion, language),
      ])
    case .inferred:
      .group([
        element("span", .class("inferred")) { language("分野は推定", "field inferred") },
        .text(language("、根拠の語：", ", from the words ")), words(opinion, language),
      ])
    }
  }

  private func words(_ opinion: Opinion, _ language: Language) -> HTML {
    Text.imported(opinion.words.joined(separator: language("、", ", ")), language)
  }
}
